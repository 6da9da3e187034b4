import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { changeProducts } from '#server/product/change-product.ts'
import { checklistRefusal } from '#shared/certification/refusal.ts'
import type { NoteChecklist } from '#shared/certification/schema.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'

/**
 * Notes where one item of the checklist stands, of one product or many: all of them or none.
 * @throws DomainError forbidden, not-found, conflict, invalid-state with the refusal of each product, invalid-input for
 *   unknown files
 */
export function noteChecklist(context: CommandContext, command: NoteChecklist): Promise<{ done: ChangedProduct[] }> {
  const name = 'certification.note'
  const { input, products } = command
  const { window } = input
  return runCommand(context, { name, input: command }, async (act) => {
    const { today } = act
    const done = await changeProducts(act, {
      action: name,
      right: 'mentoring.work',
      products,
      source: input.source,
      recordsCategory: true,
      decide: ({ events, category }) => {
        const refusal = checklistRefusal(input, { events, category, window, today })
        return refusal ? { refusal } : { events: [{ type: 'checklistNoted', window, detail: detailOf(input) }] }
      },
    })
    return { done }
  })
}
