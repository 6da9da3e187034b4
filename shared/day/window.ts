import type { Day } from './day.ts'

/** When something took effect: somewhere between the two days, both included; equal days mean the day is known. */
export type DayWindow = { notBefore: Day; notAfter: Day }

export function isExact(window: DayWindow): boolean {
  return window.notBefore === window.notAfter
}

export function exactly(day: Day): DayWindow {
  return { notBefore: day, notAfter: day }
}
