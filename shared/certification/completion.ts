import type { Day } from '#shared/day/day.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { checklistOf } from './checklist.ts'
import { openRequirements, type OpenItem } from './requirements.ts'

/**
 * What stands against counting the mentoring as completed on a day: what the category requires must be there on that day,
 * and must not have been noted as lost since. A certificate may expire afterwards.
 */
export function openForCompletion(
  events: readonly RegistryEvent[],
  { category, day }: { category: ProductCategory | null; day: Day },
): OpenItem[] {
  const onTheDay = openRequirements(category, checklistOf(events, day))
  return onTheDay.length > 0 ? onTheDay : openRequirements(category, checklistOf(events))
}
