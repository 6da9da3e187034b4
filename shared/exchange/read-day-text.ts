import { firstDayOf, isDay, isMonth, lastDayOf, monthOf, toDay, type Day, type Month } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import { monthNumber } from '#shared/claim/calendar-text.ts'
import type { CellProblem } from './cell-problem.ts'
import type { RawCell } from './raw.ts'
import { dayOfSerial } from './serial-day.ts'

type Read<T> = { value: T } | { problem: CellProblem }
type DayParts = { year: string; month: number; day: number }

const FIRST_DAY = toDay('2000-01-01')
const LAST_DAY = toDay('2099-12-31')
/** The numbers under which spreadsheets keep the days of these years. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050

/** Reads a day as it is kept or written: 2026-02-05, 5/2/2026 (the day first), 5 Februari 2026, 46058. */
export function readDayCell(cell: Exclude<RawCell, null>): Read<Day> {
  if (typeof cell === 'object') return 'day' in cell ? inOurTime(cell.day) : notADay
  if (typeof cell === 'boolean') return notADay
  const text = String(cell).trim()
  const serial = serialDay(text)
  if (serial) return inOurTime(serial)
  const parts = partsOf(withoutWeekday(text))
  return parts ? dayOfParts(parts) : notADay
}

const notADay: Read<never> = { problem: { key: 'notADay' } }

function inOurTime(day: Day): Read<Day> {
  if (day < FIRST_DAY) return { problem: { key: 'tooEarly' } }
  return day > LAST_DAY ? { problem: { key: 'tooLate' } } : { value: day }
}

function serialDay(text: string): Day | undefined {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return undefined
  const serial = Number(text)
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL + 1 ? dayOfSerial(serial) : undefined
}

/** `Kamis, 5 Februari 2026 pukul 10.00`, `tgl. 5 Februari 2026`. */
function withoutWeekday(text: string): string {
  return text
    .replace(/^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b[\s,]*/iu, '')
    .replace(/^(?:tgl|tanggal)\b[.:]?\s*/iu, '')
    .replace(/(?<![\sT])[\sT]+(?:pukul\s+|jam\s+)?\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?Z?(?:\s*wita)?$/iu, '')
}

function partsOf(text: string): DayParts | undefined {
  const iso = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/u.exec(text)
  if (iso?.[1] !== undefined && (iso[2] !== '' || text.length === 8)) {
    return { year: iso[1], month: Number(iso[3]), day: Number(iso[4]) }
  }
  const digits = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text)
  if (digits) return { year: fullYear(digits[4] ?? ''), month: Number(digits[3]), day: Number(digits[1]) }
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}+)\.?[\s,-]+(\d{4}|\d{2})$/u.exec(text)
  if (words) return { year: fullYear(words[3] ?? ''), month: monthNumber(words[2]), day: Number(words[1]) }
  const american = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/u.exec(text)
  return american ? { year: american[3] ?? '', month: monthNumber(american[1]), day: Number(american[2]) } : undefined
}

function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits
}

function dayOfParts(parts: DayParts): Read<Day> {
  const day = written(parts)
  if (isDay(day)) return inOurTime(day)
  const turned = written({ ...parts, month: parts.day, day: parts.month })
  return parts.month > 12 && isDay(turned) ? { problem: { key: 'monthFirst', meant: turned } } : notADay
}

function written({ year, month, day }: DayParts): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** Reads a month: 2026-02, Februari 2026, Feb-26, 02/2026, or any day in it. */
export function readMonthCell(cell: Exclude<RawCell, null>): Read<Month> {
  const month = typeof cell === 'string' ? monthOfText(cell.trim()) : undefined
  if (month) return { value: month }
  const day = readDayCell(cell)
  if ('value' in day) return { value: monthOf(day.value) }
  return { problem: day.problem.key === 'notADay' ? { key: 'notAMonth' } : day.problem }
}

function monthOfText(text: string): Month | undefined {
  const words = /^(?:bulan\s+)?(\p{L}+)\.?[\s-]+(\d{4}|\d{2})$/iu.exec(text)
  const digits = /^(\d{1,2})[-/.](\d{4})$/u.exec(text)
  const iso = /^(\d{4})[-/.](\d{1,2})$/u.exec(text)
  const year = words?.[2] ?? digits?.[2] ?? iso?.[1]
  if (year === undefined) return undefined
  const number = words ? monthNumber(words[1]) : Number(digits?.[1] ?? iso?.[2])
  const month = `${fullYear(year)}-${pad(number)}`
  return isMonth(month) && 'value' in inOurTime(firstDayOf(month)) ? month : undefined
}

const BETWEEN = /(?<!\s)(?:\s+(?:s\s*[./]\s*d\.?|sd\.?|sampai(?:\s+dengan)?|hingga|to|until|-)\s+|\s*(?:–|\.\.)\s*)/iu

/** Reads the days between which something happened: a day, a month, a year, or two of them: 5 s.d. 7 Februari 2026. */
export function readWindowCell(cell: Exclude<RawCell, null>): Read<DayWindow> {
  const single = windowOf(cell)
  if (single || typeof cell !== 'string') return single ? { value: single } : windowProblem(cell)
  const [from = '', to, more] = cell.trim().split(BETWEEN)
  if (to === undefined || more !== undefined) return windowProblem(cell)
  const last = windowOf(to.trim())
  const first = windowOf(from.trim()) ?? windowOf(completed(from.trim(), to.trim()))
  if (!first || !last) return { problem: { key: 'notAWindow' } }
  if (first.notBefore > last.notAfter) return { problem: { key: 'endsBeforeBegin' } }
  return { value: { notBefore: first.notBefore, notAfter: last.notAfter } }
}

function windowOf(cell: Exclude<RawCell, null>): DayWindow | undefined {
  const day = readDayCell(cell)
  if ('value' in day) return exactly(day.value)
  const text = typeof cell === 'object' ? '' : String(cell).trim()
  const month = monthOfText(text)
  if (month) return { notBefore: firstDayOf(month), notAfter: lastDayOf(month) }
  return /^20\d{2}$/u.test(text) ? { notBefore: toDay(`${text}-01-01`), notAfter: toDay(`${text}-12-31`) } : undefined
}

function windowProblem(cell: Exclude<RawCell, null>): Read<never> {
  const day = readDayCell(cell)
  return 'problem' in day && day.problem.key !== 'notADay' ? day : { problem: { key: 'notAWindow' } }
}

/** What the first of two leaves to the second: `5` of `7 Februari 2026`, `28 Januari` of `2 Februari 2026`. */
function completed(from: string, to: string): string {
  const [, month = '', year = ''] = /^\d{1,2}\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(to) ?? []
  if (/^\d{1,2}$/u.test(from)) return `${from} ${month} ${year}`
  return `${from} ${year === '' ? to.slice(-4) : year}`
}
