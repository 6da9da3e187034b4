import { addMonths, firstDayOf, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Continuity, OutletMonthState, ProductMonthState, ShelfMonth } from './answers.ts'

/** How many months continuity looks back on. */
const CONTINUITY_MONTHS = 6
/** After how many months without a report an outlet is on the list. */
export const SILENT_MONTHS = 2

/** The last months that are over by the end of a day, oldest first. */
export function monthsOver(asOf: Day, count = CONTINUITY_MONTHS): Month[] {
  const running = monthOf(asOf)
  const last = asOf === lastDayOf(running) ? running : addMonths(running, -1)
  return Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count))
}

/** The days on which an outlet surely was paused: from a day, and before another one if it is known to have ended. */
export type Pause = { from: Day; before: Day | null }

/** From when to when an outlet can be reported. */
export type Opening = { launched: DayWindow; closed: DayWindow | null; pauses?: readonly Pause[] }

/**
 * Whether an outlet owes a report of a month: surely launched by its end, not surely closed before it began, and not
 * surely paused from its first day to its last.
 */
export function owesReport({ launched, closed, pauses = [] }: Opening, month: Month): boolean {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  if (launched.notAfter > last || (closed !== null && closed.notAfter < first)) return false
  return !pauses.some(({ from, before }) => from <= first && (before === null || before > last))
}

/** How an outlet stood in each month. What it reported counts, even of a month that it did not owe. */
export function outletStates(
  opening: Opening,
  reports: readonly Pick<ShelfMonth, 'month' | 'productCount'>[],
  months: readonly Month[],
): OutletMonthState[] {
  return months.map((month) => {
    const report = reports.find((each) => each.month === month)
    if (report) return report.productCount > 0 ? 'stocked' : 'empty'
    return owesReport(opening, month) ? 'missing' : 'notOpen'
  })
}

/** What the reports of an outlet say of one product. */
type ProductMonth = { month: Month; ranOut: boolean }

/**
 * How a product stood at an outlet in each month, from the states of the outlet. A month without report is unknown, not
 * out of stock; before the product first came, it was not there.
 */
export function productStates(
  states: readonly OutletMonthState[],
  months: readonly Month[],
  lines: readonly ProductMonth[],
): ProductMonthState[] {
  return states.map((state, index) => {
    if (state === 'missing' || state === 'notOpen') return state
    const line = lines.find(({ month }) => month === months[index])
    if (!line) return 'absent'
    return line.ranOut ? 'ranOut' : 'inStock'
  })
}

/** Months in stock among those in which there was an outlet to stock. Having run out at the end is not in stock. */
export function continuityOf(states: readonly (OutletMonthState | ProductMonthState)[]): Continuity {
  const open = states.filter((state) => state !== 'notOpen')
  return {
    inStock: open.filter((state) => state === 'stocked' || state === 'inStock').length,
    unknown: open.filter((state) => state === 'missing').length,
    months: open.length,
  }
}

/** Whether the last two months, both of which it owed, went without a report. @param states of months that are over */
export function isSilent(states: readonly OutletMonthState[]): boolean {
  const last = states.slice(-SILENT_MONTHS)
  return last.length === SILENT_MONTHS && last.every((state) => state === 'missing')
}
