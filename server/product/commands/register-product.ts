import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { RegisterProduct } from '#shared/product/schema.ts'
import { auditEvents } from '../describe-product.ts'
import { enterSources, recordProductEvents, type NewEvent } from '../record-product-events.ts'
import { refused } from '../refusals.ts'
import { product } from '../table.ts'
import { writeStandings } from '../write-standings.ts'
import { describedColumns, requirePlaces } from '../described-columns.ts'
import { proposalOf } from './proposal.ts'

/**
 * Puts a product on record, from today on, and proposes it for curation when the day of that is told.
 * @throws DomainError not-found for a kabupaten where the actor may not edit, invalid-input for places elsewhere,
 *   invalid-state with the refusal of the proposal
 */
export function registerProduct(context: CommandContext, input: RegisterProduct): Promise<ChangedProduct> {
  const name = 'product.register'
  return runCommand(context, { name, input }, async (act) => {
    const { tx, actor, today, note } = act
    const scope = scopeOf(actor, 'registry.edit')
    if (!scope) throw new DomainError('forbidden', 'Akun Anda tidak berwenang melakukan ini.')
    const { kabupatenCode } = input
    await requireKabupaten(tx, scope, kabupatenCode)
    await requirePlaces(tx, input, { kabupatenCode, desaCode: null, umkmId: null })
    const events = eventsOf(input, today)
    const entries = await enterSources(act, [kabupatenCode], input.source)
    const entry = entries.get(kabupatenCode)
    if (!entry) throw new Error(`no source was entered for ${kabupatenCode}`)
    const described = describedColumns(input, { desaText: null, note: null, hasOwnNote: false })
    const { searchKey: _searchKey, hasOwnNote: _hasOwnNote, ...shown } = described
    const row = { id: crypto.randomUUID(), kabupatenCode, ...described, sourceId: entry.sourceId, version: 1 }
    const [stored] = await tx
      .insert(product)
      .values({ ...row, simulated: await isSimulated(tx) })
      .returning()
    if (!stored) throw new Error('the inserted product was not returned')
    const recorded = (await recordProductEvents(act, [{ stored, events }], entries)).get(stored.id) ?? []
    await writeStandings(tx, [{ stored, events: recorded, category: stored.category }])
    const subject = { subjectKind: 'product', subjectId: stored.id, subjectLabel: stored.name, kabupatenCode }
    const after = { ...shown, events: auditEvents(recorded), source: entry.reference }
    note({ action: name, ...subject, after })
    return { id: stored.id, version: stored.version }
  })
}

function eventsOf({ category, proposedOn }: RegisterProduct, today: Day): NewEvent[] {
  const onRecord: NewEvent[] = [
    { type: 'registered', window: exactly(today), detail: {} },
    { type: 'categorised', window: exactly(today), detail: { category } },
  ]
  if (proposedOn === undefined) return onRecord
  const proposal = proposalOf(proposedOn, { events: [], today })
  if ('refusal' in proposal) throw refused([{ id: '', name: null, refusal: proposal.refusal }], 1)
  return [...onRecord, proposal]
}
