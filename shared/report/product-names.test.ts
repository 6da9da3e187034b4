import { expect, test } from 'vitest'
import { productNamesOf, readProductNames } from './product-names.ts'

const product = (id: string, name: string | null, launchSlot: number | null = null) => ({ id, name, launchSlot })
const products = [product('a', 'Kopi Belu'), product('b', 'Tenun Lidak'), product('c', null, 1), product('d', 'Madu')]

test('products go out by name and come in again', () => {
  const text = productNamesOf(['b', 'c', 'a'], products)
  expect(text).toBe('Tenun Lidak; Produk peluncuran 1; Kopi Belu')
  expect(readProductNames(text ?? '', products)).toEqual({ productIds: ['b', 'c', 'a'] })
  expect(productNamesOf([], products)).toBeNull()
})

test.each([
  ['KOPI  belu;\n tenun lidak ; kopi belu;', { productIds: ['a', 'b'] }],
  ['', { productIds: [] }],
  ['Kopi Belu; Garam', { problem: { unknown: 'Garam' } }],
])('%j is read as its names', (text, read) => {
  expect(readProductNames(text, products)).toEqual(read)
})

test('of two products with one name none is guessed', () => {
  expect(readProductNames('madu', [...products, product('e', 'Madu')])).toEqual({
    problem: { several: ['Madu', 'Madu'] },
  })
})
