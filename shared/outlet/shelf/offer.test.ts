import { expect, test } from 'vitest'
import { kabupatenCodeSchema } from '../../wilayah/schema.ts'
import type { ShelfCandidate } from './answers.ts'
import { MOST_OFFERED, toOffer } from './offer.ts'

const candidate = (id: number, isReady: boolean): ShelfCandidate => ({
  ...{ id: String(id), name: `Kopi ${id}`, kabupatenCode: kabupatenCodeSchema.parse('53.04') },
  ...{ umkmId: null, producer: null, missing: [], isReady },
})
const products = (ready: number, others: number) =>
  Array.from({ length: ready + others }, (_, index) => candidate(index, index < ready))

test.each([
  ['no product', 0, 0, 0, false],
  ['all that are ready', 3, 4, 7, false],
  ['as many as fit', MOST_OFFERED, 1, MOST_OFFERED, false],
  ['more than fit', MOST_OFFERED + 1, 0, MOST_OFFERED, true],
])('of %s it says rightly whether more are ready', (_name, ready, others, shown, areMoreReady) => {
  const offer = toOffer(products(ready, others))
  expect(offer.candidates).toHaveLength(shown)
  expect(offer.areMoreReady).toBe(areMoreReady)
})
