import { describe, expect, test } from 'vitest'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { duplicateTraits, isProbableDuplicate } from './duplicate.ts'
import { searchKey } from './search-key.ts'

test.each([
  ['Garam SoE', 'garam soe'],
  ['Sonny', 'sony'],
  ['Mom’s  Roti', 'moms roti'],
  ["Mom's Roti", 'moms roti'],
  ['Kab. Ende', 'kabupaten ende'],
  ['Kabupaten Ende', 'kabupaten ende'],
  ['Kopi “Arabika”-Bajawa', 'kopi arabika bajawa'],
  ['Sopi Café', 'sopi cafe'],
  ['Kopi 100', 'kopi 100'],
  ['SMKN 2 SoE', 'smk negeri 2 soe'],
  ['…', ''],
])('%s is searched as %s', (name, key) => {
  expect(searchKey(name)).toBe(key)
})

const ende = kabupatenCodeSchema.parse('53.08')
const ngada = kabupatenCodeSchema.parse('53.09')
/** What a database is asked for, by the traits of another name. */
const isCandidate = (name: string, other: string) => {
  const { key: otherKey, joined, beginnings } = duplicateTraits(other)
  const key = searchKey(name)
  const isJoinedAlike = key.replaceAll(' ', '') === joined && beginnings.some((begun) => key.startsWith(begun))
  return isJoinedAlike || initialsOf(key) === initialsOf(otherKey)
}
const initialsOf = (key: string) =>
  Array.from(key.split(' '), (word) => word.slice(0, 1))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('')
const areDuplicates = (a: string, b: string) =>
  isProbableDuplicate({ name: a, kabupatenCode: ende }, { name: b, kabupatenCode: ende })

describe('probably the same', () => {
  test.each([
    ['Garam SoE', 'garam soe'],
    ['UD Sonny', 'UD Sony'],
    ['Keripik Pisang', 'Kripik Pisang'],
    ['Keripik Pisang', 'Pisang Keripik'],
    ['Keripik Pisang', 'Pisang Kripik'],
    ['Cemilan Pangan Lokal', 'Camilan Pangan Lokal'],
    ["Mom's Roti", 'Moms Roti'],
    ["Mom's Roti", 'MomsRoti'],
    ['Kelompok Tenun Bina', 'Klp. Tenun Bina'],
    ['Minyak Kayu Putih', 'Minyak Kayu Puith'],
    ['Sambal Lu’at', 'Sambel Luat'],
    ['K Opi 1', 'Kopi1'],
  ])('%s and %s', (a, b) => {
    expect(areDuplicates(a, b)).toBe(true)
    expect(areDuplicates(b, a)).toBe(true)
    expect([isCandidate(a, b), isCandidate(b, a)]).toEqual([true, true])
  })
})

describe('another thing', () => {
  test.each([
    ['Kopi Ende', 'Kopi Ngada'],
    ['Kopi Arabika Bajawa', 'Kopi Robusta Bajawa'],
    ['Keripik Pisang', 'Keripik Pisang Manis'],
    ['Keripik Pisang', 'Keripik Ubi'],
    ['Abon Ikan', 'Abon Ikat'],
    ['Tenun Sabu', 'Tenun Sumba'],
    ['Kelompok Tani 1', 'Kelompok Tani 2'],
    ['Kopi 100', 'Kopi 10'],
    ['Minyak Kemiri', 'Minyak Kelapa'],
    ['Madu Hutan', 'Madu Hitam'],
    ['Gula Pasar', 'Gula Kasar'],
    ['Kain Tenun', 'Tenun'],
    ['…', '!'],
  ])('%s and %s', (a, b) => {
    expect(areDuplicates(a, b)).toBe(false)
    expect(areDuplicates(b, a)).toBe(false)
  })

  test('the same name in another kabupaten', () => {
    expect(isProbableDuplicate({ name: 'Kopi', kabupatenCode: ende }, { name: 'Kopi', kabupatenCode: ngada })).toBe(
      false,
    )
  })
})

test('few names are candidates for a duplicate', () => {
  expect(isCandidate('Kopi Robusta Bajawa', 'Kopi Arabika Bajawa')).toBe(false)
  expect(isCandidate('Tenun Sumba', 'Abon Ikan')).toBe(false)
})
