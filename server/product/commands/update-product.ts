import type { CommandContext } from '#server/command/run-command.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { UpdateProduct } from '#shared/product/schema.ts'
import { describeDecision, type DescribeRefusal } from '../describe-decision.ts'
import { requirePlaces } from '../described-columns.ts'
import { editProduct } from './edit-product.ts'
import { proposalOf } from './proposal.ts'

/**
 * Replaces the description of a product; another category counts for its whole history. A source is taken over when one is
 * named.
 * @throws DomainError not-found, conflict, invalid-input for places elsewhere, invalid-state when it left the registry, has
 *   no name yet, was completed with what the category requires, or cannot be proposed
 */
export function updateProduct(context: CommandContext, input: UpdateProduct): Promise<ChangedProduct> {
  return editProduct<DescribeRefusal>(context, {
    name: 'product.update',
    input,
    right: 'registry.edit',
    source: input.source,
    recordsCategory: true,
    decide: async (history, { tx, today }) => {
      const described = describeDecision(input, history, today)
      if ('refusal' in described) return described
      await requirePlaces(tx, input, history.stored)
      const takesSource = input.source !== undefined
      if (input.proposedOn === undefined) return { ...described, takesSource }
      const proposal = proposalOf(input.proposedOn, { events: history.events, today })
      return 'refusal' in proposal ? proposal : { ...described, events: [...described.events, proposal], takesSource }
    },
  })
}
