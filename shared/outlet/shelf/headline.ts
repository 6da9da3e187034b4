import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { ShelfProduct, ShelfRow } from './answers.ts'
import { endOfKnowledge } from './lines.ts'

/** What the last reports known at a day say of all outlets, in counts. */
export type ShelfHeadline = {
  /** Launched and not closed. */
  outlets: number
  reporting: number
  stocked: number
  /** At most, when the reports that are silent about sales are counted too. */
  selling: Interval
  silent: number
}

/** Counts over the rows of outlets; the last report of each counts as long as it does in the figures. */
export function shelfHeadline(rows: readonly ShelfRow[], asOf: Day): ShelfHeadline {
  const open = rows.filter((row) => row.closedOn === null)
  const last = open.flatMap((row) => row.reports.at(-1) ?? []).filter(({ month }) => asOf < endOfKnowledge(month))
  return {
    outlets: open.length,
    reporting: last.length,
    stocked: last.filter((report) => report.productCount > 0).length,
    selling: {
      low: last.filter((report) => (report.salesRupiah ?? 0) > 0).length,
      high: last.filter((report) => report.salesRupiah !== 0).length,
    },
    silent: open.filter((row) => row.isSilent).length,
  }
}

/** How many of the products came to an outlet for one month only, among those with three months or more known. */
export function cameOnce(products: readonly ShelfProduct[]): number {
  return products.filter(({ continuity }) => continuity.inStock === 1 && continuity.months - continuity.unknown >= 3)
    .length
}

/** By how long they stayed, the longest first or last; alike by name. */
export function sortByContinuity(products: readonly ShelfProduct[], order: 'long' | 'short'): ShelfProduct[] {
  const sign = order === 'long' ? -1 : 1
  return products.toSorted(
    (one, other) =>
      sign * (one.continuity.inStock - other.continuity.inStock) ||
      (one.name ?? '').localeCompare(other.name ?? '', 'id') ||
      (one.outletId < other.outletId ? -1 : 1),
  )
}
