import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildHistory, everythingDone, windowOf, type EventCells } from '#shared/product/history-builder.ts'
import type { ChecklistItem, ChecklistState } from './checklist-item.ts'
import { checklistOf } from './checklist.ts'
import { certificatesExpiring, expiryBandOf } from './expiry.ts'
import { categoryRefusal, checklistRefusal } from './refusal.ts'
import { openRequirements, readinessOf, requiredItems } from './requirements.ts'

const today = toDay('2026-11-21')
const note = (item: ChecklistItem, state: ChecklistState, day: string, expiresOn?: string): EventCells => [
  'checklistNoted',
  day,
  { item, state, ...(expiresOn && { expiresOn: toDay(expiresOn) }) },
]

describe('what a category requires', () => {
  test.each([
    ['food', true],
    ['beverage', true],
    ['fishery', true],
    ['agri', true],
    ['essentialOil', true],
    ['textile', false],
    ['craft', false],
    ['other', false],
  ] as const)('%s needs halal, a permit and equipment of its own: %s', (category, expected) => {
    const items = requiredItems(category)
    expect([
      items.includes('halal'),
      items.includes('distributionPermit'),
      items.includes('separateEquipment'),
    ]).toEqual([expected, expected, expected])
    expect(items).toEqual(expect.arrayContaining(requiredItems(null)))
  })
})

describe('the checklist', () => {
  test('is not started while nothing was noted', () => {
    expect(checklistOf([], today).halal).toEqual({ state: 'notStarted', isExpired: false, evidence: [] })
  })
  test('holds the latest note of each item, with its certificate', () => {
    const events = buildHistory(note('halal', 'inProgress', '2026-01-01'), [
      'checklistNoted',
      '2026-02-01',
      { item: 'halal', state: 'done', number: 'ID123', issuer: 'BPJPH', expiresOn: toDay('2026-11-20') },
    ])
    expect(checklistOf(events, today).halal).toEqual({
      state: 'done',
      since: windowOf('2026-02-01'),
      number: 'ID123',
      issuer: 'BPJPH',
      expiresOn: '2026-11-20',
      isExpired: true,
      evidence: [],
    })
    expect(checklistOf(events, toDay('2026-11-20')).halal.isExpired).toBe(false)
    expect(checklistOf(events, toDay('2026-01-31')).halal.state).toBe('inProgress')
    expect(checklistOf(events).halal.isExpired).toBe(false)
  })
})

describe('ready for an outlet', () => {
  const readiness = (cells: EventCells[], day = today) => readinessOf('food', checklistOf(buildHistory(...cells), day))
  const done = everythingDone('food', '2026-01-01')

  test('is a product with everything that its category requires there', () => {
    expect(readiness(done)).toEqual({ isReady: true, missing: [] })
    expect(
      readinessOf('textile', checklistOf(buildHistory(...everythingDone('textile', '2026-01-01')), today)).isReady,
    ).toBe(true)
  })
  test('needs neither NIB nor QRIS nor promotion, which completing does', () => {
    const cells = done.filter(([, , detail]) => !['nib', 'qris', 'digitalPromotion'].includes(detail?.item ?? ''))
    expect(readiness(cells).isReady).toBe(true)
    const open = openRequirements('food', checklistOf(buildHistory(...cells), today))
    expect(open.map((entry) => entry.item)).toEqual(['nib', 'qris', 'digitalPromotion'])
  })
  test('lists what is missing in usual order, with the reason', () => {
    const cells = [
      ...done,
      note('halal', 'done', '2026-02-01', '2026-06-30'),
      note('labelling', 'inProgress', '2026-02-01'),
      note('packaging', 'notNeeded', '2026-02-01'),
    ]
    expect(readiness(cells).missing).toEqual([
      { item: 'packaging', why: 'notNeeded' },
      { item: 'labelling', why: 'inProgress' },
      { item: 'halal', why: 'expired' },
    ])
  })
  test('an expired certificate bars the shelf even where it is not required', () => {
    const cells = [...everythingDone('textile', '2026-01-01'), note('halal', 'done', '2026-01-01', '2026-06-30')]
    const checklist = checklistOf(buildHistory(...cells), today)
    expect(readinessOf('textile', checklist).missing).toEqual([{ item: 'halal', why: 'expired' }])
    expect(openRequirements('textile', checklist)).toEqual([])
  })
  test('is no product of unknown category', () => {
    expect(readinessOf(null, checklistOf(buildHistory(...done), today))).toEqual({ isReady: false, missing: [] })
  })
})

describe('a note is refused', () => {
  const facts = (cells: EventCells[], days: string | [string, string] = '2026-11-01') =>
    ({ events: buildHistory(...cells), category: 'food', window: windowOf(days), today }) as const
  const completed: EventCells[] = [
    ...everythingDone('food', '2026-01-01'),
    ['mentoringStarted', '2026-01-01', { by: 'kabupaten' }],
    ['mentoringCompleted', '2026-03-01'],
  ]

  test('before the last note of the same item, not of another', () => {
    const cells = [note('halal', 'inProgress', '2026-11-02')]
    expect(checklistRefusal({ item: 'halal', state: 'done' }, facts(cells))).toMatchObject({ reason: 'beforePrevious' })
    expect(checklistRefusal({ item: 'nib', state: 'done' }, facts(cells))).toBeUndefined()
  })
  test('in the future, and with a certificate issued in the future', () => {
    expect(checklistRefusal({ item: 'halal', state: 'done' }, facts([], '2026-11-22'))).toEqual({
      reason: 'future',
      today,
    })
    expect(checklistRefusal({ item: 'halal', state: 'done', issuedOn: toDay('2026-11-22') }, facts([]))).toEqual({
      reason: 'issuedInFuture',
      today,
    })
  })
  test('when it calls a required item not needed', () => {
    expect(checklistRefusal({ item: 'halal', state: 'notNeeded' }, facts([]))).toEqual({
      reason: 'requiredByCategory',
      item: 'halal',
      category: 'food',
    })
    expect(checklistRefusal({ item: 'halal', state: 'notNeeded' }, { ...facts([]), category: 'craft' })).toBeUndefined()
  })
  test('when a completed product would lack a required item, now or on the day of completion', () => {
    expect(checklistRefusal({ item: 'halal', state: 'inProgress' }, facts(completed))).toEqual({
      reason: 'completed',
      open: [{ item: 'halal', why: 'inProgress' }],
    })
    const short = { item: 'halal', state: 'done', expiresOn: toDay('2026-02-15') } as const
    expect(checklistRefusal(short, facts(completed, '2026-02-01'))).toMatchObject({ reason: 'completed' })
    expect(checklistRefusal({ item: 'halal', state: 'done' }, facts(completed))).toBeUndefined()
  })
  test('so is a category that a completed product does not satisfy', () => {
    const events = buildHistory(
      ...everythingDone('textile', '2026-01-01'),
      ['mentoringStarted', '2026-01-01', { by: 'kabupaten' }],
      ['mentoringCompleted', '2026-03-01'],
    )
    expect(categoryRefusal('food', events)).toMatchObject({ reason: 'completed' })
    expect(categoryRefusal('craft', events)).toBeUndefined()
  })
})

test.each([
  ['2026-11-20', 'expired'],
  ['2026-11-21', 'within30'],
  ['2026-12-21', 'within30'],
  ['2026-12-22', 'within60'],
  ['2027-01-20', 'within60'],
  ['2027-02-19', 'within90'],
  ['2027-02-20', undefined],
])('a certificate that counts until %s expires: %s', (expiresOn, band) => {
  expect(expiryBandOf(toDay(expiresOn), today)).toBe(band)
})

test('certificates near expiry are listed soonest first, those without expiry not at all', () => {
  const days = ['2027-01-20', null, '2026-11-01', '2030-01-01']
  const certificates = days.map((day) => ({ expiresOn: day === null ? null : toDay(day) }))
  expect(certificatesExpiring(certificates, today).map(({ band, daysLeft }) => [band, daysLeft])).toEqual([
    ['expired', -20],
    ['within60', 60],
  ])
})
