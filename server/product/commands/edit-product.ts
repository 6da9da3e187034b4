import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { changeProducts, type ChangeProducts, type Decision } from '../change-product.ts'
import type { ProductHistory } from '../history-queries.ts'
import { noSuchProduct } from '../refusals.ts'

type Editing<Refusal> = Omit<ChangeProducts<Refusal>, 'action' | 'products' | 'decide'> & {
  name: string
  input: { commandId: string; id: string; baseVersion: number }
  decide: (history: ProductHistory, act: Act) => Decision<Refusal> | Promise<Decision<Refusal>>
}

/** A command about one product. */
export function editProduct<Refusal>(
  context: CommandContext,
  { name, input, decide, ...change }: Editing<Refusal>,
): Promise<ChangedProduct> {
  return runCommand(context, { name, input }, async (act) => {
    const { id, baseVersion } = input
    const products = [{ id, baseVersion }]
    const [changed] = await changeProducts(act, {
      ...change,
      action: name,
      products,
      decide: (history) => decide(history, act),
    })
    if (!changed) throw noSuchProduct()
    return changed
  })
}
