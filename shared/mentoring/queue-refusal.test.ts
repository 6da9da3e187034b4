import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklistItems, checklistStates } from '#shared/certification/checklist-item.ts'
import { addDays, toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { productCategories } from '#shared/product/category.ts'
import { buildHistory, type EventCells } from '#shared/product/history-builder.ts'
import { productStanding } from '#shared/product/standing.ts'
import { mentoringActs, mentoringRules } from './acts.ts'
import { mentors } from './mentoring-status.ts'
import { queueRefusal } from './queue-refusal.ts'
import { mentoringRefusal, type MentoringRefusal } from './refusal.ts'

const today = toDay('2026-11-21')
const anyPastDay = fc.integer({ min: -500, max: 0 }).map((days) => addDays(today, days))

const anyAct = fc
  .record({ act: fc.constantFrom(...mentoringActs), by: fc.constantFrom(...mentors), day: anyPastDay })
  .map(({ act, by, day }): EventCells => [mentoringRules[act].event, day, { by }])
const anyNote = fc
  .record({
    item: fc.constantFrom(...checklistItems),
    state: fc.constantFrom(...checklistStates, 'done' as const, 'done' as const, 'done' as const),
    day: anyPastDay,
    lasts: fc.option(fc.integer({ min: 1, max: 700 })),
  })
  .map(({ item, state, day, lasts }): EventCells => {
    const expiry = lasts !== null && state === 'done' && { expiresOn: addDays(day, lasts) }
    return ['checklistNoted', day, { item, state, ...expiry }]
  })
const everythingDone = anyPastDay.map((day) =>
  checklistItems.map((item): EventCells => ['checklistNoted', day, { item, state: 'done' }]),
)
const anyHistory = fc
  .tuple(fc.oneof(fc.constant([]), everythingDone), fc.array(fc.oneof(anyAct, anyNote), { maxLength: 14 }))
  .map(([first, then]) => buildHistory(...first, ...then))
const anyCategory = fc.option(fc.constantFrom(...productCategories))

test('a list refuses today exactly what the history refuses', () => {
  fc.assert(
    fc.property(anyHistory, anyCategory, fc.constantFrom(...mentoringActs), (events, category, act) => {
      const refusal = mentoringRefusal(act, { events, category, window: exactly(today), today })
      expect(queueRefusal(act, productStanding(events, category), today)).toEqual(refusal && asListTells(refusal))
    }),
    { numRuns: 600 },
  )
})

test('an archived product takes no act', () => {
  const events = buildHistory(['launched', '2025-05-27'], ['archived', '2026-01-01', { reason: 'x' }])
  expect(queueRefusal('queue', productStanding(events, 'food'), today)).toEqual({ reason: 'archived' })
})

function asListTells(refusal: MentoringRefusal) {
  if (refusal.reason !== 'requirementsOpen') return refusal
  return { reason: 'itemsOpen', items: refusal.open.map(({ item }) => item) }
}
