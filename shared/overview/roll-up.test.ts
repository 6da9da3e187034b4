import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildFigure as row, codeOf as code } from './overview-builder.ts'
import { changeBetween, lastRecordDay, rollUp, rowsOf } from './roll-up.ts'

const asOf = toDay('2026-01-02')

describe('a figure over an area', () => {
  const codes = [code('53.01'), code('53.02'), code('53.03')]

  test('adds intervals and keeps how many reported and how old the newest record is', () => {
    const rows = [
      row('53.01', 'outletsLaunched', { count: [1, 1], lastDay: '2025-11-27' }),
      row('53.02', 'outletsLaunched', { count: [0, 1], lastDay: '2025-12-21' }),
      row('53.02', 'umkmRegistered', { count: [5, 5], lastDay: asOf }),
    ]
    expect(rollUp(rows, 'outletsLaunched', { codes, asOf })).toEqual({
      figure: 'outletsLaunched',
      unit: 'outlet',
      low: 1,
      high: 2,
      reporting: 2,
      of: 3,
      lastDay: '2025-12-21',
      daysOld: 12,
    })
  })

  test('is no zero when nobody reported', () => {
    expect(rollUp([row('53.01', 'umkmRegistered', [1, 1])], 'outletsLaunched', { codes, asOf })).toBeUndefined()
  })

  test('is a zero when a zero was reported', () => {
    const sum = rollUp([row('53.01', 'outletsLaunched', [0, 0])], 'outletsLaunched', { codes, asOf })
    expect(sum).toMatchObject({ low: 0, high: 0, reporting: 1, lastDay: null, daysOld: null })
  })

  test('leaves out kabupaten outside of the area', () => {
    const rows = [row('53.01', 'outletsLaunched', [1, 1]), row('53.71', 'outletsLaunched', [1, 1])]
    expect(rollUp(rows, 'outletsLaunched', { codes, asOf })?.high).toBe(1)
  })
})

describe('a change between two counts', () => {
  test.each([
    ['both certain', { low: 20, high: 20 }, { low: 11, high: 11 }, { low: 9, high: 9 }],
    ['the earlier one uncertain', { low: 20, high: 20 }, { low: 10, high: 12 }, { low: 8, high: 10 }],
    ['both uncertain', { low: 10, high: 12 }, { low: 9, high: 10 }, { low: 0, high: 3 }],
    ['fewer than before', { low: 3, high: 3 }, { low: 5, high: 5 }, { low: -2, high: -2 }],
  ])('is as wide as what is unknown: %s', (_, now, before, change) => {
    expect(changeBetween(now, before)).toEqual(change)
  })

  test('counts from zero when nothing was recorded before', () => {
    expect(changeBetween({ low: 4, high: 5 }, undefined)).toEqual({ low: 4, high: 5 })
  })
})

test('rows of a figure are found by kabupaten', () => {
  const rows = [row('53.01', 'outletsLaunched', [1, 1]), row('53.01', 'umkmRegistered', [2, 2])]
  expect(rowsOf(rows, 'umkmRegistered').get(code('53.01'))?.low).toBe(2)
})

test('the last record day is the newest of all, and none without records', () => {
  const rows = [
    row('53.01', 'outletsLaunched', { count: [1, 1], lastDay: '2025-05-27' }),
    row('53.02', 'umkmRegistered', { count: [1, 1], lastDay: asOf }),
  ]
  expect(lastRecordDay(rows)).toBe(asOf)
  expect(lastRecordDay([row('53.01', 'outletsLaunched', [0, 0])])).toBeNull()
})
