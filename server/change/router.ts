import { openProcedure, readProvince, router } from '#server/trpc/trpc.ts'
import type { ChangePage } from '#shared/change/answers.ts'
import { changeQuestionSchema } from '#shared/change/schema.ts'
import { getChangePage, requirePeriod } from './queries.ts'

export const changeRouter = router({
  page: openProcedure
    .input(changeQuestionSchema)
    .query(({ ctx, input: { from, to, by, area, about, knownAt: known, province } }) =>
      readProvince(
        ctx,
        { asOf: to, knownAt: known, province, area },
        async ({ db, info, scope, day, knownAt }): Promise<ChangePage> => {
          const period = requirePeriod(from, day)
          return { ...info, ...(await getChangePage(db, scope, { period, by, area, about, knownAt })) }
        },
      ),
    ),
})
