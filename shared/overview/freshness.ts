import { daysBetween, type Day } from '#shared/day/day.ts'
import { freshnessBandDays } from '#shared/wilayah/map-freshness-layer.ts'

/** How old the last record is: the bands of the map, and `never` where there is no record. */
export const freshnessBands = ['month', 'quarter', 'half', 'year', 'older', 'never'] as const
export type FreshnessBand = (typeof freshnessBands)[number]

export type Freshness = { band: FreshnessBand; daysOld: number | null; lastDay: Day | null }

/** How fresh the last record is at a day. No record at all is `never`, not very old. */
export function freshnessAt(lastDay: Day | null, asOf: Day): Freshness {
  if (lastDay === null) return { band: 'never', daysOld: null, lastDay }
  const daysOld = daysBetween(lastDay, asOf)
  const index = freshnessBandDays.findIndex((limit) => daysOld <= limit)
  return { band: index === -1 ? 'older' : (freshnessBands[index] ?? 'older'), daysOld, lastDay }
}
