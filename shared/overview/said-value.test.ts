import { expect, test } from 'vitest'
import { enMessages } from '#shared/messages/en.ts'
import { idMessages } from '#shared/messages/id.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { readSaidValue } from './said-value.ts'

test.each([
  ['44', { low: 44, high: 44 }],
  ['2-3', { low: 2, high: 3 }],
  ['150000000000-200000000000', { low: 150e9, high: 200e9 }],
  ['0.5', { low: 0.5, high: 0.5 }],
  ['ribuan', undefined],
  ['2025-05-27', undefined],
  ['150000 -> 800000', undefined],
  ['', undefined],
])('%s', (text, value) => {
  expect(readSaidValue(text)).toEqual(value)
})

test.each([
  ['44', 'product', '44 produk', '44 product'],
  [
    '150000000000-200000000000',
    'IDR/month',
    'Rp150.000.000.000–200.000.000.000 sebulan',
    'Rp150,000,000,000–200,000,000,000 a month',
  ],
  ['15', 'ke-', 'ke-15', 'no. 15'],
  ['ribuan', 'product', 'ribuan produk', 'ribuan product'],
  ['2025-05-27', 'date', '2025-05-27', '2025-05-27'],
  ['11', 'kabupaten', '11 kabupaten', '11 kabupaten'],
])('%s %s reads well in both languages', (text, unit, id, en) => {
  expect(idMessages.claim.value(text, unit)).toBe(id)
  expect(enMessages.claim.value(text, unit)).toBe(en)
})

test('a code from an address must have the form of one', () => {
  expect(readKabupatenCode('53.01')).toBe('53.01')
  for (const text of ['5301', '53.1', '53.01.01', 'Alor', '']) expect(readKabupatenCode(text)).toBeUndefined()
})
