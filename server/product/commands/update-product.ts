import type { CommandContext } from '#server/command/run-command.ts'
import { categoryRefusal, type ChecklistRefusal } from '#shared/certification/refusal.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { UpdateProduct } from '#shared/product/schema.ts'
import type { NewEvent } from '../record-product-events.ts'
import { describedColumns, requirePlaces } from './described-columns.ts'
import { editProduct } from './edit-product.ts'
import { proposalOf } from './proposal.ts'

type EditRefusal = CurationRefusal | ChecklistRefusal

/**
 * Replaces the description of a product; another category counts for its whole history. A source is taken over when one is
 * named.
 * @throws DomainError not-found, conflict, invalid-input for places elsewhere, invalid-state when it left the registry, has
 *   no name yet, was completed with what the category requires, or cannot be proposed
 */
export function updateProduct(context: CommandContext, input: UpdateProduct): Promise<ChangedProduct> {
  return editProduct<EditRefusal>(context, {
    name: 'product.update',
    input,
    right: 'registry.edit',
    source: input.source,
    recordsCategory: true,
    decide: async ({ stored, events, category }, { tx, today }) => {
      if (effectiveEvents(events).some((event) => event.type === 'archived')) return { refusal: { reason: 'archived' } }
      if (stored.name === null) return { refusal: { reason: 'unnamed' } }
      await requirePlaces(tx, input, stored)
      const added: NewEvent[] = []
      if (input.category !== category) {
        const refusal = categoryRefusal(input.category, events)
        if (refusal) return { refusal }
        added.push({ type: 'categorised', window: exactly(today), detail: { category: input.category } })
      }
      if (input.proposedOn !== undefined) {
        const proposal = proposalOf(input.proposedOn, { events, today })
        if ('refusal' in proposal) return proposal
        added.push(proposal)
      }
      return {
        events: added,
        columns: describedColumns(input, stored),
        takesSource: input.source !== undefined,
      }
    },
  })
}
