import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from './category.ts'
import { withdrawalRefusal, type WithdrawalRefusal } from './withdrawal-refusal.ts'

/** Why what a command recorded cannot be taken back. */
export type UndoRefusal = WithdrawalRefusal | { reason: 'laterEvent'; event: EventType; window: DayWindow }

/** The events of one command that still count, in order of recording. */
export function eventsOfCommand<Event extends RegistryEvent & { commandId: string | null }>(
  commandId: string,
  events: readonly Event[],
): Event[] {
  return effectiveEvents(events).filter((event) => event.commandId === commandId)
}

/**
 * Why a command cannot be undone for a product, or undefined when it can: it is the last thing that happened to it, and
 * nothing rests on it.
 * @param columnCategory the category of the description
 */
export function undoRefusal(
  commandId: string,
  events: readonly (RegistryEvent & { commandId: string | null })[],
  columnCategory: ProductCategory | null,
): UndoRefusal | undefined {
  const own = eventsOfCommand(commandId, events)
  const last = own.at(-1)
  if (!last) return { reason: 'unknownEvent' }
  const effective = effectiveEvents(events)
  const later = effective[effective.indexOf(last) + 1]
  if (later) return { reason: 'laterEvent', event: later.type, window: later.window }
  let remaining = effective
  for (const { id } of own.toReversed()) {
    const refusal = withdrawalRefusal(id, remaining, columnCategory)
    if (refusal) return refusal
    remaining = remaining.filter((event) => event.id !== id)
  }
  return undefined
}
