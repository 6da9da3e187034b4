import { firstDayOf, isDay, isMonth, lastDayOf, type Day } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'

const months: readonly string[][] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'agst', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]
const MONTH = months.flat().join('|')

/** The written forms of a date in a text: `2025-05-28`, `28 Mei 2025`, `28/5/2025`; the year may be missing in the last two. */
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\s+(?:${MONTH})\b\.?(?:\s+\d{4})?|\d{1,2}\/\d{1,2}(?:\/\d{4})?`
const inWords = new RegExp(String.raw`^(\d{1,2})\s+(${MONTH})\b\.?(?:\s+(\d{4}))?$`, 'i')
const monthInWords = new RegExp(String.raw`^(${MONTH})\b\.?\s+(\d{4})$`, 'i')

/** Reads a written date (also `28-5-2025`) as a day; `year` fills in for a date without one. Undefined when there is no such day. */
export function readDate(text: string, year?: string): Day | undefined {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const words = inWords.exec(trimmed)
  const slashed =
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(trimmed) ?? /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/.exec(trimmed)
  const month = words ? monthNumber(words[2]) : Number(slashed?.[2])
  const day = `${words?.[3] ?? slashed?.[3] ?? year}-${pad(month)}-${pad(Number(words?.[1] ?? slashed?.[1]))}`
  return isDay(day) ? day : undefined
}

/** Reads a day or a month, in digits or in words, as the days it covers. A bare year is no date here. */
export function readDayOrMonth(text: string): DayWindow | undefined {
  const day = readDate(text)
  if (day) return exactly(day)
  const words = monthInWords.exec(text.trim())
  const month = words ? `${words[2]}-${pad(monthNumber(words[1]))}` : text.trim()
  return isMonth(month) ? { notBefore: firstDayOf(month), notAfter: lastDayOf(month) } : undefined
}

const weekdays: readonly string[][] = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', "jum'at", 'friday'],
  ['sabtu', 'saturday'],
]
const WEEKDAY = weekdays.flat().join('|')
const weekdayBeforeDate = new RegExp(
  String.raw`\b(${WEEKDAY})(?:\s+(?:night|evening|morning|afternoon|malam|pagi|siang|sore|petang))?[\s,(]+(?:tanggal\s+)?(${DATE})`,
  'gi',
)
const weekdayAsPrinted = new RegExp(
  String.raw`\b(?:prints?|printed|weekday|tercetak|tertulis|mencetak|dicetak|ditulis)\s+(?:hari\s+)?(${WEEKDAY})\b`,
  'gi',
)

/** 0 Sunday … 6 Saturday, in either language; undefined when the text is no weekday. */
export function readWeekday(text: string): number | undefined {
  const found = weekdays.findIndex((names) => names.includes(text.trim().toLowerCase()))
  return found < 0 ? undefined : found
}

/** A weekday that a report prints, and the date that it prints with it, if any. */
export type PrintedWeekday = { weekday: number; dateText?: string }

/**
 * The weekdays that a text says were printed: directly before a date (`Selasa (28/5)`, `Tuesday night 27 May 2025`) or
 * after a word for printing (`prints Selasa`, `tercetak hari Senin`). What the calendar says (`was a Sunday`) is left out.
 */
export function findPrintedWeekdays(text: string): PrintedWeekday[] {
  const dated = [...text.matchAll(weekdayBeforeDate)]
  const starts = new Set(dated.map((match) => match.index))
  const bare = [...text.matchAll(weekdayAsPrinted)].filter((match) => !starts.has(wordStart(match)))
  return [...dated, ...bare].flatMap(([, name = '', dateText]) => {
    const weekday = readWeekday(name)
    return weekday === undefined ? [] : [{ weekday, ...(dateText !== undefined && { dateText }) }]
  })
}

function wordStart(match: RegExpExecArray): number {
  return match.index + match[0].length - (match[1]?.length ?? 0)
}

/** 1 for January and so on, in either language; 0 for a word that is no month. */
export function monthNumber(name: string | undefined): number {
  return months.findIndex((names) => names.includes((name ?? '').toLowerCase())) + 1
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
