import { addMonths, monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import type { OutletRow } from '#shared/overview/overview.ts'
import type { OutletMonthState, ShelfMonth } from './shelf/answers.ts'
import { monthsOver, outletStates } from './shelf/continuity.ts'
import { openingOf } from './shelf/rows.ts'

/** One month of one outlet; `report` is missing where it was due and nobody sent it. */
export type ShelfMonthRow = {
  outlet: OutletRow
  month: Month
  state: Exclude<OutletMonthState, 'notOpen'>
  report?: ShelfMonth
}

/**
 * Every month of every outlet that was reported, or due and not reported, by a day; by outlet, the oldest first. The
 * running month is told only where it was reported: it is not due yet.
 */
export function shelfMonthRows(
  outlets: readonly OutletRow[],
  reports: readonly ShelfMonth[],
  asOf: Day,
): ShelfMonthRow[] {
  const reportsOf = Map.groupBy(reports, (report) => report.outletId)
  const lastOver = monthsOver(asOf, 1)[0] ?? addMonths(monthOf(asOf), -1)
  return outlets.flatMap((outlet) => {
    const own = reportsOf.get(outlet.id) ?? []
    const { launched, closed, pauses } = openingOf(
      outlet.events.map((event) => ({
        ...event,
        window: { notBefore: event.notBefore, notAfter: event.notAfter },
      })),
    )
    if (!launched) return []
    const due = monthsFrom(monthOf(launched.notBefore), lastOver)
    const months = [...new Set([...due, ...own.map((report) => report.month)])].toSorted()
    const states = outletStates({ launched, closed, pauses }, own, months)
    return months.flatMap((month, index): ShelfMonthRow[] => {
      const state = states[index]
      const report = own.find((each) => each.month === month)
      if (state === undefined || state === 'notOpen') return []
      return [{ outlet, month, state, ...(report && { report }) }]
    })
  })
}
