import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { expiringSchema, noteChecklistSchema } from '#shared/certification/schema.ts'
import { noteChecklist } from './commands.ts'
import { listExpiring } from './queries.ts'

const NOWHERE = { kabupaten: [] }

export const certificationRouter = router({
  note: procedureFor('mentoring.work')
    .input(noteChecklistSchema)
    .mutation(({ ctx, input }) => noteChecklist(ctx, input)),
  expiring: procedureFor('registry.read')
    .input(expiringSchema)
    .query(({ ctx, input }) => {
      const rows = scopeOf(ctx.actor, 'registry.read') ?? NOWHERE
      const reach = { rows, personal: scopeOf(ctx.actor, 'personalData.read') }
      return listExpiring(ctx.db, reach, { ...input, today: ctx.today })
    }),
})
