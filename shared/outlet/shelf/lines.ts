import { addMonths, firstDayOf, type Day, type Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { allHold, happenedBy, linesOfPresence, not, type Sureness } from '#shared/figure/timeline.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { countedReport } from '../reports.ts'

/** For how many months a report tells the state of the shelf, its own included; then the shelf is unknown. */
export const MONTHS_KNOWN = 3

/** The shelf report of one month, as its event tells it. `day`: from when on it counts. */
export type ShelfReport<Event extends RegistryEvent = RegistryEvent> = {
  month: Month
  day: Day
  productCount: number
  salesRupiah: number | undefined
  event: Event
}

/**
 * The shelf report that counts of each month, oldest first: the last one submitted of it.
 * @param events effective events, in order of recording
 */
export function shelfReports<Event extends RegistryEvent>(events: readonly Event[]): ShelfReport<Event>[] {
  const ofMonth = new Map<Month, ShelfReport<Event>>()
  for (const event of events) {
    const { month, productCount = 0, salesRupiah } = event.detail
    if (event.type !== 'shelfReported' || month === undefined) continue
    ofMonth.set(month, { month, day: event.window.notAfter, productCount, salesRupiah, event })
  }
  return [...ofMonth.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1))
}

type Told = (report: ShelfReport) => Sureness

const figuresOfReport = {
  outletsReporting: () => 'surely',
  outletsStocked: ({ productCount }) => (productCount > 0 ? 'surely' : 'no'),
  // A report that is silent about sales rules neither out.
  outletsSelling: ({ salesRupiah }) => (salesRupiah === undefined ? 'maybe' : salesRupiah > 0 ? 'surely' : 'no'),
} as const satisfies Partial<Record<FigureName, Told>>

/**
 * The ledger lines of an outlet's shelf: a report of a month counts from the month's last day (of the running month: from
 * the day it was sent) until the report of a newer month, at most until its third month is over, and not beyond a closing.
 * @param events effective events, in order of recording
 */
export function shelfLines(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): LedgerLine[] {
  const reports = shelfReports(events)
  if (reports.length === 0) return []
  const closed = countedReport(events, 'closed')
  const days = [
    ...reports.flatMap(({ day, month }) => [day, endOfKnowledge(month)]),
    ...(closed ? [closed.window.notBefore, closed.window.notAfter] : []),
  ]
  const reportOn = (day: Day) => {
    const last = reports.findLast((report) => report.day <= day)
    return last && day < endOfKnowledge(last.month) ? last : undefined
  }
  const countsOn = (told: Told) => (day: Day) => {
    const report = reportOn(day)
    if (!report) return 'no'
    const isOpen = closed && report.day <= closed.window.notBefore ? not(happenedBy(closed.window, day)) : 'surely'
    return allHold([told(report), isOpen])
  }
  return (Object.entries(figuresOfReport) as [keyof typeof figuresOfReport, Told][]).flatMap(([figure, told]) =>
    linesOfPresence(kabupatenCode, { figure, days, countsOn: countsOn(told) }),
  )
}

/** From this day on the report of a month tells nothing any more. */
export function endOfKnowledge(month: Month): Day {
  return firstDayOf(addMonths(month, MONTHS_KNOWN))
}
