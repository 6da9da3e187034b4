import { expect, test } from 'vitest'
import type { ShelfLine } from './answers.ts'
import { copyLines } from './copy-lines.ts'
import { localShare, summaryOf } from './summary.ts'

const line = (kind: ShelfLine['kind'], rest: Partial<ShelfLine> = {}): ShelfLine => ({
  ...{ kind, productId: null, name: 'Kopi', kabupatenCode: null, quantity: null, priceRupiah: 5000 },
  ...{ salesRupiah: null, ranOut: false, supplierId: null, supplier: null, missing: [] },
  ...rest,
})

test('an empty shelf sums to nothing, and its sales are unknown unless told', () => {
  const nothing = { productCount: 0, findingCount: 0, outsideCount: 0, ranOutCount: 0, supplierCount: 0 }
  expect(summaryOf([], null)).toEqual({ ...nothing, salesRupiah: null, localSales: null })
  expect(summaryOf([], 0).salesRupiah).toBe(0)
  expect(localShare(summaryOf([], 0))).toBeUndefined()
})

test('what ran out is counted apart; findings are products of the programme', () => {
  const lines = [
    line('programme', { supplier: 'Kelompok A' }),
    line('finding', { supplier: 'Kelompok A' }),
    line('programme', { ranOut: true, supplierId: 'b' }),
    line('outside'),
  ]
  const summary = summaryOf(lines, 200_000)
  expect(summary).toMatchObject({ productCount: 2, findingCount: 1, outsideCount: 1, ranOutCount: 1, supplierCount: 2 })
  expect(localShare(summary)).toBeCloseTo(2 / 3)
})

test('sales of every line make up those of the month, when they are not told', () => {
  const lines = [line('programme', { salesRupiah: 60_000 }), line('outside', { salesRupiah: 20_000 })]
  expect(summaryOf(lines, null)).toMatchObject({
    salesRupiah: 80_000,
    localSales: { localRupiah: 60_000, rupiah: 80_000 },
  })
  expect(summaryOf([...lines, line('programme')], null)).toMatchObject({ salesRupiah: null, localSales: null })
})

test('a copy keeps price and supplier, and forgets what was sold', () => {
  const [copied] = copyLines([line('programme', { salesRupiah: 60_000, quantity: 4, ranOut: true })])
  expect(copied).toMatchObject({ priceRupiah: 5000, quantity: 4, ranOut: true, salesRupiah: null })
})
