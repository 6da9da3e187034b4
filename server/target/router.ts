import { asOfSchema, openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import type { TargetPage } from '#shared/target/answers.ts'
import { targetYearSchema } from '#shared/target/schema.ts'
import { getTargetPage } from './page-queries.ts'

export const targetRouter = router({
  page: openProcedure.input(asOfSchema.extend({ year: targetYearSchema.optional() })).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, day, knownAt }): Promise<TargetPage> => {
      return { ...info, ...(await getTargetPage(db, { asOf: day, knownAt, year: input.year })) }
    }),
  ),
})
