import { addDays, addMonths, daysBetween, firstDayOf, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'

const MOST_TICKS = 6
const PADDING_SHARE = 0.05
const LEAST_PADDING_DAYS = 2
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60]
const DAY_STEPS = [1, 2, 5, 7, 14]

/** A place on the axis, 0 at its beginning and 1 at its end, with the day that is written there. */
export type TimeTick = { at: number; day: Day; shows: 'day' | 'month' }

/** A stretch of days as an axis. `at` tells where a day lies, 0–1; days outside are held at its ends. */
export type TimeScale = { from: Day; to: Day; at: (day: Day) => number; ticks: readonly TimeTick[] }

/** An axis on which all the given days lie, with a little room on both sides; undefined without any day. */
export function timeScaleOf(days: readonly Day[]): TimeScale | undefined {
  const sorted = days.toSorted()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return undefined
  const padding = Math.max(LEAST_PADDING_DAYS, Math.ceil(daysBetween(first, last) * PADDING_SHARE))
  const [from, to] = [addDays(first, -padding), addDays(last, padding)]
  const length = daysBetween(from, to)
  const at = (day: Day) => Math.min(1, Math.max(0, daysBetween(from, day) / length))
  return { from, to, at, ticks: ticksOf(from, to).map((tick) => ({ ...tick, at: at(tick.day) })) }
}

/** Firsts of months where two or more fit, else single days. */
function ticksOf(from: Day, to: Day): Omit<TimeTick, 'at'>[] {
  const months = monthsFrom(addMonths(monthOf(from), firstDayOf(monthOf(from)) === from ? 0 : 1), monthOf(to))
  if (months.length > 1) {
    const step = MONTH_STEPS.find((each) => months.length / each <= MOST_TICKS) ?? months.length
    // Counted from January, so that years stay at their beginning.
    const kept = months.filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) % step === 0)
    return kept.map((month) => ({ day: firstDayOf(month), shows: 'month' }))
  }
  const length = daysBetween(from, to)
  const step = DAY_STEPS.find((each) => length / each <= MOST_TICKS) ?? length
  const count = Math.floor((length - 1) / step)
  return Array.from({ length: count }, (_, index) => ({ day: addDays(from, (index + 1) * step), shows: 'day' }))
}
