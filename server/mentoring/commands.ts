import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { changeProducts } from '#server/product/change-product.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import { mentoringRules } from '#shared/mentoring/acts.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { ActOnMentoring } from '#shared/mentoring/schema.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'

/**
 * One step in the mentoring of one product or many: all of them or none.
 * @throws DomainError forbidden, not-found, conflict, invalid-state with the refusal of each product, invalid-input for
 *   unknown files
 */
export function actOnMentoring(context: CommandContext, command: ActOnMentoring): Promise<{ done: ChangedProduct[] }> {
  const name = 'mentoring.act'
  const { act: verb, input, products } = command
  const { event: type, right } = mentoringRules[verb]
  const { window } = input
  return runCommand(context, { name, input: command }, async (act) => {
    const { today } = act
    const done = await changeProducts(act, {
      action: name,
      right,
      products,
      source: input.source,
      decide: ({ events, category }) => {
        const refusal = mentoringRefusal(verb, { events, category, window, today })
        return refusal ? { refusal } : { events: [{ type, window, detail: detailOf(input) }] }
      },
    })
    return { done }
  })
}
