import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const judge = (valueText: string, paraphrase: string, fields: Partial<StoredClaim> = {}) =>
  verdictsOf('partsTotal', [buildClaim({ id: 'claim', valueText, paraphrase, ...fields })])
const fits = ['claim: consistent partsFit']
const differs = ['claim: conflicting partsDiffer']

describe('parts that a claim names itself', () => {
  test.each([
    ['50', '50 kiosks: 30 in town, 20 outside', fits],
    ['50', '50 kiosks: 30 in town, 21 outside', differs],
    ['1250', '1.250 bibit, terdiri dari 1.000 kelapa dan 250 kopi', fits],
    ['52', '30 kios plus 20 lapak', differs],
    ['60', '30 kios + 20 lapak + 10 gerobak', fits],
    ['3500000', 'Total: 3 juta ditambah 500 ribu', fits],
    ['sekitar 52', '30 kios plus 20 lapak', fits],
  ])('%s: %s', (value, paraphrase, expected) => {
    expect(judge(value, paraphrase)).toEqual(expected)
  })
})

describe('numbers that are no parts', () => {
  test.each([
    ['the claim itself among them', '190', '44 products and 190 UMKM joined'],
    ['the claim itself beside something more', '100', '100 kiosks plus 5 stalls'],
    ['a sum far off', '120', '120 people trained: 4 desa, 2 kelurahan'],
    ['a plain "and"', '205', '205 UMKM in 120 desa and 80 kelurahan'],
    ['a list that stops short', '100', '100 kiosks: 30 in town, 20 outside, and others'],
    ['dates and ranges', '33', 'Fair of 11-22 August: 2025 visits'],
    ['shares', '100', 'Sales: 60%, 40%'],
    ['one number', '50', '50 kiosks: 30 in town'],
    ['words', 'ribuan', 'Thousands: 30 in town, 20 outside'],
  ])('%s', (_, value, paraphrase) => {
    expect(judge(value, paraphrase)).toEqual([])
  })
})

describe('what each desa has one of', () => {
  const coops = { metric: 'kopdes_formed', unit: 'koperasi' }
  test('is counted by "N desa and M kelurahan"', () => {
    expect(judge('110', '110 units in 100 desa and 10 kelurahan', coops)).toEqual(fits)
    expect(judge('112', '112 units in 100 desa and 10 kelurahan', coops)).toEqual(differs)
  })
})

test('a part larger than its whole is refused', () => {
  expect(judge('24 dari 20', 'Said so')).toEqual(['claim: conflicting partAboveWhole'])
  expect(judge('20 dari 24', 'Said so')).toEqual([])
})
