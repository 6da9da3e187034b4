import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { countLaunches } from './rollout.ts'

const DAYS_PER_MONTH = 365.25 / 12
const MONTHS_OF_RECENT_RATE = 3
/** A projection beyond a century says nothing but "not at this rate". */
const LONGEST_PROJECTION_DAYS = 36_525

/**
 * `running` until its day is over, then `met`, `missed`, or `unclear` while launch windows allow both. A target that is
 * surely reached before its day is `met` at once.
 */
export type DeadlineState = 'running' | 'met' | 'missed' | 'unclear'

/** When the rest would be launched at the recent rate, with every part of the formula that is printed beside it. */
export type LaunchProjection = {
  /** First and last of the three complete months that give the rate. */
  firstMonth: Month
  lastMonth: Month
  /** Certain launches in those months. */
  made: number
  /** made ÷ 3 */
  perMonth: number
  left: number
  /** left ÷ perMonth × 30.4375, rounded up; absent when nothing was launched in those months. */
  days?: number
  /** The day of reading plus `days`. */
  day?: Day
}

export type DeadlineReading = {
  state: DeadlineState
  value: number
  dueOn: Day
  /** Reached at the end of the due day; absent while that is not over. */
  reachedOnDue?: Interval
  reachedNow: Interval
  /** Still to launch at the day of reading. */
  left: Interval
  /** Whole days to the due day, 0 on it; absent once it is over. */
  daysLeft?: number
  /** left.high ÷ daysLeft × 30.4375; absent when nothing is left or no day is left. */
  neededPerMonth?: number
  /** The day on which a target that was not reached in time was surely reached after all. */
  reachedLateOn?: Day
  /** Absent when nothing is left. */
  projection?: LaunchProjection
}

/**
 * Reads a target of `value` launches by the end of `dueOn` as it stood at `asOf`. Missed targets stay missed, also when
 * they are reached later. (DESIGN §3, deadline targets)
 */
export function readDeadline(
  target: { value: number; dueOn: Day },
  launches: readonly DayWindow[],
  asOf: Day,
): DeadlineReading {
  const { value, dueOn } = target
  const reachedNow = countLaunches(launches, asOf)
  const left = { low: Math.max(0, value - reachedNow.high), high: Math.max(0, value - reachedNow.low) }
  const projection = left.high > 0 ? projectLaunches(launches, left.high, asOf) : undefined
  const reading = { value, dueOn, reachedNow, left, ...(projection && { projection }) }
  if (asOf <= dueOn) return { ...reading, ...readRunning(left.high, daysBetween(asOf, dueOn)) }
  const reachedOnDue = countLaunches(launches, dueOn)
  const state = judge(reachedOnDue, value)
  const late = state === 'met' ? undefined : dayReached(launches, value, asOf)
  return { ...reading, state, reachedOnDue, ...(late && { reachedLateOn: late }) }
}

function readRunning(left: number, daysLeft: number): Pick<DeadlineReading, 'state' | 'daysLeft' | 'neededPerMonth'> {
  if (left === 0) return { state: 'met', daysLeft }
  if (daysLeft === 0) return { state: 'running', daysLeft }
  return { state: 'running', daysLeft, neededPerMonth: (left / daysLeft) * DAYS_PER_MONTH }
}

function judge(reached: Interval, value: number): DeadlineState {
  if (reached.low >= value) return 'met'
  return reached.high < value ? 'missed' : 'unclear'
}

function dayReached(launches: readonly DayWindow[], value: number, asOf: Day): Day | undefined {
  const day = launches.map((launch) => launch.notAfter).toSorted()[value - 1]
  return day !== undefined && day <= asOf ? day : undefined
}

/** At the rate of certain launches of the last three months that were over at `asOf`. */
export function projectLaunches(launches: readonly DayWindow[], left: number, asOf: Day): LaunchProjection {
  const firstMonth = addMonths(monthOf(asOf), -MONTHS_OF_RECENT_RATE)
  const lastMonth = addMonths(monthOf(asOf), -1)
  const before = countLaunches(launches, addDays(firstDayOf(firstMonth), -1)).low
  const made = countLaunches(launches, lastDayOf(lastMonth)).low - before
  const perMonth = made / MONTHS_OF_RECENT_RATE
  const projection = { firstMonth, lastMonth, made, perMonth, left }
  const days = made === 0 ? Infinity : Math.ceil((left / perMonth) * DAYS_PER_MONTH)
  if (days > LONGEST_PROJECTION_DAYS) return projection
  return { ...projection, days, day: addDays(asOf, days) }
}
