import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const of = (metric: string, valueText: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id: metric, metric, valueText, unit: 'product', ...fields })
const split = (completed: string, transferred: string, pending: string, unit = 'product') => [
  of('products_launched', '20'),
  of('mentoring_completed', completed),
  of('mentoring_transferred', transferred, { unit }),
  of('mentoring_pending', pending),
]
const judge = (claims: StoredClaim[]) => verdictsOf('partsTotal', claims)

describe('components of a whole', () => {
  test('that make it are consistent', () => {
    expect(judge(split('5', '5', '10'))).toEqual(split('5', '5', '10').map(({ id }) => `${id}: consistent partsFit`))
  })

  test('that do not are all marked, for nobody can tell which is wrong', () => {
    expect(judge(split('5', '5', '11'))).toEqual(
      split('5', '5', '11').map(({ id }) => `${id}: conflicting partsDiffer`),
    )
  })

  test('of which one counts something else: that one is marked, though the digits fit', () => {
    expect(judge(split('5', '5', '10', 'UMKM'))).toEqual([
      'products_launched: notCheckable partsInOtherUnits',
      'mentoring_completed: notCheckable partsInOtherUnits',
      'mentoring_transferred: conflicting partsInOtherUnits',
      'mentoring_pending: notCheckable partsInOtherUnits',
    ])
  })

  test('of which one is missing, or of another day, are not added', () => {
    expect(judge(split('5', '5', '11').slice(0, 3))).toEqual([])
    expect(
      judge([...split('5', '5', '11').slice(0, 3), of('mentoring_pending', '11', { asOfText: '2025-12-20' })]),
    ).toEqual([])
  })

  test('of which one has rivals are not added', () => {
    const elsewhere = { source: { reference: 'https://example.org/other' } }
    const rivals = [
      of('mentoring_pending', '10', { ...elsewhere, id: 'a' }),
      of('mentoring_pending', '11', { ...elsewhere, id: 'b' }),
    ]
    expect(judge([...split('5', '5', '11').slice(0, 3), ...rivals])).toEqual([])
  })
})

describe('a difference of rounded amounts', () => {
  const trade = (deficit: string) => [
    of('trade_deficit', deficit, { unit: 'IDR' }),
    of('goods_in_value', 'Rp59 triliun', { unit: 'IDR' }),
    of('goods_out_value', 'Rp8 triliun', { unit: 'IDR' }),
  ]
  test.each([
    ['Rp51 triliun', 'consistent partsFit'],
    ['Rp51,4 triliun', 'consistent partsFit'],
    ['Rp67 triliun', 'conflicting partsDiffer'],
  ])('%s: %s', (deficit, expected) => {
    expect(judge(trade(deficit))).toEqual(trade(deficit).map(({ id }) => `${id}: ${expected}`))
  })
})
