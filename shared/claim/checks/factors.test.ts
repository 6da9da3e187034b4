import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const said = (id: string, valueText: string, unit: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id, metric: `m_${id}`, valueText, unit, conflictGroup: 'fair', ...fields })
const elsewhere = { source: { reference: 'https://example.org/other' } }
/** 200 people who spend Rp50,000 each: Rp10 million. */
const factors = [said('people', '200', 'orang'), said('price', '50000', 'IDR/transaction')]
const judge = (...claims: StoredClaim[]) => verdictsOf('factors', [...factors, ...claims])

describe('people × money beside a result of the same group', () => {
  test.each([
    ['10000000', 'IDR/month', {}, 'consistent factorsFit'],
    ['Rp9-12 juta', 'IDR/month', {}, 'consistent factorsFit'],
    ['Rp10 juta', 'IDR', {}, 'consistent factorsFit'],
    ['Rp100 juta', 'IDR/month', {}, 'conflicting factorsDiffer'],
    ['Rp1 juta', 'IDR/month', {}, 'conflicting factorsDiffer'],
    ['Rp14 juta', 'IDR/month', {}, 'conflicting factorsDiffer'],
    ['sekitar Rp14 juta', 'IDR/month', {}, 'consistent factorsFit'],
    ['Rp20 juta', 'IDR/month', elsewhere, 'notCheckable factorsElsewhere'],
    ['Rp1 juta', 'IDR/month', elsewhere, 'notCheckable factorsElsewhere'],
    ['Rp100 juta', 'IDR/month', elsewhere, 'conflicting factorsDiffer'],
  ])('%s %s %j: %s', (value, unit, fields, expected) => {
    expect(judge(said('result', value, unit, fields))).toEqual([`result: ${expected}`])
  })

  test.each([
    ['a year', said('result', 'Rp100 juta', 'IDR/year')],
    ['another unit', said('result', '100000000', 'kg')],
    ['another group', said('result', 'Rp100 juta', 'IDR/month', { conflictGroup: 'other' })],
    ['another day', said('result', 'Rp100 juta', 'IDR/month', { asOfText: '2025-12-20' })],
    ['words', said('result', 'miliaran', 'IDR/month')],
  ])('is not compared with %s', (_, claim) => {
    expect(judge(claim)).toEqual([])
  })

  test('is not guessed from two different numbers of people', () => {
    expect(judge(said('others', '300', 'orang'), said('result', 'Rp100 juta', 'IDR/month'))).toEqual([])
  })
})

test('any rate belongs to the noun that it is paid by', () => {
  const claims = [said('desa', '40', 'desa'), said('each', '2', 'product per desa'), said('all', '90', 'product')]
  expect(verdictsOf('factors', claims)).toEqual(['all: conflicting factorsDiffer'])
})
