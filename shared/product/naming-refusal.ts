import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { timeRefusal, type TimeRefusal } from '#shared/figure/time-refusal.ts'

export type NamingRefusal = TimeRefusal | { reason: 'archived' } | { reason: 'notASlot' } | { reason: 'alreadyNamed' }

export type NamingFacts = {
  events: readonly RegistryEvent[]
  /** As the description has them: a product of the launch has a slot, and no name until somebody identifies it. */
  launchSlot: number | null
  name: string | null
  window: DayWindow
  today: Day
}

/** Why a place among the products of the launch cannot be named, or undefined when it can: once, not before its launch. */
export function namingRefusal({ launchSlot, name, window, today, ...facts }: NamingFacts): NamingRefusal | undefined {
  const events = effectiveEvents(facts.events)
  if (events.some((event) => event.type === 'archived')) return { reason: 'archived' }
  if (launchSlot === null) return { reason: 'notASlot' }
  if (name !== null) return { reason: 'alreadyNamed' }
  return timeRefusal(window, { today, previous: events.filter((event) => event.type === 'launched') })
}
