import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { timeRefusal, type TimeRefusal } from '#shared/figure/time-refusal.ts'

export type ArchiveRefusal = TimeRefusal | { reason: 'archived' }

/** Why a product or UMKM cannot leave the registry in a window, or undefined when it can: nothing happens to it afterwards. */
export function archiveRefusal(
  events: readonly RegistryEvent[],
  { window, today }: { window: DayWindow; today: Day },
): ArchiveRefusal | undefined {
  const previous = effectiveEvents(events)
  if (previous.some((event) => event.type === 'archived')) return { reason: 'archived' }
  return timeRefusal(window, { today, previous })
}
