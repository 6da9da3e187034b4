import { DomainError } from '#server/errors.ts'
import { openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import type { ChangePage } from '#shared/change/answers.ts'
import { changeQuestionSchema } from '#shared/change/schema.ts'
import { oneMonthBefore } from '#shared/day/day.ts'
import { asOfProblem, PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { getChangePage } from './queries.ts'

export const changeRouter = router({
  page: openProcedure.input(changeQuestionSchema).query(({ ctx, input }) => {
    const { from, to, by, area, about, knownAt: known } = input
    return readAsOf(ctx, { asOf: to, knownAt: known }, async ({ db, info, day, knownAt }): Promise<ChangePage> => {
      const monthBefore = oneMonthBefore(day)
      const first = from ?? (monthBefore < PROGRAMME_FIRST_DAY ? PROGRAMME_FIRST_DAY : monthBefore)
      const problem = first > day ? 'after-to' : asOfProblem(first, ctx.today)
      if (problem) throw new DomainError('invalid-input', `from ${first}: ${problem}`)
      const period = { from: first, to: day }
      return { ...info, ...(await getChangePage(db, { period, by, area, about, knownAt })) }
    })
  }),
})
