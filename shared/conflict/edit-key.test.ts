import { expect, test } from 'vitest'
import { editKeyOf } from './edit-key.ts'

test.each([
  ['product.update', { name: 'Tenun' }, 'product.update'],
  ['report.save', { month: '2026-10' }, 'report.write'],
  ['report.submit', { month: '2026-10' }, 'report.write'],
  ['certification.note', { input: { item: 'halal' } }, 'certification.note:halal'],
  ['mentoring.act', { act: 'transfer', input: {} }, 'mentoring.act:transfer'],
  ['product.curate', { act: 'note', input: { aspect: 'taste' } }, 'product.curate:note:taste'],
  ['product.curate', { act: 'verify', input: {} }, 'product.curate:verify:-'],
  ['outlet.record', { input: { type: 'launched' } }, 'outlet.record:launched'],
  ['exchange.apply', { id: '1' }, undefined],
  ['shelf.submit', { month: '2026-10' }, 'shelf.submit:2026-10'],
])('%s of %j is about %s', (name, input, key) => {
  expect(editKeyOf(name, input)).toBe(key)
})
