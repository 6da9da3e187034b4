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
import type { Interval } from '#shared/figure/interval.ts'

const DAYS_PER_MONTH = 365.25 / 12
const MONTHS_OF_RECENT_RATE = 3
/** A projection beyond a century says nothing but "not at this rate". */
const LONGEST_PROJECTION_DAYS = 36_525

/** What a deadline counts, on every day. `days` are those on which the certain count changes, in any order. */
export type CountHistory = { countAt: (day: Day) => Interval; days: readonly Day[] }

/**
 * `running` until its day is over, then `met`, `missed`, or `unclear` while windows allow both. A target that is surely
 * reached before its day is `met` at once.
 */
export type DeadlineState = 'running' | 'met' | 'missed' | 'unclear'

/** When the rest would be reached at the recent rate, with every part of the formula that is printed beside it. */
export type DeadlineProjection = {
  /** First and last of the three complete months that give the rate. */
  firstMonth: Month
  lastMonth: Month
  /** Certainly gained in those months. */
  made: number
  /** made ÷ 3 */
  perMonth: number
  left: number
  /** left ÷ perMonth × 30.4375, rounded up; absent when nothing was gained in those months. */
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
  /** Still to reach at the day of reading. */
  left: Interval
  /** Whole days to the due day, 0 on it; absent once it is over. */
  daysLeft?: number
  /** left.high ÷ daysLeft × 30.4375; absent when nothing is left or no day is left. */
  neededPerMonth?: number
  /** The day on which a target that was not reached in time was surely reached after all. */
  reachedLateOn?: Day
  /** Absent when nothing is left. */
  projection?: DeadlineProjection
}

/**
 * Reads a target of `value` by the end of `dueOn` as it stood at `asOf`. Missed targets stay missed, also when they are
 * reached later. (DESIGN §3, deadline targets)
 */
export function readDeadline(
  { value, dueOn }: { value: number; dueOn: Day },
  history: CountHistory,
  asOf: Day,
): DeadlineReading {
  const reachedNow = history.countAt(asOf)
  const left = { low: Math.max(0, value - reachedNow.high), high: Math.max(0, value - reachedNow.low) }
  const projection = left.high > 0 ? projectRest(history, left.high, asOf) : undefined
  const reading = { value, dueOn, reachedNow, left, ...(projection && { projection }) }
  if (asOf <= dueOn) return { ...reading, ...readRunning(left.high, daysBetween(asOf, dueOn)) }
  const reachedOnDue = history.countAt(dueOn)
  const state = judge(reachedOnDue, value)
  const late = state === 'met' ? undefined : dayReached(history, { value, after: dueOn, asOf })
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

type Reaching = { value: number; after: Day; asOf: Day }

function dayReached({ countAt, days }: CountHistory, { value, after, asOf }: Reaching): Day | undefined {
  const later = [...new Set(days)].filter((day) => day > after && day <= asOf).toSorted()
  return later.find((day) => countAt(day).low >= value)
}

/** At the rate at which the certain count grew in the last three months that were over at `asOf`. */
export function projectRest({ countAt }: CountHistory, left: number, asOf: Day): DeadlineProjection {
  const firstMonth = addMonths(monthOf(asOf), -MONTHS_OF_RECENT_RATE)
  const lastMonth = addMonths(monthOf(asOf), -1)
  const made = countAt(lastDayOf(lastMonth)).low - countAt(addDays(firstDayOf(firstMonth), -1)).low
  const perMonth = made / MONTHS_OF_RECENT_RATE
  const projection = { firstMonth, lastMonth, made, perMonth, left }
  const days = made <= 0 ? Infinity : Math.ceil((left / perMonth) * DAYS_PER_MONTH)
  if (days > LONGEST_PROJECTION_DAYS) return projection
  return { ...projection, days, day: addDays(asOf, days) }
}
