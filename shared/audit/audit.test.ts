import { expect, test } from 'vitest'
import { changedValues } from './changed-values.ts'
import { MASK, maskPersonal } from './mask.ts'

test.each([
  [
    { a: 1, b: 'x' },
    { a: 1, b: 'y' },
    { before: { b: 'x' }, after: { b: 'y' } },
  ],
  [{ a: 1 }, { a: 1 }, { before: {}, after: {} }],
  [{ a: null }, { a: '' }, { before: { a: null }, after: { a: '' } }],
  [{}, { a: null }, { before: {}, after: { a: null } }],
  [{ a: ['x', 1] }, { a: ['x', 1] }, { before: {}, after: {} }],
  [{ a: ['x'] }, { a: ['x', 'y'] }, { before: { a: ['x'] }, after: { a: ['x', 'y'] } }],
])('from %j to %j', (before, after, changed) => {
  expect(changedValues(before, after)).toEqual(changed)
})

test('owner, phone and NIB are masked wherever they stand, and nothing else', () => {
  const values = { name: 'X', ownerName: 'Maria', phone: null, rows: [{ nib: '1234567890123', kind: 'group' }] }
  expect(maskPersonal(values)).toEqual({
    name: 'X',
    ownerName: MASK,
    phone: null,
    rows: [{ nib: MASK, kind: 'group' }],
  })
})
