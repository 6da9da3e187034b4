import { addDays, oneMonthBefore, toDay, type Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'

/** Spans up to a day that a reader can choose with one press. */
export type ComparedSpan = 'week' | 'month' | 'quarter' | 'year'

/** The days after which the spans up to a day begin; none before the programme. `year` begins with the end of the year before. */
export function spansUpTo(to: Day): { span: ComparedSpan; from: Day }[] {
  const spans: { span: ComparedSpan; from: Day }[] = [
    { span: 'week', from: addDays(to, -7) },
    { span: 'month', from: oneMonthBefore(to) },
    { span: 'quarter', from: oneMonthBefore(oneMonthBefore(oneMonthBefore(to))) },
    { span: 'year', from: toDay(`${Number(to.slice(0, 4)) - 1}-12-31`) },
  ]
  return spans.filter(({ from }) => from >= PROGRAMME_FIRST_DAY)
}
