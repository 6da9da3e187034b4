import { expect, test } from 'vitest'
import { entryOf } from './entry-builder.ts'
import { sendable, waitsFor } from './order.ts'

const act = (id: string, rest = {}) => entryOf('mentoring.act', { products: [{ id, baseVersion: 1 }] }, rest)
const idsOf = (entries: readonly { commandId: string }[]) => entries.map(({ commandId }) => commandId)

test('entries about different records may all go, in the order in which they were made', () => {
  const [first, second] = [act('a'), act('b')]
  expect(sendable([second, first])).toEqual([first, second])
})

test('an entry waits for an earlier one about the same record', () => {
  const [first, second] = [act('a'), act('a')]
  expect(sendable([first, second])).toEqual([first])
  expect(waitsFor(second, [first, second])).toBe(first)
})

test('what the server refused holds back later entries about its record, and no others', () => {
  const [refused, later, other] = [act('a', { state: 'conflict' }), act('a'), act('b')]
  expect(sendable([refused, later, other])).toEqual([other])
})

test('what was sent stands in nobody’s way', () => {
  const [sent, later] = [act('a', { state: 'sent' }), act('a')]
  expect(sendable([sent, later])).toEqual([later])
  expect(waitsFor(later, [sent, later])).toBeUndefined()
})

test('a bulk act waits for each of its products, and holds back each of them', () => {
  const one = act('a')
  const bulk = entryOf('mentoring.act', {
    products: [
      { id: 'a', baseVersion: 1 },
      { id: 'b', baseVersion: 1 },
    ],
  })
  const last = act('b')
  expect(idsOf(sendable([one, bulk, last]))).toEqual([one.commandId])
})

test('a product waits for the registration of its UMKM, and the UMKM for no product', () => {
  const umkm = entryOf('umkm.register', { id: 'u' })
  const product = entryOf('product.register', { id: 'p', umkmId: 'u' })
  const edit = entryOf('umkm.update', { id: 'u', baseVersion: 1 })
  expect(sendable([umkm, product, edit])).toEqual([umkm])
  const refused = { ...product, state: 'refused' as const }
  expect(sendable([{ ...umkm, state: 'sent' }, refused, edit])).toEqual([edit])
})

test('a report and a shelf wait for products that were registered on the same device', () => {
  const product = entryOf('product.register', { id: 'p' })
  const report = entryOf('report.save', {
    kabupatenCode: '53.06' as never,
    month: '2026-02' as never,
    baseVersion: 0,
    productIds: ['p'],
  })
  const shelf = entryOf('shelf.submit', {
    ...{ outletId: 'o', month: '2026-02' as never, baseVersion: 0 },
    lines: [{ kind: 'programme', productId: 'p', ranOut: false }],
  })
  expect(sendable([product, report, shelf])).toEqual([product])
})

test('an input that cannot be read is about nothing and holds nothing up', () => {
  const odd = entryOf('mentoring.act', {})
  expect(sendable([odd, act('a')])).toHaveLength(2)
})
