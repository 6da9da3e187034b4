import { openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import type { ChangePage } from '#shared/change/answers.ts'
import { changeQuestionSchema } from '#shared/change/schema.ts'
import { getChangePage, requirePeriod } from './queries.ts'

export const changeRouter = router({
  page: openProcedure
    .input(changeQuestionSchema)
    .query(({ ctx, input: { from, to, by, area, about, knownAt: known } }) =>
      readAsOf(ctx, { asOf: to, knownAt: known }, async ({ db, info, day, knownAt }): Promise<ChangePage> => {
        const period = requirePeriod(from, day)
        return { ...info, ...(await getChangePage(db, { period, by, area, about, knownAt })) }
      }),
    ),
})
