import type { Day } from '#shared/day/day.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { figureNames, topicOf, type FigureName, type Topic } from './figure.ts'

/** What the ledger holds of one figure in one kabupaten at a day. */
export type LedgerSum = {
  kabupatenCode: KabupatenCode
  figure: FigureName
  low: number
  high: number
  lastDay: Day | null
}

/** What the shelves say is known only of outlets that report, and a report says nothing of the days before it or long after. */
const knownBy: Partial<Record<FigureName, FigureName>> = {
  outletsStocked: 'outletsReporting',
  outletsSelling: 'outletsReporting',
}

/**
 * Completes ledger sums to figure rows: where a kabupaten has any line of a topic, on whatever day, its other figures of
 * that topic are a true zero; where it has none, there is no row, because nothing was ever recorded (DESIGN §2.5). What only
 * reports tell has no row on a day that no report tells of.
 */
export function coverTopics(sums: readonly LedgerSum[]): FigureRow[] {
  const covered = new Map<KabupatenCode, Map<FigureName, LedgerSum>>()
  for (const sum of sums) {
    const ofKabupaten = covered.get(sum.kabupatenCode) ?? new Map<FigureName, LedgerSum>()
    covered.set(sum.kabupatenCode, ofKabupaten.set(sum.figure, sum))
  }
  return [...covered].flatMap(([kabupatenCode, ofKabupaten]) => {
    const topics = new Set<Topic>([...ofKabupaten.keys()].map(topicOf))
    return figureNames
      .filter((figure) => topics.has(topicOf(figure)) && isKnown(figure, ofKabupaten))
      .map((figure) => ofKabupaten.get(figure) ?? { kabupatenCode, figure, low: 0, high: 0, lastDay: null })
  })
}

function isKnown(figure: FigureName, sums: ReadonlyMap<FigureName, LedgerSum>): boolean {
  const by = knownBy[figure]
  return by === undefined || (sums.get(by)?.high ?? 0) > 0
}
