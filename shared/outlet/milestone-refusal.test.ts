import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { outletEvent as event } from './history-builder.ts'
import { choiceRefusal, milestoneRefusal, type NewMilestone } from './milestone-refusal.ts'
import type { Milestone } from './reports.ts'

const today = toDay('2026-11-21')
const planned = event('planned', '2025-11-01')
const prepared = event('prepared', '2025-11-20')
const launched = event('launched', '2025-12-14')
const operating = event('operating', '2026-01-05')
const paused = event('paused', '2026-03-01')
const closed = event('closed', '2026-05-01')

const add = (type: Milestone, days: string, more: Partial<NewMilestone> = {}): NewMilestone => {
  return { type, window: event(type, days).window, ...more }
}

describe('a milestone of an outlet', () => {
  test.each<[string, RegistryEvent[], NewMilestone]>([
    ['is planned first', [], add('planned', '2025-11-01')],
    ['may be first known by its launch', [], add('launched', '2025-12-14')],
    ['is launched after its plan', [planned, prepared], add('launched', '2025-12-14')],
    [
      'may be prepared within the window of its launch',
      [event('launched', '2025-12-01/2025-12-31')],
      add('prepared', '2025-12-10'),
    ],
    ['may be told late', [launched, operating], add('prepared', '2025-11-20')],
    ['opens after its launch, on the same day', [launched], add('operating', '2025-12-14')],
    ['pauses', [launched, operating], add('paused', '2026-03-01')],
    ['opens again', [launched, operating, paused], add('operating', '2026-04-01')],
    ['closes while paused', [launched, operating, paused], add('closed', '2026-05-01')],
    ['closes when nobody told that it opened', [launched], add('closed', '2026-05-01')],
    ['is given up as a plan', [planned], add('closed', '2026-05-01')],
    [
      'opens again after closing, with a reason',
      [launched, operating, closed],
      add('operating', '2026-06-01', { reason: 'Sewa diperpanjang' }),
    ],
    [
      'opens late, between what was recorded',
      [launched, paused, event('operating', '2026-04-01')].toSpliced(1, 0, operating),
      add('closed', '2026-05-01'),
    ],
    ['today', [launched], add('operating', '2026-11-21')],
  ])('%s', (_case, events, added) => {
    expect(milestoneRefusal(added, { events, today })).toBeUndefined()
  })

  test.each<[string, RegistryEvent[], NewMilestone, object]>([
    ['tomorrow', [], add('planned', '2026-11-22'), { reason: 'future', today }],
    ['in a window that ends tomorrow', [], add('planned', '2026-11-20/2026-11-22'), { reason: 'future', today }],
    [
      'launched before its plan',
      [planned],
      add('launched', '2025-10-31'),
      { reason: 'beforePrevious', previous: 'planned', window: planned.window },
    ],
    [
      'prepared after its launch',
      [launched],
      add('prepared', '2025-12-15'),
      { reason: 'afterNext', next: 'launched', window: launched.window },
    ],
    [
      'launched twice',
      [launched],
      add('launched', '2025-12-14'),
      { reason: 'alreadyRecorded', milestone: 'launched', window: launched.window },
    ],
    [
      'launched after it closed',
      [planned, closed],
      add('launched', '2026-06-01'),
      { reason: 'afterNext', next: 'closed', window: closed.window },
    ],
    ['open before its launch', [planned], add('operating', '2026-01-01'), { reason: 'notLaunched' }],
    [
      'open on a day before its launch',
      [launched],
      add('operating', '2025-12-13'),
      { reason: 'beforePrevious', previous: 'launched', window: launched.window },
    ],
    [
      'open twice',
      [launched, operating],
      add('operating', '2026-02-01'),
      { reason: 'alreadyOperating', window: operating.window },
    ],
    [
      'open twice, told late',
      [launched, operating],
      add('operating', '2025-12-20'),
      { reason: 'alreadyOperating', window: operating.window },
    ],
    ['paused without having opened', [launched], add('paused', '2026-02-01'), { reason: 'notOperating' }],
    ['paused before it opened', [launched, operating], add('paused', '2026-01-01'), { reason: 'notOperating' }],
    [
      'paused twice',
      [launched, operating, paused],
      add('paused', '2026-03-05'),
      { reason: 'alreadyPaused', window: paused.window },
    ],
    [
      'paused after it closed',
      [launched, operating, closed],
      add('paused', '2026-06-01'),
      { reason: 'closed', window: closed.window },
    ],
    ['closed twice', [launched, closed], add('closed', '2026-06-01'), { reason: 'closed', window: closed.window }],
    [
      'reopened without a reason',
      [launched, operating, closed],
      add('operating', '2026-06-01'),
      { reason: 'reopeningNeedsReason' },
    ],
  ])('is not %s', (_case, events, added, refusal) => {
    expect(milestoneRefusal(added, { events, today })).toEqual(refusal)
  })

  test('that was taken back stands in nobody’s way', () => {
    const events = [planned, launched, event('withdrawn', '2026-11-20', { withdraws: launched.id })]
    expect(milestoneRefusal(add('launched', '2025-12-20'), { events, today })).toBeUndefined()
  })
})

describe('another report of a milestone', () => {
  test('may contradict everything but what it is about', () => {
    const facts = { events: [planned, launched, operating], today }
    expect(milestoneRefusal(add('launched', '2025-07-12', { rivalOf: launched.id }), facts)).toBeUndefined()
    expect(milestoneRefusal(add('operating', '2026-02-01', { rivalOf: operating.id }), facts)).toBeUndefined()
    expect(milestoneRefusal(add('planned', '2025-07-12', { rivalOf: launched.id }), facts)).toEqual({
      reason: 'unknownReport',
    })
    expect(milestoneRefusal(add('launched', '2025-07-12', { rivalOf: 'no id' }), facts)).toEqual({
      reason: 'unknownReport',
    })
  })
})

describe('the choice between reports', () => {
  const rival = event('launched', '2025-12-20', { rivalOf: launched.id })
  const tooLate = event('launched', '2026-01-20', { rivalOf: launched.id })
  const events = [planned, launched, rival, tooLate, operating]
  test.each([
    ['of one that fits', rival.id, undefined],
    ['of the one that counts', launched.id, { reason: 'alreadyCounted' }],
    [
      'of one after the outlet opened',
      tooLate.id,
      { reason: 'afterNext', next: 'operating', window: operating.window },
    ],
    ['of no report', 'no id', { reason: 'unknownReport' }],
  ])('%s', (_case, id, refusal) => {
    expect(choiceRefusal(id, events)).toEqual(refusal)
  })

  test('can be changed again', () => {
    const chosen = event('reportChosen', '2026-11-20', { chooses: rival.id })
    expect(choiceRefusal(launched.id, [...events, chosen])).toBeUndefined()
    expect(choiceRefusal(rival.id, [...events, chosen])).toEqual({ reason: 'alreadyCounted' })
  })
})
