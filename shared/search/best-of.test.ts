import { expect, test } from 'vitest'
import { nameKeys } from '#shared/text/name-rank.ts'
import { bestOf, withoutKindWord } from './best-of.ts'

const names = ['Kopi Ende', 'Kopi Bajawa', 'Tenun Ende', 'Se’i Sapi Kupang', 'Mom’s Roti', 'SoE', 'Jagung Bose']
const keyed = (rows: readonly string[]) => rows.map((name) => ({ name, ...nameKeys(name) }))
const found = (typed: string) => bestOf(keyed(names), typed, 5).map(({ name }) => name)

test.each([
  ['kopi', ['Kopi Bajawa', 'Kopi Ende']],
  ['KÓPI  ende', ['Kopi Ende']],
  ['ende', ['Kopi Ende', 'Tenun Ende']],
  ['sei', ['Se’i Sapi Kupang']],
  ['moms roti', ['Mom’s Roti']],
  ['soé', ['SoE']],
  ['produk tenun', ['Tenun Ende']],
  ['end kop', ['Kopi Ende']],
  ['tidak ada', []],
  ['%', []],
  ['', []],
])('%j finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('the whole name comes before its beginning, and that before a word in it', () => {
  const rows = ['Toko Kopi', 'Kopi Ende', 'Kopi']
  expect(bestOf(keyed(rows), 'kopi', 3).map(({ name }) => name)).toEqual(['Kopi', 'Kopi Ende', 'Toko Kopi'])
})

test('a place tells those of one name apart', () => {
  const rows = ['Kupang Tengah', 'Amanuban Selatan'].map((place) => ({ place, ...nameKeys('Oebelo', place) }))
  expect(bestOf(rows, 'oebelo kupang', 5).map(({ place }) => place)).toEqual(['Kupang Tengah'])
})

test.each([
  ['desa Oebelo', 'oebelo'],
  ['Kota', 'kota'],
  ['kab. Belu', 'belu'],
])('%j is searched as %j', (typed, key) => {
  expect(withoutKindWord(typed)).toBe(key)
})
