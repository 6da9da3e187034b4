import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import type { RecordedEvent } from '#server/figure/history-queries.ts'
import { scopeOf, type Right } from '#shared/access/rights.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { categoryOf } from '#shared/product/category-of.ts'
import type { Source } from '#shared/source/schema.ts'
import { auditEvents, auditState } from './describe-product.ts'
import { withHistories, type ProductHistory, type StoredProduct } from './history-queries.ts'
import { enterSources, recordProductEvents, type NewEvent } from './record-product-events.ts'
import { conflictOf, noSuchProduct, refused } from './refusals.ts'
import { product } from './table.ts'
import { writeStandings } from './write-standings.ts'

export type ProductColumns = Partial<
  Omit<StoredProduct, 'id' | 'kabupatenCode' | 'launchSlot' | 'version' | 'simulated'>
>

/** What becomes of one product. With `takesSource` its description has the source of the command from now on. */
export type ProductChange = { events?: readonly NewEvent[]; columns?: ProductColumns; takesSource?: boolean }

export type ChangeProducts<Refusal> = {
  /** The name of the command, for the audit trail. */
  action: string
  right: Right
  /** Without a version the products are changed whatever they have become. */
  products: readonly { id: string; baseVersion?: number }[]
  /** Where the events come from; left out, the report of the actor's office. */
  source?: Source | undefined
  /** Also writes down, as an event, the category that only the description tells. */
  recordsCategory?: boolean
  decide: (history: ProductHistory) => Decision<Refusal> | Promise<Decision<Refusal>>
}
export type Decision<Refusal> = ProductChange | { refusal: Refusal }

/**
 * The one way to change products: loaded and locked where the actor holds the right, not older than what is there, allowed
 * by the rule, with their events, ledger lines, standing and trail. All of them or none.
 * @throws DomainError forbidden, not-found, conflict with what is there now, invalid-state with the refusal of each product
 */
export async function changeProducts<Refusal>(act: Act, change: ChangeProducts<Refusal>): Promise<ChangedProduct[]> {
  const found = await lockProducts(act, change)
  const decided: { history: ProductHistory; decision: Decision<Refusal> }[] = []
  for (const history of found) decided.push({ history, decision: await change.decide(history) })
  const refusals = decided.flatMap(({ history: { stored }, decision }) =>
    'refusal' in decision ? [{ id: stored.id, name: stored.name, refusal: decision.refusal }] : [],
  )
  if (refusals.length > 0) throw refused(refusals, change.products.length)
  const changes = decided.flatMap(({ history, decision }) => {
    if ('refusal' in decision) return []
    const known = change.recordsCategory ? knownCategory(history, act) : []
    return [{ history, ...decision, events: [...known, ...(decision.events ?? [])] }]
  })
  await writeChanges(act, change, changes)
  return change.products.flatMap(({ id }) => {
    const stored = found.find((history) => history.stored.id === id)?.stored
    return stored ? [{ id, version: stored.version + 1 }] : []
  })
}

type Change = ProductChange & { history: ProductHistory; events: readonly NewEvent[] }

async function writeChanges(
  act: Act,
  { action, source }: Pick<ChangeProducts<unknown>, 'action' | 'source'>,
  changes: readonly Change[],
): Promise<void> {
  const { tx, note } = act
  const sourced = changes.filter(({ events, takesSource }) => events.length > 0 || takesSource)
  const codes = sourced.map(({ history }) => history.stored.kabupatenCode)
  const entries = await enterSources(act, codes, source)
  const happened = sourced.map(({ history, events }) => ({ stored: history.stored, events }))
  const recorded = await recordProductEvents(act, happened, entries)
  const written = changes.map(({ history, columns, takesSource }) => {
    const { stored } = history
    const entry = entries.get(stored.kabupatenCode)
    const set = { ...columns, ...(takesSource && entry && { sourceId: entry.sourceId }) }
    const added = recorded.get(stored.id) ?? []
    const after = afterwards(history, set, added)
    return { history, set, added, after, reference: added.length > 0 || takesSource ? entry?.reference : undefined }
  })
  await writeRows(act, written)
  await writeStandings(
    tx,
    written.map(({ after }) => after),
  )
  for (const { history, added, after, reference } of written) {
    const { before, after: values } = changedValues(auditState(history), auditState(after))
    const { id: subjectId, kabupatenCode, name: subjectLabel } = after.stored
    const told = {
      ...values,
      ...(added.length > 0 && { events: auditEvents(added) }),
      ...(reference !== undefined && { source: reference }),
    }
    note({ action, subjectKind: 'product', subjectId, subjectLabel, kabupatenCode, before, after: told })
  }
}

function afterwards(
  { stored, events }: ProductHistory,
  set: ProductColumns,
  added: readonly RecordedEvent[],
): ProductHistory {
  const row = { ...stored, ...set, version: stored.version + 1 }
  const all = [...events, ...added]
  return { stored: row, events: all, category: categoryOf(all) ?? row.category }
}

/** One statement for all that only get a new version, one more for each whose description changes. */
async function writeRows(
  { tx }: Act,
  written: readonly { history: ProductHistory; set: ProductColumns }[],
): Promise<void> {
  const version = sql`${product.version} + 1`
  const described = written.filter(({ set }) => Object.keys(set).length > 0)
  const others = written.filter((row) => !described.includes(row)).map(({ history }) => history.stored.id)
  if (others.length > 0) await tx.update(product).set({ version }).where(inArray(product.id, others))
  for (const { history, set } of described) {
    await tx
      .update(product)
      .set({ ...set, version })
      .where(eq(product.id, history.stored.id))
  }
}

async function lockProducts<Refusal>(
  { tx, actor }: Act,
  { right, products }: Pick<ChangeProducts<Refusal>, 'right' | 'products'>,
): Promise<ProductHistory[]> {
  const scope = scopeOf(actor, right)
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const ids = products.map((asked) => asked.id)
  const rows = await tx
    .select()
    .from(product)
    .where(and(inArray(product.id, ids), inScope(product.kabupatenCode, scope)))
    .orderBy(asc(product.id))
    .for('update')
  if (rows.length < new Set(ids).size) throw noSuchProduct(ids.length)
  const seen = new Map(products.map((asked) => [asked.id, asked.baseVersion]))
  const stale = rows
    .map((row) => ({ ...row, baseVersion: seen.get(row.id) ?? row.version }))
    .filter((row) => row.baseVersion !== row.version)
  const histories = await withHistories(tx, rows)
  const first = histories.find(({ stored }) => stored.id === stale[0]?.id)
  if (first) throw await conflictOf(tx, first, stale)
  return histories
}

function knownCategory({ stored, events }: ProductHistory, { today }: Act): NewEvent[] {
  const { category, sourceId } = stored
  if (category === null || categoryOf(events) !== null) return []
  return [{ type: 'categorised', window: exactly(today), detail: { category }, sourceId }]
}
