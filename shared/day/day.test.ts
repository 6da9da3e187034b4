import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayInWita,
  daysBetween,
  isDay,
  lastDayOf,
  monthsFrom,
  oneMonthBefore,
  toDay,
  toMonth,
  weekdayOf,
} from './day.ts'
import { asOfProblem } from './programme-days.ts'

test.each([
  ['2025-02-29', false],
  ['2024-02-29', true],
  ['2025-13-01', false],
  ['2025-04-31', false],
  ['2025-1-1', false],
  ['0000-00-00', false],
  [' 2025-01-01', false],
  ['2025-12-31', true],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

describe('a month begins in WITA eight hours before UTC', () => {
  test('the first minute of a year in WITA is still the old year in UTC', () => {
    expect(dayInWita(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
  })
  test('the minute before is the old year in both', () => {
    expect(dayInWita(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
  })
})

test('days and months count over leap days and years', () => {
  expect(addDays(toDay('2024-02-28'), 1)).toBe('2024-02-29')
  expect(daysBetween(toDay('2026-02-05'), toDay('2026-11-21'))).toBe(289)
  expect(addMonths(toMonth('2025-01'), -1)).toBe('2024-12')
  expect(lastDayOf(toMonth('2024-02'))).toBe('2024-02-29')
  expect(lastDayOf(toMonth('1900-02'))).toBe('1900-02-28')
  expect(lastDayOf(toMonth('0001-01'))).toBe('0001-01-31')
  expect(lastDayOf(toMonth('9999-12'))).toBe('9999-12-31')
  expect(monthsFrom(toMonth('2025-11'), toMonth('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsFrom(toMonth('2026-02'), toMonth('2026-01'))).toEqual([])
})

test.each([
  ['2026-02-05', '2026-01-05'],
  ['2026-03-31', '2026-02-28'],
  ['2024-03-30', '2024-02-29'],
  ['2026-01-15', '2025-12-15'],
])('a month before %s is %s', (day, expected) => {
  expect(oneMonthBefore(toDay(day))).toBe(expected)
})

test('27 May 2025 was a Tuesday', () => {
  expect(weekdayOf(toDay('2025-05-27'))).toBe(2)
})

test.each([
  ['2025-02-24', 'before-programme'],
  ['2025-02-25', undefined],
  ['2026-11-21', undefined],
  ['2026-11-22', 'after-today'],
])('as of %s: %s', (day, expected) => {
  expect(asOfProblem(toDay(day), toDay('2026-11-21'))).toBe(expected)
})
