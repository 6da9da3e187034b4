import type { Act } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { isInScope } from '#shared/access/scope.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { ProductDescription } from '#shared/product/schema.ts'
import type { Source } from '#shared/source/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describedColumns } from './described-columns.ts'
import { auditEvents } from './describe-product.ts'
import { enterSources, recordProductEvents, type NewEvent } from './record-product-events.ts'
import { product } from './table.ts'
import { writeStandings } from './write-standings.ts'

export type NewProduct = {
  /** Made by the client; left out, it is made here. */
  id?: string | undefined
  kabupatenCode: KabupatenCode
  description: ProductDescription
  events: readonly NewEvent[]
}
type Registering = { action: string; source?: Source | undefined; products: readonly NewProduct[] }

const BATCH_ROWS = 500

/**
 * Puts products on record, each with the events that come with it, in order. Whoever calls it has looked at their places.
 * `action` is the name of the command, for the trail.
 * @throws DomainError forbidden, or not-found for a kabupaten where the actor may not edit
 */
export async function registerMany(act: Act, { action, source, products }: Registering): Promise<ChangedProduct[]> {
  const { tx, note } = act
  const codes = [...new Set(products.map((row) => row.kabupatenCode))]
  await requireEditable(act, codes)
  const entries = await enterSources(act, codes, source)
  const entryOf = (code: KabupatenCode) => {
    const entry = entries.get(code)
    if (!entry) throw new Error(`no source was entered for ${code}`)
    return entry
  }
  const simulated = await isSimulated(tx)
  const none = { desaText: null, note: null, hasOwnNote: false }
  const made = products.map(({ id = crypto.randomUUID(), kabupatenCode, description, events }) => {
    const described = describedColumns(description, none)
    const { sourceId } = entryOf(kabupatenCode)
    return { row: { id, kabupatenCode, ...described, sourceId, version: 1, simulated }, events }
  })
  const stored = []
  for (let start = 0; start < made.length; start += BATCH_ROWS) {
    const rows = made.slice(start, start + BATCH_ROWS).map(({ row }) => row)
    stored.push(...(await tx.insert(product).values(rows).returning()))
  }
  const byId = new Map(stored.map((row) => [row.id, row]))
  const happened = made.flatMap(({ row, events }) => {
    const own = byId.get(row.id)
    return own ? [{ stored: own, events }] : []
  })
  const recorded = await recordProductEvents(act, happened, entries)
  const histories = happened.map((row) => {
    const events = recorded.get(row.stored.id) ?? []
    return { stored: row.stored, events, category: row.stored.category }
  })
  await writeStandings(tx, histories)
  for (const { stored: row, events } of histories) {
    const {
      id: subjectId,
      name: subjectLabel,
      kabupatenCode,
      category,
      scheme,
      umkmId,
      producer,
      desaCode,
      note: text,
    } = row
    const shown = { name: subjectLabel, category, scheme, umkmId, producer, desaCode, desaText: null, note: text }
    const after = { ...shown, events: auditEvents(events), source: entryOf(kabupatenCode).reference }
    note({ action, subjectKind: 'product', subjectId, subjectLabel, kabupatenCode, after })
  }
  return made.map(({ row }) => ({ id: row.id, version: row.version }))
}

async function requireEditable({ tx, actor }: Act, codes: readonly KabupatenCode[]): Promise<void> {
  const scope = scopeOf(actor, 'registry.edit')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const found = await listKabupaten(tx, { kabupaten: codes.filter((code) => isInScope(scope, code)) })
  const unknown = codes.find((code) => !found.some((row) => row.code === code))
  if (unknown !== undefined) throw new DomainError('not-found', (say) => say.noKabupaten(unknown))
}
