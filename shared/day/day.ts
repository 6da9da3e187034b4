/** A calendar day in the programme's one time zone, written `YYYY-MM-DD`. */
export type Day = string & { readonly __day: true }
/** A calendar month, written `YYYY-MM`. */
export type Month = string & { readonly __month: true }

/** WITA, UTC+8, no daylight saving time: the one time zone of every date shown or computed. */
export const PROGRAMME_TIME_ZONE = 'Asia/Makassar'

const WITA_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** True for a real calendar day: `2025-02-29` and `2025-13-01` are not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Turns a text known to be a day into a `Day`. Throws RangeError when it is not one. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${text.slice(0, 40)}`)
  return text
}

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** Turns a text known to be a month into a `Month`. Throws RangeError when it is not one. */
export function toMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month (YYYY-MM): ${text.slice(0, 40)}`)
  return text
}

/** The day it is in WITA at an instant: 2025-12-31T16:00Z is already 2026-01-01. */
export function dayInWita(instant: Date): Day {
  return toDay(new Date(instant.getTime() + WITA_OFFSET_MS).toISOString().slice(0, 10))
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The same day of the month before, or that month's last day: 31 March → 28 or 29 February. */
export function oneMonthBefore(day: Day): Day {
  const month = addMonths(monthOf(day), -1)
  const last = lastDayOf(month)
  const wanted = `${month}-${day.slice(8)}`
  return wanted > last ? last : toDay(wanted)
}

export function monthOf(day: Day): Month {
  return toMonth(day.slice(0, 7))
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return toMonth(`${year}-${String((index % 12) + 1).padStart(2, '0')}`)
}

export function firstDayOf(month: Month): Day {
  return toDay(`${month}-01`)
}

export function lastDayOf(month: Month): Day {
  const [year = 0, number = 1] = month.split('-').map(Number)
  // The calendar repeats every 400 years, and the last month that can be written has no next one.
  const days = new Date(Date.UTC(2000 + (year % 400), number, 0)).getUTCDate()
  return toDay(`${month}-${days}`)
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
