import { expect, test } from 'vitest'
import { comparedFields, mergedInput, rebasedInput, saysTheSame, type Side } from './compare.ts'

const product = { id: 'p', name: 'Kopi Belu', category: 'beverage', umkmId: null, producer: 'Ibu Ana', scheme: null }
const edit = { id: 'p', baseVersion: 1, name: 'Kopi Malaka', category: 'beverage', umkmId: 'u' }

/** What differs of a command and a record, by key. */
function differing(name: string, input: object, current: object): string[] {
  const fields = comparedFields(name, { ...input }, { ...current }) ?? []
  return fields.filter((field) => !saysTheSame(field)).map(({ key }) => key)
}

test.each([
  ['product.update', edit, product, ['name', 'maker']],
  ['product.update', { ...product, note: undefined }, { ...product, note: null }, []],
  ['umkm.update', { name: 'A', phone: '+62' }, { name: 'A', personal: { phone: '+63', nib: null } }, ['phone']],
  ['report.save', { isNihil: true, productIds: [] }, { content: { isNihil: false, productIds: [] } }, ['productIds']],
  ['report.submit', { isNihil: true, evidence: [] }, { content: { isNihil: true, evidence: [] } }, []],
  [
    'claim.edit',
    { valueText: '12', figure: 'outletsLaunched', source: { reference: 'Antara' } },
    { valueText: '11', figure: 'outletsLaunched', metric: 'outlets_launched', source: { reference: 'Antara' } },
    ['valueText'],
  ],
  [
    'outlet.describe',
    { label: 'A', point: { latitude: 1, longitude: 2, quality: 'exact' } },
    { label: 'A', latitude: 1, longitude: 2, pointQuality: 'exact' },
    [],
  ],
  [
    'shelf.submit',
    { lines: [{ kind: 'programme', productId: 'p', ranOut: false, quantity: 3 }] },
    {
      content: {
        lines: [
          { kind: 'programme', productId: 'p', name: 'Kopi', ranOut: false, quantity: 3, supplier: null, missing: [] },
        ],
      },
    },
    [],
  ],
])('%s of %j on %j differs in %j', (name, input, current, keys) => {
  expect(differing(name, input, current)).toEqual(keys)
})

test('what only says what happened has no other version', () => {
  expect(comparedFields('mentoring.act', { act: 'start' }, product)).toBeUndefined()
})

test.each<[Record<string, Side>, object]>([
  [{}, { ...edit, baseVersion: 4 }],
  [{ name: 'stored' }, { ...edit, baseVersion: 4, name: 'Kopi Belu' }],
  [{ maker: 'stored' }, { id: 'p', baseVersion: 4, name: 'Kopi Malaka', category: 'beverage', producer: 'Ibu Ana' }],
])('choosing %j makes one version of two', (choices, merged) => {
  const fields = comparedFields('product.update', edit, product) ?? []
  expect(mergedInput(fields, edit, { choices, version: 4 })).toEqual(merged)
})

test('a finding stays one when the stored shelf is chosen', () => {
  const input = { outletId: 'o', lines: [], baseVersion: 1 }
  const stored = {
    content: { lines: [{ kind: 'finding', productId: 'p', name: 'Kopi', ranOut: true, quantity: null }] },
  }
  const fields = comparedFields('shelf.submit', input, stored) ?? []
  expect(mergedInput(fields, input, { choices: { lines: 'stored' }, version: 2 })).toEqual({
    ...{ outletId: 'o', baseVersion: 2 },
    lines: [{ kind: 'programme', asFinding: true, productId: 'p', ranOut: true }],
  })
})

test('a command is made again on what is there now', () => {
  expect(rebasedInput({ id: 'p', baseVersion: 1 }, { version: 5 })).toEqual({ id: 'p', baseVersion: 5 })
  const products = [
    { id: 'a', baseVersion: 1 },
    { id: 'b', baseVersion: 2 },
  ]
  expect(rebasedInput({ act: 'start', products }, { version: 5, stale: [{ id: 'b', version: 5 }] })).toEqual({
    act: 'start',
    products: [products[0], { id: 'b', baseVersion: 5 }],
  })
})

test('a group of claims is made anew on the version of the one that somebody changed', () => {
  const claims = [
    { id: 'a', baseVersion: 1 },
    { id: 'b', baseVersion: 1 },
  ]
  expect(rebasedInput({ group: 'gerai', claims }, { version: 5, stale: [{ id: 'b', version: 5 }] })).toEqual({
    group: 'gerai',
    claims: [
      { id: 'a', baseVersion: 1 },
      { id: 'b', baseVersion: 5 },
    ],
  })
})
