import { describe, expect, test } from 'vitest'
import { toDay, toMonth, type Month } from '#shared/day/day.ts'
import type { OutletMonthState } from './answers.ts'
import { continuityOf, isSilent, monthsOver, outletStates, productStates } from './continuity.ts'

const months = (...texts: string[]): Month[] => texts.map(toMonth)
const window = (notBefore: string, notAfter = notBefore) => ({
  notBefore: toDay(notBefore),
  notAfter: toDay(notAfter),
})

describe('months that are over', () => {
  test.each([
    ['2026-03-15', '2025-09', '2026-02'],
    ['2026-03-31', '2025-10', '2026-03'],
    ['2024-02-28', '2023-08', '2024-01'],
    ['2024-02-29', '2023-09', '2024-02'],
  ])('on %s run from %s to %s', (day, first, last) => {
    const over = monthsOver(toDay(day))
    expect([over.length, over[0], over.at(-1)]).toEqual([6, first, last])
  })
})

describe('an outlet that was launched around the turn of the year', () => {
  const asked = months('2025-12', '2026-01', '2026-02', '2026-03')
  const opening = { launched: window('2025-12-29', '2026-01-02'), closed: null }
  test('owes reports from the month by whose end it surely was there', () => {
    expect(outletStates(opening, [], asked)).toEqual(['notOpen', 'missing', 'missing', 'missing'])
  })
  test('is stocked, empty or missing as it reports; a report counts even of a month it did not owe', () => {
    const reports = [
      { month: toMonth('2025-12'), productCount: 3 },
      { month: toMonth('2026-02'), productCount: 0 },
    ]
    expect(outletStates(opening, reports, asked)).toEqual(['stocked', 'missing', 'empty', 'missing'])
  })
  test('owes none after it closed', () => {
    const closed = { ...opening, closed: window('2026-02-10') }
    expect(outletStates(closed, [], asked)).toEqual(['notOpen', 'missing', 'missing', 'notOpen'])
  })
  test('owes none of a month for the whole of which it surely was paused, but what it reports counts', () => {
    const paused = (from: string, before: string | null) => ({
      ...opening,
      pauses: [{ from: toDay(from), before: before === null ? null : toDay(before) }],
    })
    const statesOf = (from: string, before: string | null) => outletStates(paused(from, before), [], asked)
    expect(statesOf('2026-02-01', '2026-03-01')).toEqual(['notOpen', 'missing', 'notOpen', 'missing'])
    expect(statesOf('2026-02-01', '2026-02-28')).toEqual(['notOpen', 'missing', 'missing', 'missing'])
    expect(statesOf('2026-02-02', null)).toEqual(['notOpen', 'missing', 'missing', 'notOpen'])
    const reports = [{ month: toMonth('2026-03'), productCount: 2 }]
    expect(outletStates(paused('2026-02-01', null), reports, asked)).toEqual([
      'notOpen',
      'missing',
      'notOpen',
      'stocked',
    ])
  })
})

describe('continuity', () => {
  test.each<[OutletMonthState[], number, number, number]>([
    [['stocked', 'empty', 'stocked', 'missing', 'stocked', 'stocked'], 4, 1, 6],
    [['notOpen', 'notOpen', 'notOpen', 'stocked', 'empty', 'missing'], 1, 1, 3],
    [['missing', 'missing', 'missing', 'missing', 'missing', 'missing'], 0, 6, 6],
    [['notOpen', 'notOpen', 'notOpen', 'notOpen', 'notOpen', 'notOpen'], 0, 0, 0],
  ])('of %j: %i in stock, %i unknown, of %i', (states, inStock, unknown, open) => {
    expect(continuityOf(states)).toEqual({ inStock, unknown, months: open })
  })
  test('of a product: a month without report is unknown, and having run out is not in stock', () => {
    const asked = months('2026-01', '2026-02', '2026-03', '2026-04')
    const states = productStates(['stocked', 'missing', 'stocked', 'empty'], asked, [
      { month: toMonth('2026-01'), ranOut: false },
      { month: toMonth('2026-03'), ranOut: true },
    ])
    expect(states).toEqual(['inStock', 'missing', 'ranOut', 'absent'])
    expect(continuityOf(states)).toEqual({ inStock: 1, unknown: 1, months: 4 })
  })
})

test.each<[OutletMonthState[], boolean]>([
  [['stocked', 'missing', 'missing'], true],
  [['missing', 'missing', 'empty'], false],
  [['missing', 'stocked', 'missing'], false],
  [['notOpen', 'notOpen', 'missing'], false],
  [['missing'], false],
])('an outlet with %j is silent: %s', (states, silent) => {
  expect(isSilent(states)).toBe(silent)
})
