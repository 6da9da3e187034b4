import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { archiveRefusal } from './archive-refusal.ts'
import { buildHistory, everythingDone, windowOf, type EventCells } from './history-builder.ts'
import { withdrawalRefusal } from './withdrawal-refusal.ts'

const registered: EventCells = ['registered', '2026-01-01']
const started: EventCells = ['mentoringStarted', '2026-02-01', { by: 'kabupaten' }]
const transferred: EventCells = ['mentoringTransferred', '2026-03-01', { receivingUnit: 'x', reason: 'x' }]

function refusalOf(eventId: string, ...cells: EventCells[]) {
  return withdrawalRefusal(eventId, buildHistory(...cells), 'textile')
}

describe('taking back', () => {
  test('the last step is possible, once', () => {
    expect(refusalOf('e2', registered, started, transferred)).toBeUndefined()
    expect(refusalOf('e2', registered, started, transferred, ['withdrawn', '2026-03-02', { withdraws: 'e2' }])).toEqual(
      {
        reason: 'unknownEvent',
      },
    )
  })
  test('a withdrawal is not possible', () => {
    expect(refusalOf('e2', registered, started, ['withdrawn', '2026-03-02', { withdraws: 'e1' }])).toEqual({
      reason: 'unknownEvent',
    })
  })
  test('what put the product on record is not possible', () => {
    expect(refusalOf('e0', registered, started)).toEqual({ reason: 'firstEvent' })
  })
  test('a step on which another rests is not possible', () => {
    expect(refusalOf('e1', registered, started, transferred)).toEqual({
      reason: 'restsOnIt',
      event: 'mentoringTransferred',
      window: windowOf('2026-03-01'),
    })
  })
  test('a step without which the history stands is possible', () => {
    expect(refusalOf('e1', registered, ['mentoringQueued', '2026-01-05'], started)).toBeUndefined()
    expect(refusalOf('e2', registered, started, transferred, ['mentoringCompleted', '2026-04-01'])).toBeUndefined()
  })
  test('a done item is not possible while a completion rests on it', () => {
    const cells = [registered, ...everythingDone('textile', '2026-01-15'), started]
    expect(refusalOf('e1', ...cells)).toBeUndefined()
    expect(refusalOf('e1', ...cells, ['mentoringCompleted', '2026-04-01'])).toMatchObject({
      reason: 'restsOnIt',
      event: 'mentoringCompleted',
    })
  })
  test('a reopening is not possible while a note made since would contradict the completion', () => {
    const cells: EventCells[] = [
      registered,
      ...everythingDone('textile', '2026-01-15'),
      started,
      ['mentoringCompleted', '2026-04-01'],
      ['mentoringReopened', '2026-05-01', { reason: 'x' }],
      ['checklistNoted', '2026-05-02', { item: 'nib', state: 'inProgress' }],
    ]
    expect(refusalOf(`e${cells.length - 2}`, ...cells)).toMatchObject({ reason: 'restsOnIt', event: 'checklistNoted' })
  })
})

test('nothing is archived twice, in the future, or surely before something that happened to it', () => {
  const today = toDay('2026-11-21')
  const refusal = (day: string, ...cells: EventCells[]) =>
    archiveRefusal(buildHistory(...cells), { window: windowOf(day), today })
  expect(refusal('2026-02-01', registered, started)).toBeUndefined()
  expect(refusal('2026-01-31', registered, started)).toMatchObject({ reason: 'beforePrevious' })
  expect(refusal('2026-11-22', registered)).toMatchObject({ reason: 'future' })
  expect(refusal('2026-03-01', registered, ['archived', '2026-02-01', { reason: 'x' }])).toEqual({ reason: 'archived' })
})
