import { asOfSchema, openProcedure, procedureFor, readProvince, router, signedInProcedure } from '#server/trpc/trpc.ts'
import type { TargetPage } from '#shared/target/answers.ts'
import { changeTargetSchema, endTargetSchema, setTargetSchema, targetYearSchema } from '#shared/target/schema.ts'
import { changeTarget, endTarget } from './commands/change-target.ts'
import { setTarget } from './commands/set-target.ts'
import { getTargetPage } from './page-queries.ts'
import { listTargets } from './queries.ts'

const setter = procedureFor('target.set')

export const targetRouter = router({
  page: openProcedure.input(asOfSchema.extend({ year: targetYearSchema.optional() })).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, day, knownAt }): Promise<TargetPage> => {
      return { ...info, ...(await getTargetPage(db, scope, { asOf: day, knownAt, year: input.year })) }
    }),
  ),
  list: signedInProcedure.query(({ ctx }) => listTargets(ctx.db, { asOf: ctx.today })),
  set: setter.input(setTargetSchema).mutation(({ ctx, input }) => setTarget(ctx, input)),
  change: setter.input(changeTargetSchema).mutation(({ ctx, input }) => changeTarget(ctx, input)),
  end: setter.input(endTargetSchema).mutation(({ ctx, input }) => endTarget(ctx, input)),
})
