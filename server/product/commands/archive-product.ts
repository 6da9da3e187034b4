import type { CommandContext } from '#server/command/run-command.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { archiveRefusal } from '#shared/product/archive-refusal.ts'
import type { ArchiveProduct } from '#shared/product/schema.ts'
import { editProduct } from './edit-product.ts'

/**
 * Takes a product out of the registry, with the reason; its history stays.
 * @throws DomainError not-found, conflict, invalid-state with the refusal of the rule, invalid-input for unknown files
 */
export function archiveProduct(context: CommandContext, input: ArchiveProduct): Promise<ChangedProduct> {
  return editProduct(context, {
    name: 'product.archive',
    input,
    right: 'registry.edit',
    source: input.source,
    decide: ({ events }, { today }) => {
      const { commandId: _commandId, id: _id, baseVersion: _baseVersion, ...entry } = input
      const { window } = entry
      const refusal = archiveRefusal(events, { window, today })
      return refusal ? { refusal } : { events: [{ type: 'archived', window, detail: detailOf(entry) }] }
    },
  })
}
