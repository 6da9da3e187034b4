import { toDay } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { readDayOrMonth } from './calendar-text.ts'

export type AsOfProblem = 'empty' | 'not-a-date' | 'year-out-of-range'
export type AsOfReading = ({ ok: true } & DayWindow) | { ok: false; reason: AsOfProblem }

const EARLIEST_YEAR = '1945'
const LATEST_YEAR = '2100'

/**
 * Reads when a claim holds: a day (`2025-12-20`, `20 Desember 2025`), a month (`2025-10`) or a year (`2026`), as its
 * first and last day. A text that is none of them comes back with the reason.
 */
export function parseAsOf(text: string): AsOfReading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, reason: 'empty' }
  const window = /^\d{4}$/.test(trimmed) ? wholeYear(trimmed) : readDayOrMonth(trimmed)
  if (!window) return { ok: false, reason: 'not-a-date' }
  const year = window.notBefore.slice(0, 4)
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { ok: false, reason: 'year-out-of-range' }
  return { ok: true, notBefore: window.notBefore, notAfter: window.notAfter }
}

/**
 * The days of an as-of text that its schema has already let through.
 * @throws RangeError when it is no day, month or year after all.
 */
export function requireAsOf(text: string): DayWindow {
  const reading = parseAsOf(text)
  if (!reading.ok) throw new RangeError(`not a day, month or year (${reading.reason}): ${text.slice(0, 40)}`)
  return { notBefore: reading.notBefore, notAfter: reading.notAfter }
}

function wholeYear(year: string): DayWindow | undefined {
  return year === '0000' ? undefined : { notBefore: toDay(`${year}-01-01`), notAfter: toDay(`${year}-12-31`) }
}
