import { describe, expect, test } from 'vitest'
import { isAdditive, isMoney, parseUnit } from './unit.ts'

describe('what a unit counts', () => {
  test.each([
    ['product', 'product'],
    ['produk', 'product'],
    ['jenis produk', 'kind+product'],
    ['jenis (sekitar)', 'kind'],
    ['UMKM+PKL', 'pkl+umkm'],
    ['desa+kelurahan (sekitar)', 'desa+kelurahan'],
    ['titik (desa/kelurahan)', 'desa+kelurahan'],
    ['kabupaten/kota', 'kabupaten'],
    ['orang (kurang lebih)', 'person'],
    ['of 176 koperasi', 'koperasi'],
    ['of 421 lokasi', 'counter'],
    ['BTS (+16 repeater)', 'bts'],
    ['IDR (minimum)', 'rupiah'],
    ['IDR since 2015', 'rupiah'],
    ['Rupiah per bulan', 'rupiah/month'],
    ['IDR/transaction', 'rupiah/transaction'],
    ['Rp/orang/bulan', 'rupiah/person/month'],
    ['ke-', 'ordinal'],
    ['menara', 'menara'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('%j is %s', (text, key) => {
    expect(parseUnit(text).key).toBe(key)
  })
})

test('money is told from counts, and what cannot be added from what can', () => {
  expect(isMoney(parseUnit('IDR/month'))).toBe(true)
  expect(isMoney(parseUnit('orang'))).toBe(false)
  expect(['outlet', 'IDR', 'desa+kelurahan'].map((unit) => isAdditive(parseUnit(unit)))).toEqual([true, true, true])
  expect(['ke-', 'date', '%', 'IDR/kg'].map((unit) => isAdditive(parseUnit(unit)))).toEqual([
    false,
    false,
    false,
    false,
  ])
})
