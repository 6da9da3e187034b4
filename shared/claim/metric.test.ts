import { describe, expect, test } from 'vitest'
import { figureOfMetric, isComparable, metricOf } from './metric.ts'
import { parseUnit } from './unit.ts'

describe('the figure of ours that a metric is about', () => {
  test.each([
    ['outlets_launched', 'outletsLaunched'],
    ['outletsLaunched', 'outletsLaunched'],
    ['products_launched', 'productsLaunched'],
    ['mentoring_transferred', 'mentoringTransferred'],
    ['outlets_in_process', 'outletsInProcess'],
    ['umkm_mentored', undefined],
    ['umkm_in_ovop_scheme', undefined],
    ['mentoring_in_kabupaten', undefined],
    ['outlet_sequence', undefined],
    ['ovop_launch_date', undefined],
    ['constructor', undefined],
  ])('%s is about %s', (metric, figure) => {
    expect(figureOfMetric(metric)).toBe(figure)
  })

  test('a figure chosen by a person outweighs the name', () => {
    expect(metricOf('gerai_buka', 'outletsOperating').figure).toBe('outletsOperating')
  })
})

describe('the record can be set beside what was said', () => {
  test.each([
    ['outlets_launched', 'outlet', true],
    ['outlets_launched', 'etalase', true],
    ['outlets_launched', 'kabupaten', true],
    ['mentoring_transferred', 'product', true],
    ['mentoring_transferred', 'UMKM', false],
    ['products_launched', 'jenis produk', false],
    ['products_in_nttmart', 'product', false],
  ])('%s in %s: %s', (metric, unit, expected) => {
    expect(isComparable(metricOf(metric), parseUnit(unit))).toBe(expected)
  })
})

test('the name of a metric tells how it moves, whether it is a plan, and whether each desa has one', () => {
  expect(['towers_built', 'desa_without_4g', 'complaints'].map((name) => metricOf(name).course)).toEqual([
    'grows',
    'shrinks',
    'free',
  ])
  expect(['gerai_dibuka', 'desa_belum_terjangkau', 'keluhan'].map((name) => metricOf(name).course)).toEqual([
    'grows',
    'shrinks',
    'free',
  ])
  expect(metricOf('anggaran_belanja').isPlan).toBe(true)
  expect(['purchase_budget', 'turnover_expected', 'towers_built'].map((name) => metricOf(name).isPlan)).toEqual([
    true,
    true,
    false,
  ])
  expect(['kopdes_active', 'koperasi_merah_putih', 'coop_loans'].map((name) => metricOf(name).isOnePerDesa)).toEqual([
    true,
    true,
    false,
  ])
})
