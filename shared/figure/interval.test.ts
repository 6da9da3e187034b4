import { expect, test } from 'vitest'
import { contains, isCertain, quantityOf, sumQuantities } from './interval.ts'

test('intervals of one unit add end by end', () => {
  const certain = quantityOf('outletsLaunched', { low: 9, high: 9 })
  const possible = quantityOf('outletsLaunched', { low: 1, high: 3 })
  expect(sumQuantities([certain, possible])).toEqual({ unit: 'outlet', low: 10, high: 12 })
})

test('products and outlets are refused as one sum', () => {
  const products = quantityOf('productsLaunched', { low: 44, high: 44 })
  const outlets = quantityOf('outletsLaunched', { low: 20, high: 20 })
  expect(() => sumQuantities([products, outlets])).toThrow(/cannot add outlet to product/)
})

test('eleven fits 10–12 and nine does not', () => {
  const recorded = { low: 10, high: 12 }
  expect([contains(recorded, 11), contains(recorded, 9), isCertain(recorded)]).toEqual([true, false, false])
})
