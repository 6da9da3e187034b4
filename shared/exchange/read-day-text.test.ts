import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toDay } from '#shared/day/day.ts'
import type { RawCell } from './raw.ts'
import { readDayCell, readMonthCell, readWindowCell } from './read-day-text.ts'

type Filled = Exclude<RawCell, null>

describe('a day', () => {
  test.each<[Filled, string]>([
    [{ day: toDay('2026-02-05') }, '2026-02-05'],
    [46_058, '2026-02-05'],
    [46_058.75, '2026-02-05'],
    ['46058', '2026-02-05'],
    [20_260_205, '2026-02-05'],
    ['2026-02-05', '2026-02-05'],
    ['2026/2/5', '2026-02-05'],
    ['2026-02-05T10:30:00Z', '2026-02-05'],
    ['2026-02-05 10:30', '2026-02-05'],
    ['05/02/2026', '2026-02-05'],
    ['5/2/2026', '2026-02-05'],
    ['5/2/26', '2026-02-05'],
    ['05-02-2026', '2026-02-05'],
    ['5.2.2026', '2026-02-05'],
    ['5 2 2026', '2026-02-05'],
    ['5 Februari 2026', '2026-02-05'],
    ['05 PEBRUARI 2026', '2026-02-05'],
    ['5 Feb 2026', '2026-02-05'],
    ['5-Feb-26', '2026-02-05'],
    ['5 Feb. 2026', '2026-02-05'],
    ['Kamis, 5 Februari 2026', '2026-02-05'],
    ["Jum'at 6 Februari 2026", '2026-02-06'],
    ['tgl. 5 Februari 2026', '2026-02-05'],
    ['5 Februari 2026 pukul 10.30 WITA', '2026-02-05'],
    ['February 5, 2026', '2026-02-05'],
    ['5th February 2026', '2026-02-05'],
    ['17 Nopember 2025', '2025-11-17'],
    ['29/02/2024', '2024-02-29'],
  ])('%o is %s', (cell, day) => {
    expect(readDayCell(cell)).toEqual({ value: day })
  })
  test.each<[Filled, object]>([
    ['29/02/2025', { key: 'notADay' }],
    ['31/04/2026', { key: 'notADay' }],
    ['02/13/2026', { key: 'monthFirst', meant: '2026-02-13' }],
    ['5 Febuari 2026', { key: 'notADay' }],
    ['5 Februari', { key: 'notADay' }],
    ['Februari 2026', { key: 'notADay' }],
    ['5/2/2026 dan 6/2/2026', { key: 'notADay' }],
    ['segera', { key: 'notADay' }],
    [1250, { key: 'notADay' }],
    [true, { key: 'notADay' }],
    ['01/01/1926', { key: 'tooEarly' }],
    [{ day: toDay('1900-01-05') }, { key: 'tooEarly' }],
    ['2226-02-05', { key: 'tooLate' }],
  ])('%o is refused: %o', (cell, problem) => {
    expect(readDayCell(cell)).toEqual({ problem })
  })
  test('every day of this century is read back, however it is written', () => {
    const days = fc.integer({ min: 0, max: 36_523 }).map((count) => addDays(toDay('2000-01-01'), count))
    const long = new Intl.DateTimeFormat('id', { dateStyle: 'full', timeZone: 'UTC' })
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const ways: Filled[] = [{ day }, day, `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`]
        ways.push(long.format(new Date(`${day}T00:00:00Z`)), daysSince1900(day))
        for (const way of ways) expect(readDayCell(way)).toEqual({ value: day })
      }),
    )
  })
})

function daysSince1900(day: string): number {
  return (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000
}

test.each<[Filled, string]>([
  ['2026-02', '2026-02'],
  ['Februari 2026', '2026-02'],
  ['bulan Februari 2026', '2026-02'],
  ['Feb-26', '2026-02'],
  ['02/2026', '2026-02'],
  [{ day: toDay('2026-02-01') }, '2026-02'],
  [46_054, '2026-02'],
  ['5 Februari 2026', '2026-02'],
])('%o is the month %s', (cell, month) => {
  expect(readMonthCell(cell)).toEqual({ value: month })
})
test.each<Filled>(['13/2026', 'Februari', '2026', 2, false])('%o is no month', (cell) => {
  expect(readMonthCell(cell)).toEqual({ problem: { key: 'notAMonth' } })
})

describe('a window', () => {
  test.each<[Filled, string, string]>([
    ['2026-02-05', '2026-02-05', '2026-02-05'],
    [46_058, '2026-02-05', '2026-02-05'],
    ['Februari 2026', '2026-02-01', '2026-02-28'],
    ['2025', '2025-01-01', '2025-12-31'],
    [2025, '2025-01-01', '2025-12-31'],
    ['2026-02-05 – 2026-02-10', '2026-02-05', '2026-02-10'],
    ['2026-02-05 s.d. 2026-02-10', '2026-02-05', '2026-02-10'],
    ['05/02/2026 s/d 10/02/2026', '2026-02-05', '2026-02-10'],
    ['5 sampai dengan 7 Februari 2026', '2026-02-05', '2026-02-07'],
    ['5–7 Februari 2026', '2026-02-05', '2026-02-07'],
    ['28 Januari - 2 Februari 2026', '2026-01-28', '2026-02-02'],
    ['Desember 2025 s.d. Januari 2026', '2025-12-01', '2026-01-31'],
    ['Mei - Juni 2025', '2025-05-01', '2025-06-30'],
  ])('%o is from %s to %s', (cell, notBefore, notAfter) => {
    expect(readWindowCell(cell)).toEqual({ value: { notBefore, notAfter } })
  })
  test.each<[Filled, object]>([
    ['2026-02-10 s.d. 2026-02-05', { key: 'endsBeforeBegin' }],
    ['5 s.d. 6 s.d. 7 Februari 2026', { key: 'notAWindow' }],
    ['segera', { key: 'notAWindow' }],
    ['02/13/2026', { key: 'monthFirst', meant: '2026-02-13' }],
    [true, { key: 'notAWindow' }],
  ])('%o is refused: %o', (cell, problem) => {
    expect(readWindowCell(cell)).toEqual({ problem })
  })
})
