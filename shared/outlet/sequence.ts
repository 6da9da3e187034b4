import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'

/** Launches in order of their earliest and of their latest day, to count in logarithmic time. */
export type LaunchOrder = { earliest: readonly Day[]; latest: readonly Day[] }

export function orderLaunches(windows: readonly DayWindow[]): LaunchOrder {
  return {
    earliest: windows.map(({ notBefore }) => notBefore).toSorted(),
    latest: windows.map(({ notAfter }) => notAfter).toSorted(),
  }
}

/**
 * Which in number a launch was. Those surely before it give its lowest possible place; those that may have been on its
 * day or before give its highest.
 * @param order all launches, the one in question among them
 */
export function placeOfLaunch(window: DayWindow, order: LaunchOrder): Interval {
  return {
    low: firstIndex(order.latest, (day) => day >= window.notBefore) + 1,
    high: firstIndex(order.earliest, (day) => day > window.notAfter),
  }
}

/** A number in the official sequence beside the recorded launches. */
export type SequenceCheck = Interval & { position: number; fits: boolean }

/** Tests "the 15th outlet" against the recorded launches of all other outlets. */
export function checkSequenceNo(position: number, window: DayWindow, others: readonly DayWindow[]): SequenceCheck {
  const { low, high } = placeOfLaunch(window, orderLaunches([...others, window]))
  return { position, low, high, fits: low <= position && position <= high }
}

function firstIndex(days: readonly Day[], isPast: (day: Day) => boolean): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    const day = days[middle]
    if (day !== undefined && isPast(day)) high = middle
    else low = middle + 1
  }
  return low
}
