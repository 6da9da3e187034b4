/** Counting on would cost more than anybody gains: a list says "more than" from here on. */
export const MOST_COUNTED = 3000

/** So many rows of a list can be paged through. */
const MOST_PAGED = 10_000

/** What a count that stopped after `MOST_COUNTED` + 1 says. */
export function toBounded(counted: number): { total: number; isMore: boolean } {
  return { total: Math.min(counted, MOST_COUNTED), isMore: counted > MOST_COUNTED }
}

/** The last page that a list can be asked for: from there on it is filtered, or taken as a file. */
export function lastPageOf(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(Math.min(total, MOST_PAGED) / pageSize))
}
