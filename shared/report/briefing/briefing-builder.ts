import { toDay, toMonth } from '#shared/day/day.ts'
import { buildOverview } from '#shared/overview/overview-builder.ts'
import type { MonthState, Overview } from '#shared/overview/overview.ts'
import { paceOf } from '#shared/target/pace.ts'
import { rankPace } from '#shared/target/ranking.ts'
import type { TargetGround } from '#shared/target/board.ts'
import type { BriefingFacts } from './make-briefing.ts'

/** A sheet of October 2026 as of 22 November 2026, of nothing at all but for what the test gives. */
export function buildFacts(parts: Partial<BriefingFacts> = {}, overview: Partial<Overview> = {}): BriefingFacts {
  const asOf = parts.asOf ?? toDay('2026-11-22')
  return {
    ...{ area: { kind: 'province' }, month: toMonth('2026-10'), asOf, knownAt: '2026-11-22T00:00:00.000Z' },
    province: buildOverview(asOf, overview),
    ...{ paces: [], shapes: new Map(), simulated: false, hasOfficialBoundaries: false },
    ...parts,
  }
}

/** The pace of a year ranked without a month before, from what the target is judged by. */
export function buildPaces(ground: TargetGround, year: number) {
  return rankPace(paceOf(ground, year), [])
}

/** Every way in which a month that is over can stand. */
export const monthStates = ['met', 'short', 'none', 'notReported'] as const satisfies MonthState[]
