import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { readDeadline, type CountHistory, type DeadlineReading } from '#shared/target/deadline.ts'
import { changeDays, countLaunches } from './rollout.ts'

/** Reads a target of `value` launches by the end of `dueOn` as it stood at `asOf`, from the windows of the launches. */
export function readRolloutDeadline(
  target: { value: number; dueOn: Day },
  launches: readonly DayWindow[],
  asOf: Day,
): DeadlineReading {
  return readDeadline(target, rolloutHistory(launches), asOf)
}

/** How many outlets were launched, on every day. */
export function rolloutHistory(launches: readonly DayWindow[]): CountHistory {
  return { countAt: (day) => countLaunches(launches, day), days: changeDays(launches) }
}
