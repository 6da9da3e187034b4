import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { metShare, sortProvinces, sumProvinces, type MonthCounts, type ProvinceRow } from './country.ts'

const nobody: MonthCounts = { met: 0, short: 0, none: 0, notReported: 0 }

function province(name: string, told: Partial<ProvinceRow> = {}): ProvinceRow {
  const code = '00' as ProvinceCode
  return { code, name, kabupatenCount: 3, month: nobody, figures: {}, monthAgo: {}, lastDay: null, ...told }
}

describe('metShare', () => {
  test.each([
    [{ ...nobody, met: 1, short: 1, none: 1, notReported: 1 }, 0.25],
    [{ ...nobody, none: 2 }, 0],
    [{ ...nobody, notReported: 5 }, undefined],
    [nobody, undefined],
  ])('%j: %s', (month, share) => expect(metShare(month)).toBe(share))
})

describe('sortProvinces', () => {
  const rows = [
    province('Bali', { month: { ...nobody, met: 1, short: 1 }, lastDay: toDay('2026-01-02') }),
    province('Aceh', { month: { ...nobody, notReported: 2 } }),
    province('Riau', { month: { ...nobody, met: 2 }, figures: { productsReady: { low: 0, high: 4 } } }),
    province('Jambi', { month: { ...nobody, none: 2 }, kabupatenCount: 9 }),
  ]
  test.each([
    ['name', ['Aceh', 'Bali', 'Jambi', 'Riau']],
    ['target', ['Riau', 'Bali', 'Jambi', 'Aceh']],
    ['kabupaten', ['Jambi', 'Aceh', 'Bali', 'Riau']],
    ['ready', ['Riau', 'Aceh', 'Bali', 'Jambi']],
    ['freshness', ['Bali', 'Aceh', 'Jambi', 'Riau']],
  ] as const)('by %s, what nobody reported last', (sort, names) => {
    expect(sortProvinces(rows, sort).map(({ name }) => name)).toEqual(names)
  })
})

describe('sumProvinces', () => {
  test('adds what is recorded and tells in how many provinces; a figure that nobody recorded stays absent', () => {
    const sums = sumProvinces([
      province('Aceh', { figures: { outletsLaunched: { low: 1, high: 2 } }, lastDay: toDay('2026-01-02') }),
      province('Bali', { figures: { outletsLaunched: { low: 3, high: 3 } }, lastDay: toDay('2026-02-02') }),
      province('Riau'),
    ])
    expect(sums).toMatchObject({ kabupatenCount: 9, lastDay: '2026-02-02' })
    expect(sums.figures).toEqual({ outletsLaunched: { low: 4, high: 5, reporting: 2 } })
  })
})
