import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from './category.ts'

/** The category as last corrected; it counts for the whole history. Null while no event tells it. */
export function categoryOf(events: readonly RegistryEvent[]): ProductCategory | null {
  return effectiveEvents(events).findLast((event) => event.type === 'categorised')?.detail.category ?? null
}
