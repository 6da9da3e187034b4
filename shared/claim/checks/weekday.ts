import { isExact } from '#shared/day/window.ts'
import { weekdayOf, type Day } from '#shared/day/day.ts'
import { findPrintedWeekdays, readDate, readWeekday } from '../calendar-text.ts'
import { toFinding, type Finding } from '../check-result.ts'
import { namedDay, type ReadClaim } from '../read-claim.ts'

/** A weekday as printed, the date it was printed with, and what weekday that date really is. */
export type WeekdayPrint = { day: Day; printed: number; actual: number }

/**
 * The weekdays that texts say were printed, each with its date; `day` stands in where the text gives no date or no year.
 * Works on any note, so reports of outlets and events can be tested too.
 */
export function listWeekdayPrints(texts: readonly string[], day: Day | undefined): WeekdayPrint[] {
  const prints = texts.flatMap(findPrintedWeekdays).flatMap(({ weekday, dateText }) => {
    const of = dateText === undefined ? day : readDate(dateText, day?.slice(0, 4))
    return of === undefined ? [] : [{ day: of, printed: weekday, actual: weekdayOf(of) }]
  })
  return [...new Map(prints.map((print) => [`${print.day} ${print.printed}`, print])).values()]
}

/** Sets printed weekdays against their dates. A match vouches for the claim only where the day is what it claims. */
export function checkWeekday(claim: ReadClaim): Finding | undefined {
  const { said, value } = claim
  const day = namedDay(claim)
  const prints = listWeekdayPrints([said.paraphrase, said.checkNote ?? ''], day)
  const field = said.printedWeekday === undefined ? undefined : readWeekday(said.printedWeekday)
  if (field !== undefined && day !== undefined) prints.unshift({ day, printed: field, actual: weekdayOf(day) })
  const wrong = prints.find(({ printed, actual }) => printed !== actual)
  if (wrong) return toFinding('conflicting', 'weekdayDiffers', { numbers: wrong })
  const [right] = prints.filter((print) => value.days && isExact(value.days) && value.days.notBefore === print.day)
  return right && toFinding('consistent', 'weekdayMatches', { numbers: { printed: right.printed, day: right.day } })
}
