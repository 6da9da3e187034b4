import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildHistory, windowOf, type EventCells } from './history-builder.ts'
import { namingRefusal, type NamingFacts } from './naming-refusal.ts'

const today = toDay('2026-11-21')
const launched: EventCells = ['launched', '2025-05-27']

const refusalOf = (facts: Partial<NamingFacts>) =>
  namingRefusal({
    events: buildHistory(launched),
    launchSlot: 1,
    name: null,
    window: windowOf('2026-01-01'),
    today,
    ...facts,
  })

test('a place among the launch products can be named, also between days that begin before the launch', () => {
  expect(refusalOf({})).toBeUndefined()
  expect(refusalOf({ window: windowOf(['2025-05-01', '2025-06-30']) })).toBeUndefined()
})

test.each([
  ['another product', { launchSlot: null }, 'notASlot'],
  ['one that has a name', { name: 'Kopi' }, 'alreadyNamed'],
  ['one that left the registry', { events: buildHistory(launched, ['archived', '2026-01-01']) }, 'archived'],
  ['a day that has not come', { window: windowOf('2026-11-22') }, 'future'],
  ['a day surely before the launch', { window: windowOf('2025-05-26') }, 'beforePrevious'],
] as const)('%s cannot', (_case, facts, reason) => {
  expect(refusalOf(facts)).toMatchObject({ reason })
})
