import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EventType, RegistryEvent } from './registry-event.ts'

/** Why an event cannot have happened in its window. */
export type TimeRefusal =
  | { reason: 'future'; today: Day }
  | { reason: 'beforePrevious'; previous: EventType; window: DayWindow }

/**
 * An event lies not in the future, and not surely before one that it follows on: a transfer before the start.
 * @param previous the effective events that it follows on, in any order
 */
export function timeRefusal(
  window: DayWindow,
  { today, previous }: { today: Day; previous: readonly Pick<RegistryEvent, 'type' | 'window'>[] },
): TimeRefusal | undefined {
  if (window.notAfter > today) return { reason: 'future', today }
  const later = previous.find((event) => window.notAfter < event.window.notBefore)
  return later && { reason: 'beforePrevious', previous: later.type, window: later.window }
}
