import { expect, test } from 'vitest'
import { buildHistory, type EventCells } from './history-builder.ts'
import { rightOfEvent } from './event-right.ts'
import { eventsOfCommand, undoRefusal } from './undo-refusal.ts'

const launched: EventCells = ['launched', '2025-05-27']
const queued: EventCells = ['mentoringQueued', '2026-01-01']
const started: EventCells = ['mentoringStarted', '2026-02-01', { by: 'kabupaten' }]

/** Each event of a command of its own, called c0, c1, … */
const commandsOf = (...cells: EventCells[]) =>
  buildHistory(...cells).map((event, index) => ({ ...event, commandId: `c${index}` }))

test('the last command about a product can be undone', () => {
  expect(undoRefusal('c2', commandsOf(launched, queued, started), null)).toBeUndefined()
})

test('one before it cannot, until the later one was undone', () => {
  expect(undoRefusal('c1', commandsOf(launched, queued, started), null)).toMatchObject({
    reason: 'laterEvent',
    event: 'mentoringStarted',
  })
  const undone = commandsOf(launched, queued, started, ['withdrawn', '2026-03-01', { withdraws: 'e2' }])
  expect(undoRefusal('c1', undone, null)).toBeUndefined()
  expect(undoRefusal('c2', undone, null)).toEqual({ reason: 'unknownEvent' })
})

test('what put a product on record stays', () => {
  expect(undoRefusal('c0', commandsOf(launched), null)).toEqual({ reason: 'firstEvent' })
})

test('all that a command recorded goes together, in whatever order it rests on itself', () => {
  const events = commandsOf(launched, ['named', '2026-01-01'], ['categorised', '2026-01-01', { category: 'food' }]).map(
    (event, index) => (index === 0 ? event : { ...event, commandId: 'both' }),
  )
  expect(eventsOfCommand('both', events).map((event) => event.type)).toEqual(['named', 'categorised'])
  expect(undoRefusal('both', events, 'food')).toBeUndefined()
})

test.each([
  ['mentoringStarted', 'mentoring.work'],
  ['mentoringCompleted', 'mentoring.decide'],
  ['checklistNoted', 'mentoring.work'],
  ['curated', 'product.verify'],
  ['proposed', 'registry.edit'],
  ['launched', 'product.verify'],
  ['named', 'registry.edit'],
  ['archived', 'registry.edit'],
] as const)('recording and taking back %s needs %s', (type, right) => {
  expect(rightOfEvent(type)).toBe(right)
})
