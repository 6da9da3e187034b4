import type { CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { namingRefusal } from '#shared/product/naming-refusal.ts'
import type { NameProductSlot } from '#shared/product/schema.ts'
import { describedColumns, requirePlaces } from '../described-columns.ts'
import { editProduct } from './edit-product.ts'

/**
 * Identifies one of the launch products that nobody has named.
 * @throws DomainError not-found, conflict, invalid-input for places elsewhere, invalid-state with the refusal of the rule
 */
export function nameSlot(context: CommandContext, input: NameProductSlot): Promise<ChangedProduct> {
  return editProduct(context, {
    name: 'product.nameSlot',
    input,
    right: 'registry.edit',
    source: input.source,
    decide: async ({ stored, events }, { tx, today }) => {
      const { window, category } = input
      if (stored.kabupatenCode !== input.kabupatenCode) {
        const detail = { field: 'kabupatenCode', problem: { key: 'chooseOne' } }
        throw new DomainError('invalid-input', (say) => say.launchSlotElsewhere, { detail })
      }
      const { launchSlot, name } = stored
      const refusal = namingRefusal({ events, launchSlot, name, window, today })
      if (refusal) return { refusal }
      await requirePlaces(tx, input, stored)
      return {
        events: [
          { type: 'named', window, detail: {} },
          { type: 'categorised', window, detail: { category } },
        ],
        columns: describedColumns(input, stored),
        takesSource: true,
      }
    },
  })
}
