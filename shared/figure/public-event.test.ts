import { expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { isPublicEvent, publicDetail } from './public-event.ts'
import { eventDetailSchema, type EventDetail } from './registry-event.ts'

const everything: Required<EventDetail> = {
  rivalOf: '00000000-0000-4000-8000-000000000001',
  claimId: '00000000-0000-4000-8000-000000000005',
  chooses: '00000000-0000-4000-8000-000000000004',
  launchedBy: 'Gubernur',
  sequenceNo: 3,
  place: 'Bandara',
  note: 'catatan',
  reason: 'alasan',
  withdraws: '00000000-0000-4000-8000-000000000002',
  category: 'food',
  aspect: 'buyer',
  finding: 'lacking',
  missing: ['buyer'],
  by: 'kabupaten',
  receivingUnit: 'Dinas PMD',
  letterNumber: '1/2026',
  item: 'nib',
  state: 'done',
  number: '1234567890123',
  issuer: 'OSS',
  issuedOn: toDay('2026-01-01'),
  expiresOn: toDay('2027-01-01'),
  evidence: ['00000000-0000-4000-8000-000000000003'],
  month: toMonth('2026-03'),
  productCount: 5,
  findingCount: 1,
  outsideCount: 2,
  ranOutCount: 1,
  salesRupiah: 750_000,
}

test('the detail above has every field there is', () => {
  expect(Object.keys(everything).toSorted()).toEqual(Object.keys(eventDetailSchema.shape).toSorted())
})

test('everybody may read what happened to a product, not the words, numbers and files about it', () => {
  expect(publicDetail('product', everything)).toEqual({
    rivalOf: everything.rivalOf,
    claimId: everything.claimId,
    chooses: everything.chooses,
    launchedBy: 'Gubernur',
    sequenceNo: 3,
    place: 'Bandara',
    by: 'kabupaten',
    category: 'food',
    item: 'nib',
    state: 'done',
    expiresOn: '2027-01-01',
    month: '2026-03',
    productCount: 5,
    findingCount: 1,
    outsideCount: 2,
    ranOutCount: 1,
    salesRupiah: 750_000,
  })
})

test('the note of a report about an outlet stays, and why one was chosen', () => {
  const told = { note: 'catatan', reason: 'alasan', place: 'Bandara' }
  expect(publicDetail('outlet', told)).toEqual(told)
  expect(publicDetail('umkm', { note: 'catatan', reason: 'alasan' })).toEqual({})
})

test('findings of curation and withdrawals are not public events', () => {
  expect((['launched', 'verified', 'curationNoted', 'withdrawn'] as const).map(isPublicEvent)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
