import { categoryRefusal, type ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { ProductDescription } from '#shared/product/schema.ts'
import { describedColumns } from './described-columns.ts'
import type { ProductHistory } from './history-queries.ts'
import type { NewEvent } from './record-product-events.ts'

export type DescribeRefusal = CurationRefusal | ChecklistRefusal

/** What replacing the description of a product makes of it; another category counts for its whole history. */
export function describeDecision(
  input: ProductDescription,
  { stored, events, category }: ProductHistory,
  today: Day,
): { events: NewEvent[]; columns: ReturnType<typeof describedColumns> } | { refusal: DescribeRefusal } {
  if (effectiveEvents(events).some((event) => event.type === 'archived')) return { refusal: { reason: 'archived' } }
  if (stored.name === null) return { refusal: { reason: 'unnamed' } }
  const columns = describedColumns(input, stored)
  if (input.category === category) return { events: [], columns }
  const refusal = categoryRefusal(input.category, events)
  if (refusal) return { refusal }
  return { events: [{ type: 'categorised', window: exactly(today), detail: { category: input.category } }], columns }
}
