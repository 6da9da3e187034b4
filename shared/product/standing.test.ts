import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildHistory, everythingDone, windowOf, type EventCells } from './history-builder.ts'
import { isReadyOn, productStanding } from './standing.ts'

const registered: EventCells = ['registered', '2026-01-01']

test('a product of the first data stands by its launch and the category of its description', () => {
  expect(productStanding(buildHistory(['launched', '2025-05-27']), 'textile')).toEqual({
    category: 'textile',
    stage: 'launched',
    isVerified: false,
    mentoring: 'unrecorded',
    mentor: null,
    since: windowOf('2025-05-27'),
    missing: ['productionQuality', 'packaging', 'labelling', 'barcode'],
    unmet: ['productionQuality', 'nib', 'packaging', 'labelling', 'barcode', 'qris', 'digitalPromotion'],
    firstExpiry: null,
    certificates: [],
    isArchived: false,
  })
})

test('the category as last recorded counts before the one of the description', () => {
  const events = buildHistory(
    registered,
    ['categorised', '2026-01-01', { category: 'food' }],
    ['categorised', '2026-02-01', { category: 'craft' }],
    ['categorised', '2026-03-01', { category: 'other' }],
    ['withdrawn', '2026-03-01', { withdraws: 'e3' }],
  )
  expect(productStanding(events, 'textile').category).toBe('craft')
})

test('readiness is told for any day by what is missing and the first expiry', () => {
  const events = buildHistory(
    registered,
    ['categorised', '2026-01-01', { category: 'food' }],
    ...everythingDone('food', '2026-02-01', toDay('2026-06-30')),
    [
      'checklistNoted',
      '2026-02-01',
      {
        item: 'distributionPermit',
        state: 'done',
        number: 'MD 123',
        issuer: 'BPOM',
        issuedOn: toDay('2026-01-31'),
        expiresOn: toDay('2031-01-30'),
      },
    ],
    ['mentoringStarted', '2026-02-02', { by: 'province' }],
  )
  const standing = productStanding(events, null)
  expect(standing).toMatchObject({
    missing: [],
    unmet: [],
    mentoring: 'ongoing',
    mentor: 'province',
    since: windowOf('2026-02-02'),
    firstExpiry: { item: 'halal', expiresOn: '2026-06-30' },
    certificates: [
      {
        item: 'distributionPermit',
        number: 'MD 123',
        issuer: 'BPOM',
        issuedOn: '2026-01-31',
        expiresOn: '2031-01-30',
      },
      { item: 'halal', number: null, issuer: null, issuedOn: null, expiresOn: '2026-06-30' },
    ],
  })
  expect(isReadyOn(standing, toDay('2026-06-30'))).toBe(true)
  expect(isReadyOn(standing, toDay('2026-07-01'))).toBe(false)
  expect(isReadyOn({ ...standing, category: null }, toDay('2026-06-30'))).toBe(false)
})
