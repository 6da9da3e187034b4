import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { curationRefusal, type CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { NewEvent } from '../record-product-events.ts'

/** The proposal that comes with a description, or why there can be none. */
export function proposalOf(
  proposedOn: Day,
  { events, today }: { events: readonly RegistryEvent[]; today: Day },
): NewEvent | { refusal: CurationRefusal } {
  const window = exactly(proposedOn)
  const refusal = curationRefusal('propose', { events, window, today })
  return refusal ? { refusal } : { type: 'proposed', window, detail: {} }
}
