/** Folding away fewer than this would hide little and cost a press. */
const FEWEST_FOLDED = 4
const SHOWN_AT_FIRST = 8

/** The rows of a long list that show at once, and those that a press unfolds. */
export function foldRows<Row>(rows: readonly Row[]): { shown: readonly Row[]; folded: readonly Row[] } {
  const isLong = rows.length >= SHOWN_AT_FIRST + FEWEST_FOLDED
  return isLong
    ? { shown: rows.slice(0, SHOWN_AT_FIRST), folded: rows.slice(SHOWN_AT_FIRST) }
    : { shown: rows, folded: [] }
}
