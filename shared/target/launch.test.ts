import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildHistory, type EventCells } from '#shared/product/history-builder.ts'
import { countWithin, launchDifference, launchOf, launchWithin, monthsOfLaunch, type Launch } from './launch.ts'
import { launch, windowOf } from './target-builder.ts'

const span = (text: string) => {
  const { notBefore, notAfter } = windowOf(text)
  return { from: notBefore, to: notAfter }
}
const may = span('2025-05-01..2025-05-31')
const june = span('2025-06-01..2025-06-30')
const LATER = '2026-01-01'

describe('a launch lies in a month', () => {
  test.each([
    ['on its first day', '2025-05-01', may, LATER, 'surely'],
    ['on its last day', '2025-05-31', may, LATER, 'surely'],
    ['not on the day before', '2025-04-30', may, LATER, 'no'],
    ['not on the day after', '2025-06-01', may, LATER, 'no'],
    ['in a window inside it', '2025-05-02..2025-05-30', may, LATER, 'surely'],
    ['maybe, when the window ends after it', '2025-05-25..2025-06-05', may, LATER, 'maybe'],
    ['maybe, when the window began before it', '2025-05-25..2025-06-05', june, LATER, 'maybe'],
    ['maybe, when the window spans it', '2025-04-25..2025-07-05', june, LATER, 'maybe'],
    ['not before it happened', '2025-05-20', may, '2025-05-19', 'no'],
    ['on the day itself', '2025-05-20', may, '2025-05-20', 'surely'],
    ['maybe, inside the window', '2025-05-10..2025-05-20', may, '2025-05-15', 'maybe'],
    ['on a leap day', '2028-02-29', span('2028-02-01..2028-02-29'), '2028-02-29', 'surely'],
  ])('%s', (_case, window, month, asOf, expected) => {
    expect(launchWithin(launch(window), month, toDay(asOf))).toBe(expected)
  })
})

describe('an archived product', () => {
  test.each([
    ['2025-08-09', '2025-08-10', 'surely'],
    ['2025-08-10', '2025-08-10', 'no'],
    ['2025-08-10', '2025-08-10..2025-08-20', 'maybe'],
    ['2025-08-19', '2025-08-10..2025-08-20', 'maybe'],
    ['2025-08-20', '2025-08-10..2025-08-20', 'no'],
  ])('counts on %s, when it was archived %s: %s', (asOf, archived, expected) => {
    expect(launchWithin(launch('2025-05-27', { archived }), may, toDay(asOf))).toBe(expected)
  })
})

test('launches in a span are counted as surely and as possibly in it', () => {
  const launches = [launch('2025-05-27', { count: 3 }), launch('2025-05-31..2025-06-01'), launch('2025-06-01')]
  expect(countWithin(launches, may, toDay(LATER))).toEqual({ low: 3, high: 4 })
  expect(countWithin(launches, { from: may.from, to: june.to }, toDay(LATER))).toEqual({ low: 5, high: 5 })
})

test.each([
  ['2025-05-27', LATER, ['2025-05']],
  ['2025-12-30..2026-02-02', '2026-03-01', ['2025-12', '2026-01', '2026-02']],
  ['2025-12-30..2026-02-02', '2026-01-05', ['2025-12', '2026-01']],
  ['2025-05-27', '2025-05-26', []],
])('a launch of %s may lie, on %s, in %j', (window, asOf, months) => {
  expect(monthsOfLaunch(launch(window), toDay(asOf))).toEqual(months)
})

describe('the launch of a product', () => {
  const launched: EventCells = ['launched', '2025-05-27']
  const takenBack: EventCells = ['withdrawn', '2025-06-30', { withdraws: 'e0' }]
  test.each([
    ['is unverified at first', [launched], { isVerified: false, archived: null }],
    [
      'stays in its month when it is verified late',
      [launched, ['verified', '2025-09-01']],
      { isVerified: true, window: windowOf('2025-05-27') },
    ],
    [
      'knows when the product was archived',
      [launched, ['archived', ['2025-09-01', '2025-09-03']]],
      { archived: windowOf('2025-09-01..2025-09-03') },
    ],
    [
      'moves to another month when the first is taken back',
      [launched, takenBack, ['launched', '2025-06-02']],
      { window: windowOf('2025-06-02') },
    ],
  ] as [string, EventCells[], Partial<Launch>][])('%s', (_case, cells, expected) => {
    expect(launchOf(buildHistory(...cells))).toMatchObject(expected)
  })

  test.each([
    ['before it', [['registered', '2025-05-01']]],
    ['when it is taken back', [launched, takenBack]],
  ] as [string, EventCells[]][])('is none %s', (_case, cells) => {
    expect(launchOf(buildHistory(...cells))).toBeUndefined()
  })
})

describe('a difference of launches', () => {
  const of = (text: string, isVerified = false): Launch => ({ window: windowOf(text), isVerified, archived: null })
  test.each([
    ['of a first launch adds it', undefined, of('2025-05-27'), [1]],
    ['of a launch taken back removes it', of('2025-05-27'), undefined, [-1]],
    ['of a verification moves it', of('2025-05-27'), of('2025-05-27', true), [-1, 1]],
    ['of another month moves it', of('2025-05-27'), of('2025-06-02'), [-1, 1]],
    ['of nothing is nothing', of('2025-05-27'), of('2025-05-27'), []],
    ['of none is nothing', undefined, undefined, []],
  ])('%s', (_case, before, after, deltas) => {
    expect(launchDifference(before, after).map((change) => change.delta)).toEqual(deltas)
  })
})
