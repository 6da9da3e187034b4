import { requireNew } from '#server/command/require-new.ts'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { RegisterProduct } from '#shared/product/schema.ts'
import { requirePlaces } from '../described-columns.ts'
import type { NewEvent } from '../record-product-events.ts'
import { refused } from '../refusals.ts'
import { registerMany } from '../register-many.ts'
import { registeredEvents } from '../registered-events.ts'
import { product } from '../table.ts'
import { proposalOf } from './proposal.ts'

/**
 * Puts a product on record, from today on, and proposes it for curation when the day of that is told.
 * @throws DomainError not-found for a kabupaten where the actor may not edit, invalid-input for places elsewhere,
 *   invalid-state with the refusal of the proposal, conflict for an id that is taken
 */
export function registerProduct(context: CommandContext, input: RegisterProduct): Promise<ChangedProduct> {
  const name = 'product.register'
  return runCommand(context, { name, input }, async (act) => {
    const { id, kabupatenCode, source } = input
    await requireNew(act.tx, { id, table: product })
    const products = [{ id, kabupatenCode, description: input, events: eventsOf(input, act.today) }]
    await requirePlaces(act.tx, input, { kabupatenCode, desaCode: null, umkmId: null })
    const [made] = await registerMany(act, { action: name, source, products })
    if (!made) throw new Error('the inserted product was not returned')
    return made
  })
}

function eventsOf({ category, proposedOn }: RegisterProduct, today: Day): NewEvent[] {
  const onRecord = registeredEvents(category, exactly(today))
  if (proposedOn === undefined) return onRecord
  const proposal = proposalOf(proposedOn, { events: [], today })
  if ('refusal' in proposal) throw refused([{ id: '', name: null, refusal: proposal.refusal }], 1)
  return [...onRecord, proposal]
}
