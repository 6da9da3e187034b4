import type { Day } from '#shared/day/day.ts'
import { isMilestone, reportedMilestones } from '#shared/outlet/reports.ts'
import type { OutletRow, ProductRow, ReportedEvent, SourceRef } from './overview.ts'

/** Products known of at a day: launched by then, or told of in a source of then, and not archived. Launch slots first, in order. */
export function productsAt(products: readonly ProductRow[], asOf: Day): { launch: ProductRow[]; other: ProductRow[] } {
  const known = products.filter(({ launched, archived, source }) => {
    if (archived && archived.notAfter <= asOf) return false
    return launched ? launched.notBefore <= asOf : wasPublished(source, asOf)
  })
  return {
    launch: known
      .filter((product) => product.launchSlot !== null)
      .toSorted((one, other) => (one.launchSlot ?? 0) - (other.launchSlot ?? 0)),
    other: known.filter((product) => product.launchSlot === null),
  }
}

/** Outlets with the reports of what had happened by a day; an outlet of which nothing had is left out. */
export function outletsAt(outlets: readonly OutletRow[], asOf: Day): OutletRow[] {
  return outlets
    .map((outlet) => ({ ...outlet, events: reportsAt(outlet.events, asOf) }))
    .filter((outlet) => outlet.events.length > 0)
}

/** Which report is the best is known today: of a milestone that it puts later, the others tell nothing of the day. */
function reportsAt(events: readonly ReportedEvent[], asOf: Day): ReportedEvent[] {
  const reported = reportedMilestones(events).filter(({ counted }) => counted.notBefore <= asOf)
  const choices = reported.flatMap(({ choice }) => choice ?? [])
  const reports = reported.flatMap(({ counted, rivals }) => [counted, ...rivals])
  return events.filter(
    (event) =>
      choices.includes(event) || (event.notBefore <= asOf && (!isMilestone(event.type) || reports.includes(event))),
  )
}

/** A source without a day cannot be placed in time; it counts at every day. */
export function wasPublished(source: SourceRef, asOf: Day): boolean {
  return source.publishedOn === null || source.publishedOn <= asOf
}
