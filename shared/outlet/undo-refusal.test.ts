import { expect, test } from 'vitest'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { outletEvent } from './history-builder.ts'
import { outletUndoRefusal } from './undo-refusal.ts'

const by = (commandId: string | null, event: RegistryEvent) => ({ ...event, commandId })
const planned = by(null, outletEvent('planned', '2025-11-01'))
const launched = by('one', outletEvent('launched', '2025-12-01'))
const chosen = by('two', outletEvent('reportChosen', '2026-11-20', { chooses: launched.id }))
const undone = by('three', outletEvent('withdrawn', '2026-11-21', { withdraws: chosen.id }))

test.each([
  ['what came last', 'two', [planned, launched, chosen], undefined],
  ['what put the outlet on record', 'one', [launched], undefined],
  [
    'what something rests on',
    'one',
    [planned, launched, chosen],
    { reason: 'laterEvent', event: 'reportChosen', window: chosen.window },
  ],
  ['what is last again', 'one', [planned, launched, chosen, undone], undefined],
  ['what was taken back already', 'two', [planned, launched, chosen, undone], { reason: 'unknownEvent' }],
  ['what nobody did', 'four', [planned, launched], { reason: 'unknownEvent' }],
])('undoing %s', (_case, commandId, events, refusal) => {
  expect(outletUndoRefusal(commandId, events)).toEqual(refusal)
})
