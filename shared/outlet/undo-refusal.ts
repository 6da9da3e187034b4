import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import { isMilestone } from './reports.ts'

/** Why what a command recorded of an outlet cannot be taken back. */
export type OutletUndoRefusal =
  | { reason: 'unknownEvent' }
  | { reason: 'laterEvent'; event: EventType; window: DayWindow }

/**
 * Why a command cannot be undone for an outlet, or undefined when it can: it recorded a milestone or a choice, and
 * nothing came later. Without what put it on record an outlet is in no list any more.
 */
export function outletUndoRefusal(
  commandId: string,
  events: readonly (RegistryEvent & { commandId: string | null })[],
): OutletUndoRefusal | undefined {
  const effective = effectiveEvents(events)
  const last = effective.findLast((event) => event.commandId === commandId)
  if (!last || !(isMilestone(last.type) || last.type === 'reportChosen')) return { reason: 'unknownEvent' }
  const later = effective[effective.indexOf(last) + 1]
  return later && { reason: 'laterEvent', event: later.type, window: later.window }
}
