import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const said = (id: string, unit: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id, unit, metric: `m_${id}`, valueText: '250', conflictGroup: 'matter', ...fields })
const judge = (...claims: StoredClaim[]) => verdictsOf('unitChanged', claims).map((line) => line.split(':')[0])

describe('one number under several units', () => {
  test('of one group is marked at every claim, whenever it was said', () => {
    expect(judge(said('a', 'kios'), said('b', 'jenis kios', { asOfText: '2026-05-01' }), said('c', 'kios'))).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  test('of one metric is marked without a group', () => {
    const ungrouped = { metric: 'kiosks', conflictGroup: undefined }
    const claims = [said('a', 'kios'), said('b', 'lapak')].map(({ conflictGroup: _, ...claim }) => ({
      ...claim,
      metric: ungrouped.metric,
    }))
    expect(judge(...claims)).toEqual(['a', 'b'])
  })

  test.each([
    ['one unit in two languages', [said('a', 'produk'), said('b', 'product')]],
    ['another group', [said('a', 'kios'), said('b', 'lapak', { conflictGroup: 'other' })]],
    ['another scope', [said('a', 'kios'), said('b', 'lapak', { scopeText: '53.06' })]],
    ['another value', [said('a', 'kios'), said('b', 'lapak', { valueText: '251' })]],
    ['a place in an order', [said('a', 'kios'), said('b', 'ke-', { metric: 'outlet_sequence' })]],
    [
      'a small number of two days',
      [said('a', 'kios', { valueText: '4' }), said('b', 'lapak', { valueText: '4', asOfText: '2026-05-01' })],
    ],
    [
      'ways to count a figure of ours',
      [said('a', 'etalase', { metric: 'outlets_launched' }), said('b', 'kabupaten', { metric: 'outlets_launched' })],
    ],
    [
      'a figure and its rest',
      [said('a', 'outlet', { metric: 'outlets_launched' }), said('b', 'kabupaten', { metric: 'outlets_not_launched' })],
    ],
  ])('is not found in %s', (_, claims) => {
    expect(judge(...claims)).toEqual([])
  })

  test('of a small number is found within one matter and day', () => {
    const small = (id: string, unit: string) => said(id, unit, { valueText: '4', metric: `mentoring_${id}` })
    expect(judge(small('a', 'UMKM'), small('b', 'product'))).toEqual(['a', 'b'])
  })

  test('leaves alone the claim whose figure the record decides', () => {
    expect(judge(said('a', 'product', { metric: 'products_launched' }), said('b', 'UMKM'))).toEqual(['b'])
  })
})
