import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { mentoringActSchema, mentoringPreviewSchema } from '#shared/mentoring/schema.ts'
import { actOnMentoring } from './commands.ts'
import { previewMentoring } from './queries.ts'

const NOWHERE = { kabupaten: [] }

export const mentoringRouter = router({
  act: procedureFor('mentoring.work')
    .input(mentoringActSchema)
    .mutation(({ ctx, input }) => actOnMentoring(ctx, input)),
  preview: procedureFor('registry.read')
    .input(mentoringPreviewSchema)
    .query(({ ctx, input }) => {
      const scope = scopeOf(ctx.actor, 'registry.read') ?? NOWHERE
      return previewMentoring(ctx.db, scope, { ...input, today: ctx.today })
    }),
})
