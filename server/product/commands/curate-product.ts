import type { CommandContext } from '#server/command/run-command.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { curationRules } from '#shared/product/curation-acts.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import type { CurateProduct } from '#shared/product/schema.ts'
import { editProduct } from './edit-product.ts'

/**
 * A step on the way to the launch, or a finding about one aspect.
 * @throws DomainError forbidden, not-found, conflict, invalid-state with the refusal of the rule, invalid-input for unknown files
 */
export function curateProduct(context: CommandContext, command: CurateProduct): Promise<ChangedProduct> {
  const { act, input } = command
  const { event: type, right } = curationRules[act]
  const { window } = input
  return editProduct(context, {
    name: 'product.curate',
    input: command,
    right,
    source: input.source,
    decide: ({ events }, { today }) => {
      const aspect = 'aspect' in input ? { aspect: input.aspect } : {}
      const refusal = curationRefusal(act, { events, window, today, ...aspect })
      return refusal ? { refusal } : { events: [{ type, window, detail: detailOf(input) }] }
    },
  })
}
