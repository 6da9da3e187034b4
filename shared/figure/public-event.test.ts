import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { isPublicEvent, publicDetail } from './public-event.ts'
import { eventDetailSchema, type EventDetail } from './registry-event.ts'

const everything: Required<EventDetail> = {
  rivalOf: '00000000-0000-4000-8000-000000000001',
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
}

test('the detail above has every field there is', () => {
  expect(Object.keys(everything).toSorted()).toEqual(Object.keys(eventDetailSchema.shape).toSorted())
})

test('everybody may read what happened to a product, not the words, numbers and files about it', () => {
  expect(publicDetail('product', everything)).toEqual({
    rivalOf: everything.rivalOf,
    launchedBy: 'Gubernur',
    sequenceNo: 3,
    place: 'Bandara',
    by: 'kabupaten',
    category: 'food',
    item: 'nib',
    state: 'done',
    expiresOn: '2027-01-01',
  })
})

test('the note of a printed report about an outlet stays', () => {
  expect(publicDetail('outlet', { note: 'catatan', place: 'Bandara' })).toEqual({ note: 'catatan', place: 'Bandara' })
  expect(publicDetail('umkm', { note: 'catatan' })).toEqual({})
})

test('findings of curation and withdrawals are not public events', () => {
  expect((['launched', 'verified', 'curationNoted', 'withdrawn'] as const).map(isPublicEvent)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
