import { oneMonthBefore, type Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { DayWindow } from '#shared/day/window.ts'

/** The time that is compared: after the end of `from`, to the end of `to`. */
export type Period = { from: Day; to: Day }

/**
 * What two days are compared by. `happened`: both days as they are known now. `recorded`: what was on record at the end of
 * each of them, so that what was told late shows as a change of the day it was told.
 */
export const comparisons = ['happened', 'recorded'] as const
export type Comparison = (typeof comparisons)[number]

/** The day after which a comparison begins when nobody named one: a month before the second, or the programme's first. */
export function firstDayBefore(to: Day): Day {
  const monthBefore = oneMonthBefore(to)
  return monthBefore < PROGRAMME_FIRST_DAY ? PROGRAMME_FIRST_DAY : monthBefore
}

/** The last instant of a day in WITA, up to which the day's own records count. */
export function endOfDay(day: Day): Date {
  return new Date(`${day}T23:59:59.999+08:00`)
}

/** Whether an event lies in the period: surely, perhaps (its window reaches over an end), or before or after it. */
export type Happening = 'inside' | 'across' | 'before' | 'after'

export function happeningIn({ notBefore, notAfter }: DayWindow, { from, to }: Period): Happening {
  if (notAfter <= from) return 'before'
  if (notBefore > to) return 'after'
  return notBefore > from && notAfter <= to ? 'inside' : 'across'
}

/** Whether an event was put on record before the period, in it, or after it. */
export type Recording = 'before' | 'inside' | 'after'

/** @param recordedAt an instant, as ISO text */
export function recordingIn(recordedAt: string, { from, to }: Period): Recording {
  const at = Date.parse(recordedAt)
  if (at <= endOfDay(from).getTime()) return 'before'
  return at <= endOfDay(to).getTime() ? 'inside' : 'after'
}

/** Why an event needs a word about its days; undefined when it happened in the period and was recorded in it. */
export type LateMark = 'toldLater' | 'toldLate' | 'dayUnsure'

/**
 * `toldLate`: it had happened before the period and was recorded in it. `toldLater`: it was recorded after the period.
 * `dayUnsure`: it may have happened outside the period.
 */
export function lateMarkOf(event: DayWindow & { recordedAt: string }, period: Period): LateMark | undefined {
  const happening = happeningIn(event, period)
  if (happening === 'before') return 'toldLate'
  if (recordingIn(event.recordedAt, period) === 'after') return 'toldLater'
  return happening === 'across' ? 'dayUnsure' : undefined
}
