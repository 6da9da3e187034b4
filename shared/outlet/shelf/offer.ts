import type { ShelfDetail } from './answers.ts'

/** The form of a shelf report offers so many products of the kabupaten; nobody looks through more of them than by name. */
export const MOST_OFFERED = 60

/** What the form offers of products found, those that are ready first: one more than it offers tells whether there are more. */
export function toOffer(found: ShelfDetail['candidates']): Pick<ShelfDetail, 'candidates' | 'areMoreReady'> {
  return { candidates: found.slice(0, MOST_OFFERED), areMoreReady: found[MOST_OFFERED]?.isReady ?? false }
}
