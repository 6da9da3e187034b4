import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { factsOf, windowOf } from './facts.ts'
import { endRefusal, recordRefusal, withdrawalRefusal, type ChannelRefusal, type StoredChannel } from './refusal.ts'
import { channelEntrySchema, type ChannelEntry } from './schema.ts'

const today = toDay('2026-11-21')
const id = '019a0000-0000-7000-8000-000000000001'
const other = '019a0000-0000-7000-8000-000000000002'

type Fields = Record<string, unknown>
const common = { kabupatenCode: '53.04', window: { notBefore: '2026-09-10' } }
const place = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({ ...common, kind: 'displayPoint', label: 'Bandara Haliwen', form: 'airport', ...more })
const listing = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({
    ...{ ...common, kind: 'marketplaceListing', label: 'Kopi', form: 'shopee', productIds: [id] },
    ...{ link: 'https://shopee.co.id/kopi', ...more },
  })
const cooperative = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({
    ...{ ...common, kind: 'cooperative', label: 'KDMP Tohe', desaCode: '53.04.01.2001', outletId: id },
    ...more,
  })
const capital = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({ ...common, kind: 'capital', label: 'Bank', cooperativeId: id, amountRupiah: 5, ...more })
const purchase = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({
    ...{ kind: 'purchase', kabupatenCode: '53.04', label: 'Dinas PMD', form: 'governmentCard', month: '2026-10' },
    ...{ amountRupiah: '1.250.000', isAtOutlet: false, ...more },
  })
const exhibition = (more: Fields = {}): ChannelEntry =>
  channelEntrySchema.parse({
    ...{ ...common, kind: 'exhibition', label: 'Pasar Tani', form: 'pasarTani', place: 'Lapangan', ...more },
  })
const stored = (entry: ChannelEntry, endedOn?: string): StoredChannel => ({
  facts: factsOf(entry),
  begun: windowOf(entry),
  ended: endedOn === undefined ? undefined : exactly(toDay(endedOn)),
})
const reasonOf = (entry: ChannelEntry, others: StoredChannel[] = [], confirmed = false) =>
  recordRefusal(entry, { today, others, confirmed })?.reason

describe('a new record', () => {
  test.each<[string, ChannelEntry, StoredChannel[], ChannelRefusal['reason'] | undefined]>([
    ['today', place({ window: { notBefore: today } }), [], undefined],
    ['tomorrow', place({ window: { notBefore: '2026-11-22' } }), [], 'future'],
    ['the month before', purchase(), [], undefined],
    ['the running month', purchase({ month: '2026-11' }), [], 'monthNotOver'],
    ['the same place, spelled otherwise', place({ label: ' bandara HALIWEN ' }), [stored(place())], 'sameRecord'],
    ['a place of that name elsewhere', place({ kabupatenCode: '53.08' }), [stored(place())], undefined],
    ['a place that closed before', place(), [stored(place(), '2026-09-10')], undefined],
    ['a place that closes later', place(), [stored(place(), '2026-09-11')], 'sameRecord'],
    [
      'the same listing by another way',
      listing({ link: 'https://www.shopee.co.id/Kopi/' }),
      [stored(listing())],
      'sameRecord',
    ],
    ['the same cooperative and outlet', cooperative({ label: 'Lain' }), [stored(cooperative())], 'sameRecord'],
    ['the same cooperative, another outlet', cooperative({ outletId: other }), [stored(cooperative())], undefined],
    ['the same capital twice', capital({ label: 'Dinas' }), [stored(capital())], 'sameRecord'],
    ['capital of another day', capital({ window: { notBefore: '2026-09-11' } }), [stored(capital())], undefined],
    ['the same office and month', purchase({ amountRupiah: 9 }), [stored(purchase())], 'sameRecord'],
    ['the same office in outlets', purchase({ isAtOutlet: true }), [stored(purchase())], undefined],
    ['the same office, by civil servants', purchase({ form: 'civilServants' }), [stored(purchase())], undefined],
    ['the same event on the same days', exhibition({ visitCount: 7 }), [stored(exhibition())], 'sameRecord'],
    [
      'the same event a day later',
      exhibition({ window: { notBefore: '2026-09-11' } }),
      [stored(exhibition())],
      undefined,
    ],
  ])('%s: %s', (_name, entry, others, expected) => {
    expect(reasonOf(entry, others)).toBe(expected)
  })

  test.each<[string, ChannelEntry, boolean]>([
    ['a price of Rp10.000.000', listing({ priceRupiah: 10_000_000 }), false],
    ['a price above', listing({ priceRupiah: 10_000_001 }), true],
    ['capital above the announced most', capital({ amountRupiah: 3_000_000_001 }), true],
    ['purchases of a billion', purchase({ amountRupiah: 1_000_000_000 }), false],
    ['purchases above', purchase({ amountRupiah: 1_000_000_001 }), true],
    ['many visits', exhibition({ visitCount: '200.001' }), true],
    ['no visits', exhibition({ visitCount: '' }), false],
  ])('%s asks to be confirmed: %s', (_name, entry, isUnusual) => {
    expect(reasonOf(entry)).toBe(isUnusual ? 'unusual' : undefined)
    expect(reasonOf(entry, [], true)).toBeUndefined()
  })
})

test.each<[string, StoredChannel, string, ChannelRefusal['reason'] | undefined]>([
  ['a place', stored(place()), '2026-10-01', undefined],
  ['on the day it opened', stored(place()), '2026-09-10', undefined],
  ['before it opened', stored(place()), '2026-09-09', 'beforeBegin'],
  ['tomorrow', stored(place()), '2026-11-22', 'future'],
  ['twice', stored(place(), '2026-10-01'), '2026-10-02', 'alreadyEnded'],
  ['an exhibition', stored(exhibition()), '2026-10-01', 'hasNoEnd'],
  ['purchases', stored(purchase()), '2026-11-01', 'hasNoEnd'],
])('ending %s', (_name, record, day, expected) => {
  expect(endRefusal(record, exactly(toDay(day)), today)?.reason).toBe(expected)
})

test('an ended record is opened before it is withdrawn, a cooperative loses its capital first', () => {
  const ended = exactly(today)
  expect(withdrawalRefusal('record', { ended: undefined, hasCapital: false })).toBeUndefined()
  expect(withdrawalRefusal('record', { ended, hasCapital: false })?.reason).toBe('alreadyEnded')
  expect(withdrawalRefusal('record', { ended: undefined, hasCapital: true })?.reason).toBe('hasCapital')
  expect(withdrawalRefusal('end', { ended, hasCapital: true })).toBeUndefined()
  expect(withdrawalRefusal('end', { ended: undefined, hasCapital: false })?.reason).toBe('notEnded')
})
