import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { FigureRow } from './overview.ts'
import { rollUp, type AreaFigure } from './roll-up.ts'

export const activityFigures = ['outletsOperating', 'outletsStocked', 'outletsSelling'] as const
export type ActivityFigure = (typeof activityFigures)[number]

/**
 * What became of the launched outlets of an area. A figure is absent while nobody told anything of it. `silent` outlets
 * have no shelf report that still counts: belum lapor, whether or not others have.
 */
export type OutletActivity = {
  counts: Partial<Record<ActivityFigure, AreaFigure>>
  silent: Interval
}

/** Undefined while no outlet can have been launched. */
export function outletActivityOf(
  figures: readonly FigureRow[],
  area: { codes: readonly KabupatenCode[]; asOf: Day },
): OutletActivity | undefined {
  const launched = rollUp(figures, 'outletsLaunched', area)
  if (!launched || launched.high === 0) return undefined
  const reporting = rollUp(figures, 'outletsReporting', area)
  const counts: OutletActivity['counts'] = {}
  for (const figure of activityFigures) {
    const count = rollUp(figures, figure, area)
    if (count) counts[figure] = count
  }
  return {
    counts,
    silent: {
      low: Math.max(0, launched.low - (reporting?.high ?? 0)),
      high: Math.max(0, launched.high - (reporting?.low ?? 0)),
    },
  }
}
