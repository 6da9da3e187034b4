import type { Day } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'

/** Where an outlet stands at a day: `possibly` while the day lies inside the window of its launch. */
export type RolloutState = 'notYet' | 'possibly' | 'launched'

/** The state at `day` of an outlet with this launch window; without a window it was never launched. */
export function rolloutStateAt(window: DayWindow | undefined, day: Day): RolloutState {
  if (!window || window.notBefore > day) return 'notYet'
  return window.notAfter <= day ? 'launched' : 'possibly'
}

/** How many of these launches had happened by `day`: `low` surely, `high` possibly. (DESIGN §2.2) */
export function countLaunches(launches: readonly DayWindow[], day: Day): Interval {
  return {
    low: launches.filter((launch) => launch.notAfter <= day).length,
    high: launches.filter((launch) => launch.notBefore <= day).length,
  }
}

/** The count from `day` on, until the next step. */
export type RolloutStep = Interval & { day: Day }

/** The count on every day on which it changes, in day order; empty without launches. */
export function rolloutSteps(launches: readonly DayWindow[]): RolloutStep[] {
  return changeDays(launches).map((day) => ({ day, ...countLaunches(launches, day) }))
}

/** Every day on which a launch becomes possible or certain, once, in order. */
export function changeDays(launches: readonly DayWindow[]): Day[] {
  const days = launches.flatMap((launch) => (isExact(launch) ? [launch.notAfter] : [launch.notBefore, launch.notAfter]))
  return [...new Set(days)].toSorted()
}
