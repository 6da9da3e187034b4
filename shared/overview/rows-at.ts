import type { Day } from '#shared/day/day.ts'
import type { OutletRow, ProductRow, SourceRef } from './overview.ts'

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
    .map((outlet) => ({ ...outlet, events: outlet.events.filter((event) => event.notBefore <= asOf) }))
    .filter((outlet) => outlet.events.length > 0)
}

/** A source without a day cannot be placed in time; it counts at every day. */
export function wasPublished(source: SourceRef, asOf: Day): boolean {
  return source.publishedOn === null || source.publishedOn <= asOf
}
