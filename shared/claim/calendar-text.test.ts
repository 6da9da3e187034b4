import { describe, expect, test } from 'vitest'
import { findPrintedWeekdays, readDate, readWeekday } from './calendar-text.ts'

describe('a written date', () => {
  test.each([
    ['28 Mei 2025', undefined, '2025-05-28'],
    ['28 May', '2025', '2025-05-28'],
    ['9 Agt. 2025', undefined, '2025-08-09'],
    ['28/5', '2025', '2025-05-28'],
    ['23/1/2027', undefined, '2027-01-23'],
    ['31/4/2025', undefined, undefined],
    ['28-5-2025', undefined, '2025-05-28'],
    ['28.05.2025', undefined, '2025-05-28'],
    ['31-4-2025', undefined, undefined],
    ['28-5', '2025', undefined],
    ['28/5', undefined, undefined],
    ['Mei 2025', undefined, undefined],
  ])('%j in %s is %s', (text, year, expected) => {
    expect(readDate(text, year)).toBe(expected)
  })
})

describe('weekdays that a text says were printed', () => {
  test.each([
    ['Article prints Tuesday (28/5) for the launch', [{ weekday: 2, dateText: '28/5' }]],
    ['Launched Tuesday night 27 May 2025 in the yard', [{ weekday: 2, dateText: '27 May 2025' }]],
    ['Dibuka Sabtu malam, 9 Agustus 2025', [{ weekday: 6, dateText: '9 Agustus 2025' }]],
    ['prints Selasa but 28 May 2025 was a Wednesday', [{ weekday: 2 }]],
    ['tercetak hari Senin', [{ weekday: 1 }]],
    ['prints Jumat 23/1/2027, a Saturday: year typo', [{ weekday: 5, dateText: '23/1/2027' }]],
    ['25 May 2025 was a Sunday; launch day is named Tuesday elsewhere', []],
    ['20 May 2025 was a Tuesday; no weekday printed', []],
    ['dua minggu lagi, minggu kedua bulan ini', []],
    ['Selasa 3 gerai dibuka', []],
  ])('%j', (text, expected) => {
    expect(findPrintedWeekdays(text)).toEqual(expected)
  })
})

test('weekdays are known in both languages', () => {
  expect(['Minggu', 'Jumat', "jum'at", 'Sunday', 'Someday'].map(readWeekday)).toEqual([0, 5, 5, 0, undefined])
})
