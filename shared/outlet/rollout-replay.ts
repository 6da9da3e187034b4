import { addDays, addMonths, firstDayOf, monthOf, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { changeDays } from './rollout.ts'

/**
 * The days that the replay runs through: from the eve of the first launch's month to the end of the month after the
 * last change, or today.
 */
export function replayRange(launches: readonly DayWindow[], today: Day): { first: Day; last: Day } {
  const changes = changeDays(launches)
  const [firstChange] = changes
  const lastChange = changes.at(-1)
  if (!firstChange || !lastChange) return { first: today, last: today }
  const first = addDays(firstDayOf(monthOf(firstChange)), -1)
  const last = addDays(firstDayOf(addMonths(monthOf(lastChange), 2)), -1)
  return { first: first < today ? first : today, last: last < today ? last : today }
}

/** The next day on which something changes, or the end of the replay; undefined when that has been reached. */
export function nextReplayDay(launches: readonly DayWindow[], day: Day, last: Day): Day | undefined {
  const next = changeDays(launches).find((change) => change > day && change <= last)
  return next ?? (day < last ? last : undefined)
}

/** The day before on which something changed, or the beginning of the replay. */
export function previousReplayDay(launches: readonly DayWindow[], day: Day, first: Day): Day | undefined {
  const previous = changeDays(launches).findLast((change) => change < day && change >= first)
  return previous ?? (day > first ? first : undefined)
}
