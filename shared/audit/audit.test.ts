import { expect, test } from 'vitest'
import { readAuditEvent } from './audit-event.ts'
import { changesOf, eventsIn } from './changes.ts'
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

test('a row of the trail is told change by change, without what a new row leaves empty, events apart', () => {
  const before = { name: 'Satu', phone: '+62' }
  const after = { name: 'Dua', note: null, phone: null, events: [{ type: 'launched' }, 'x'] }
  expect(changesOf({ before, after })).toEqual([
    { name: 'name', before: 'Satu', after: 'Dua' },
    { name: 'phone', before: '+62', after: null },
  ])
  expect(changesOf({ subjectLabel: 'Dua', before: null, after }).map((change) => change.name)).toEqual([])
  const unordered = { note: 'x', phone: '+62', source: 'y', name: 'Dua', kind: 'group' }
  const names = changesOf({ before: null, after: unordered }).map((change) => change.name)
  expect(names).toEqual(['name', 'kind', 'phone', 'note', 'source'])
  expect(eventsIn(after)).toEqual([{ type: 'launched' }])
  expect([changesOf({ before: null, after: null }), eventsIn(null)]).toEqual([[], []])
})

test.each([
  [
    { type: 'checklistNoted', notBefore: '2026-02-05', notAfter: '2026-02-06', item: 'nib', state: 'done', nib: MASK },
    'product',
    {
      ...{ type: 'checklistNoted', subjectKind: 'product', nib: null },
      window: { notBefore: '2026-02-05', notAfter: '2026-02-06' },
      detail: { item: 'nib', state: 'done' },
    },
  ],
  [{ type: 'verified', notBefore: '2026-02-05', notAfter: '2026-02-05' }, 'umkm', undefined],
  [{ type: 'exploded', notBefore: '2026-02-05', notAfter: '2026-02-05' }, 'product', undefined],
  [{ type: 'verified', notBefore: 'x', notAfter: '2026-02-05' }, 'product', undefined],
  [{ type: 'verified', notBefore: '2026-02-05', notAfter: '2026-02-05' }, null, undefined],
])('the event in %j of a %s', (values, kind, told) => {
  expect(readAuditEvent(values, kind)).toEqual(told)
})
