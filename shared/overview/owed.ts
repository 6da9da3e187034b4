import { daysBetween, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { BoardCell } from './overview.ts'

/** What a kabupaten owes in the month of a day. `daysLeft` is 0 on the last day of the month, in WITA. */
export type Owed = {
  month: Month
  target: number
  made: number
  unverified: number
  owed: number
  dueOn: Day
  daysLeft: number
}

/** Undefined when no target applies in that month. The running month is not judged and not extrapolated (DESIGN §3). */
export function owedIn(cells: readonly BoardCell[], asOf: Day): Owed | undefined {
  const month = monthOf(asOf)
  const cell = cells.find((one) => one.month === month)
  if (!cell) return undefined
  const dueOn = lastDayOf(month)
  return {
    month,
    target: cell.target,
    made: cell.made,
    unverified: cell.unverified,
    owed: Math.max(0, cell.target - cell.made),
    dueOn,
    daysLeft: daysBetween(asOf, dueOn),
  }
}
