import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { buildHistory, everythingDone, windowOf, type EventCells } from '#shared/product/history-builder.ts'
import { productStanding } from '#shared/product/standing.ts'
import type { MentoringAct } from './acts.ts'
import { daysInStatus, standingAfter } from './queue.ts'

const today = toDay('2026-11-21')

test.each([
  ['2026-11-21', { low: 0, high: 0 }],
  ['2026-06-02', { low: 172, high: 172 }],
  [['2026-06-02', '2026-06-24'], { low: 150, high: 172 }],
] as [string | [string, string], unknown][])('a product that stands so since %s waits', (days, expected) => {
  expect(daysInStatus(windowOf(days), today)).toEqual(expected)
})

test('without a day nobody knows how long', () => {
  expect(daysInStatus(null, today)).toBeUndefined()
})

const queued: EventCells = ['mentoringQueued', '2026-01-01']
const started: EventCells = ['mentoringStarted', '2026-02-01', { by: 'kabupaten' }]
const transferred: EventCells = ['mentoringTransferred', '2026-03-01']

test.each<[MentoringAct, EventCells[], EventCells]>([
  ['queue', [], ['mentoringQueued', today]],
  ['start', [queued], ['mentoringStarted', today, { by: 'province' }]],
  ['transfer', [queued, started], ['mentoringTransferred', today]],
  ['complete', [started, transferred], ['mentoringCompleted', today]],
  ['stop', [started], ['mentoringStopped', today]],
  ['reopen', [started, ['mentoringStopped', '2026-03-01']], ['mentoringReopened', today]],
])('%s is shown as the history will tell it', (act, cells, next) => {
  const category: EventCells[] = everythingDone('craft', '2026-01-01')
  const before = productStanding(buildHistory(...category, ...cells), 'craft')
  const after = productStanding(buildHistory(...category, ...cells, next), 'craft')
  expect(standingAfter(before, act, { window: exactly(today), ...(act === 'start' && { by: 'province' }) })).toEqual(
    after,
  )
})

test('an act that is not possible is not shown', () => {
  const standing = productStanding([], 'craft')
  expect(standingAfter(standing, 'complete', { window: exactly(today) })).toBe(standing)
})
