import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildHistory, everythingDone, windowOf, type EventCells } from '#shared/product/history-builder.ts'
import { mentoringActs, type MentoringAct } from './acts.ts'
import { mentoringOf } from './mentoring.ts'
import { mentoringStatuses, type MentoringStatus } from './mentoring-status.ts'
import { mentoringRefusal } from './refusal.ts'

const today = toDay('2026-11-21')

const started: EventCells = ['mentoringStarted', '2026-02-01', { by: 'kabupaten' }]
const transferred: EventCells = ['mentoringTransferred', '2026-03-01', { receivingUnit: 'Dinas PMD', reason: 'x' }]
const historyOf: Record<MentoringStatus, EventCells[]> = {
  unrecorded: [],
  pending: [['mentoringQueued', '2026-01-01']],
  ongoing: [['mentoringQueued', '2026-01-01'], started],
  transferred: [started, transferred],
  completed: [started, ['mentoringCompleted', '2026-04-01']],
  stopped: [started, ['mentoringStopped', '2026-04-01', { reason: 'x' }]],
}

/** As DESIGN §3 says, written a second time on purpose. */
const allowed: Record<MentoringStatus, MentoringAct[]> = {
  unrecorded: ['queue', 'start'],
  pending: ['start'],
  ongoing: ['transfer', 'complete', 'stop'],
  transferred: ['complete', 'stop'],
  completed: ['reopen'],
  stopped: ['reopen'],
}

function refusalOf(act: MentoringAct, cells: EventCells[], days: string | [string, string] = '2026-11-01') {
  return mentoringRefusal(act, { events: buildHistory(...cells), category: 'textile', window: windowOf(days), today })
}

describe.each([...mentoringStatuses])('from %s', (status) => {
  const cells: EventCells[] = [...everythingDone('textile', '2025-12-01'), ...historyOf[status]]
  test('the mentoring stands so', () => {
    expect(mentoringOf(buildHistory(...cells)).status).toBe(status)
  })
  test.each([...mentoringActs])('%s', (act) => {
    const expected = allowed[status].includes(act) ? undefined : { reason: 'wrongStatus', act, status }
    expect(refusalOf(act, cells)).toEqual(expected)
  })
})

test('mentoring by the province is not transferred to it', () => {
  expect(refusalOf('transfer', [['mentoringStarted', '2026-02-01', { by: 'province' }]])).toEqual({
    reason: 'alreadyProvince',
  })
  const reopened: EventCells[] = [
    started,
    transferred,
    ['mentoringCompleted', '2026-04-01'],
    ['mentoringReopened', '2026-05-01', { reason: 'x' }],
  ]
  expect(mentoringOf(buildHistory(...reopened))).toMatchObject({ status: 'ongoing', mentor: 'province' })
  expect(refusalOf('transfer', reopened)).toEqual({ reason: 'alreadyProvince' })
})

describe('when it may have happened', () => {
  test.each([
    ['2026-01-31', { reason: 'beforePrevious', previous: 'mentoringStarted', window: windowOf('2026-02-01') }],
    ['2026-02-01', undefined],
    [['2026-01-01', '2026-02-01'], undefined],
    ['2026-11-21', undefined],
    ['2026-11-22', { reason: 'future', today }],
    [['2026-11-20', '2026-11-22'], { reason: 'future', today }],
  ] as [string | [string, string], unknown][])('a transfer on %s after a start on 1 February', (days, expected) => {
    expect(refusalOf('transfer', [started], days)).toEqual(expected)
  })

  test('a window is compared with every earlier step, not only with the last', () => {
    const cells: EventCells[] = [
      ['mentoringQueued', ['2026-02-10', '2026-02-28']],
      ['mentoringStarted', ['2026-02-01', '2026-02-28'], { by: 'kabupaten' }],
    ]
    expect(refusalOf('stop', cells, '2026-02-05')).toMatchObject({
      reason: 'beforePrevious',
      previous: 'mentoringQueued',
    })
  })
})

describe('completing', () => {
  const complete = (cells: EventCells[], day = '2026-11-01') =>
    mentoringRefusal('complete', {
      events: buildHistory(started, ...cells),
      category: 'food',
      window: windowOf(day),
      today,
    })
  const done = everythingDone('food', '2026-03-01', toDay('2026-10-31'))

  test('needs a category', () => {
    const facts = { events: buildHistory(started), category: null, window: windowOf('2026-11-01'), today }
    expect(mentoringRefusal('complete', facts)).toEqual({ reason: 'categoryUnknown' })
  })
  test('names every open item in usual order', () => {
    const halfway = complete(
      [
        ...done.filter(([, , detail]) => detail?.item !== 'barcode' && detail?.item !== 'packaging'),
        ['checklistNoted', '2026-03-02', { item: 'packaging', state: 'inProgress' }],
      ],
      '2026-10-01',
    )
    expect(halfway).toEqual({
      reason: 'requirementsOpen',
      day: '2026-10-01',
      open: [
        { item: 'packaging', why: 'inProgress' },
        { item: 'barcode', why: 'notStarted' },
      ],
    })
  })
  test('is possible from the day when everything was done to the last day of the halal certificate', () => {
    expect(complete(done, '2026-03-01')).toBeUndefined()
    expect(complete(done, '2026-10-31')).toBeUndefined()
    expect(complete(done, '2026-11-01')).toEqual({
      reason: 'requirementsOpen',
      day: '2026-11-01',
      open: [{ item: 'halal', why: 'expired' }],
    })
  })
  test('does not count what was done only later', () => {
    expect(complete(done, '2026-02-28')).toMatchObject({ reason: 'requirementsOpen', day: '2026-02-28' })
  })
  test('does not count what was lost between the day of completion and today', () => {
    expect(
      complete([...done, ['checklistNoted', '2026-05-01', { item: 'nib', state: 'inProgress' }]], '2026-04-01'),
    ).toMatchObject({
      reason: 'requirementsOpen',
      open: [{ item: 'nib', why: 'inProgress' }],
    })
  })
  test('counts what was waived', () => {
    const waived: EventCells = ['checklistNoted', '2026-03-02', { item: 'halal', state: 'waived', reason: 'se’i babi' }]
    expect(complete([...done, waived])).toBeUndefined()
  })
})

test('an archived product takes no act until the archiving is withdrawn', () => {
  const archived: EventCells = ['archived', '2026-03-01', { reason: 'x' }]
  expect(refusalOf('stop', [started, archived])).toEqual({ reason: 'archived' })
  expect(refusalOf('stop', [started, archived, ['withdrawn', '2026-03-02', { withdraws: 'e1' }]])).toBeUndefined()
})

test('a withdrawn event never happened, and an event that the rules do not allow changes nothing', () => {
  expect(mentoringOf(buildHistory(started, ['withdrawn', '2026-02-01', { withdraws: 'e0' }]))).toEqual({
    status: 'unrecorded',
  })
  expect(mentoringOf(buildHistory(transferred))).toEqual({ status: 'unrecorded' })
  expect(mentoringOf(buildHistory(started, transferred))).toMatchObject({
    status: 'transferred',
    mentor: 'province',
    since: windowOf('2026-03-01'),
    lastEvent: { id: 'e1' },
  })
})
