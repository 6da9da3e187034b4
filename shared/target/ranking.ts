import { addMonths, lastDayOf, monthOf, type Day } from '#shared/day/day.ts'
import type { Pace } from './pace-row.ts'

/**
 * The place among all kabupaten; ties share one. Null for who is not ranked: `unreported` when no month that is over was
 * reported, `notStarted` while no month is over. `rankBefore` is that of the end of last month, null where there was none.
 */
export type RankedPace = Pace & {
  standing: 'ranked' | 'unreported' | 'notStarted'
  rank: number | null
  rankBefore: number | null
}

/** The day whose ranking today's is compared with: the last of the month before. */
export function lastRankingDay(asOf: Day): Day {
  return lastDayOf(addMonths(monthOf(asOf), -1))
}

/**
 * Ranks by consistency, then by verified products, both from the most on. Kabupaten that did not report are listed after
 * all others and have no rank: no data is not zero.
 * @param before the same year as it stood on `lastRankingDay`
 */
export function rankPace(paces: readonly Pace[], before: readonly Pace[]): RankedPace[] {
  const ranksBefore = ranksOf(before)
  const ranks = ranksOf(paces)
  return paces
    .map((pace): RankedPace => {
      const rank = ranks.get(pace.kabupatenCode) ?? null
      const standing = rank !== null ? 'ranked' : pace.monthsElapsed === 0 ? 'notStarted' : 'unreported'
      return { ...pace, standing, rank, rankBefore: ranksBefore.get(pace.kabupatenCode) ?? null }
    })
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byCode(a, b))
}

function ranksOf(paces: readonly Pace[]): Map<Pace['kabupatenCode'], number> {
  const inOrder = paces.filter((pace) => pace.consistency !== null).toSorted(compare)
  const ranks = new Map<Pace['kabupatenCode'], number>()
  let rank = 1
  inOrder.forEach((pace, index) => {
    const previous = inOrder[index - 1]
    if (previous && compare(previous, pace) !== 0) rank = index + 1
    ranks.set(pace.kabupatenCode, rank)
  })
  return ranks
}

/** Shares are compared as products of whole numbers: 2 of 6 and 1 of 3 are the same. */
function compare(a: Pace, b: Pace): number {
  return b.monthsMet * a.monthsElapsed - a.monthsMet * b.monthsElapsed || b.made.low - a.made.low
}

function byCode(a: Pace, b: Pace): number {
  return a.kabupatenCode < b.kabupatenCode ? -1 : 1
}
