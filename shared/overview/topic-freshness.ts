import type { Day } from '#shared/day/day.ts'
import { topicOf, topics, type Topic } from '#shared/figure/figure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { freshnessAt, type Freshness } from './freshness.ts'
import type { FigureRow } from './overview.ts'
import { lastRecordDay } from './roll-up.ts'

/** How fresh a kabupaten's records are, for every area of work, those without any record included. */
export function topicFreshness(
  figures: readonly FigureRow[],
  code: KabupatenCode,
  asOf: Day,
): { topic: Topic; freshness: Freshness }[] {
  const own = figures.filter((row) => row.kabupatenCode === code)
  return topics.map((topic) => ({
    topic,
    freshness: freshnessAt(lastRecordDay(own.filter((row) => topicOf(row.figure) === topic)), asOf),
  }))
}
