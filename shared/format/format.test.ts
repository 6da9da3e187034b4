import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { createFormat } from './format.ts'
import { isLocale } from './locale.ts'

const id = createFormat('id')
const en = createFormat('en')
const day = toDay('2026-02-05')

test('days and months are written in the words of the language, whatever the time zone of the machine', () => {
  expect([id.day(day), id.shortDay(day), id.dayMonth(day)]).toEqual(['5 Februari 2026', '5 Feb 2026', '5 Feb'])
  expect([en.day(day), en.shortDay(day)]).toEqual(['5 February 2026', '5 Feb 2026'])
  expect(id.day(toDay('2026-01-01'))).toBe('1 Januari 2026')
  expect([id.month(toMonth('2025-08')), id.shortMonth(toMonth('2025-08'))]).toEqual(['Agustus 2025', 'Agu 2025'])
  expect([id.monthName(toMonth('2025-05')), id.monthLetter(toMonth('2025-05'))]).toEqual(['Mei', 'M'])
})

test('numbers have the separators of the language', () => {
  expect([id.number(1_250_000), en.number(1_250_000)]).toEqual(['1.250.000', '1,250,000'])
  expect([id.number(12.57), en.number(12.57)]).toEqual(['12,6', '12.6'])
})

test('an interval is one number where it is certain and a range where it is not', () => {
  expect([id.interval({ low: 20, high: 20 }), id.interval({ low: 10, high: 12 })]).toEqual(['20', '10–12'])
})

describe('a change', () => {
  test.each([
    [{ low: 9, high: 9 }, '+9'],
    [{ low: 8, high: 10 }, '+8–10'],
    [{ low: 0, high: 0 }, '0'],
    [{ low: -2, high: -2 }, '−2'],
    [{ low: -1, high: 2 }, '−1 … +2'],
  ])('%o', (change, text) => {
    expect(id.change(change)).toBe(text)
  })
})

test('a window is one day where it is exact', () => {
  expect(id.window({ notBefore: day, notAfter: day })).toBe('5 Feb 2026')
  expect(id.window({ notBefore: toDay('2025-12-14'), notAfter: toDay('2025-12-19') })).toBe('14–19 Des 2025')
})

test('lists join with the word for and', () => {
  expect([id.list(['Alor', 'Sabu Raijua']), en.list(['Alor', 'Ende', 'Ngada'])]).toEqual([
    'Alor dan Sabu Raijua',
    'Alor, Ende and Ngada',
  ])
})

test('only the two languages are languages', () => {
  expect(['id', 'en', 'fr', undefined].filter(isLocale)).toEqual(['id', 'en'])
})
