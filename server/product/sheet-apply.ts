import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange } from '#server/command/sheet-part.ts'
import { changeProducts } from './change-product.ts'
import { currentProduct } from './describe-product.ts'
import type { ProductHistory } from './history-queries.ts'
import { registerMany } from './register-many.ts'
import { prepareRows } from './sheet-check.ts'
import { decideRow } from './sheet-decision.ts'

const ACTION = 'exchange.apply'

/**
 * Registers products, replaces the descriptions of others and notes their checklists, as rows of a file say.
 * @throws DomainError forbidden; conflict when one is not as it was
 */
export async function applyProductRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const around = await prepareRows(act, changes)
  if (around.elsewhere.size > 0) throw rowsChangedSince([...around.elsewhere])
  return [...(await addRows(act, changes, around)), ...(await changeRows(act, changes, around))]
}

type Around = Awaited<ReturnType<typeof prepareRows>>

async function addRows(act: Act, changes: readonly SheetChange[], around: Around): Promise<AppliedRow[]> {
  const added = changes.filter(({ on }) => !on)
  if (added.length === 0) return []
  const products = added.map((change) => {
    const decision = decideRow(change, undefined, around)
    if ('problems' in decision || !decision.description) throw rowsChangedSince([change.line])
    const { description, events } = decision
    return { kabupatenCode: description.kabupatenCode, description, events }
  })
  const made = await registerMany(act, { action: ACTION, products })
  return added.map(({ line }, index) => ({ line, id: made[index]?.id ?? '', version: made[index]?.version ?? 1 }))
}

async function changeRows(act: Act, changes: readonly SheetChange[], around: Around): Promise<AppliedRow[]> {
  const changed = changes.flatMap((change) => (change.on ? [{ change, ...change.on }] : []))
  if (changed.length === 0) return []
  const byId = new Map(changed.map((row) => [row.id, row.change]))
  const before = new Map<string, AppliedRow['before']>()
  const decide = (history: ProductHistory) => {
    const { id } = history.stored
    const change = byId.get(id)
    if (!change) return {}
    const decision = decideRow(change, history, around)
    if ('problems' in decision) return { refusal: decision.problems }
    before.set(id, { ...currentProduct(history.stored), hasOwnNote: history.stored.hasOwnNote })
    return { events: decision.events, columns: decision.columns }
  }
  const products = changed.map(({ id, version }) => ({ id, baseVersion: version }))
  const done = await changeProducts(act, {
    action: ACTION,
    right: 'registry.edit',
    products,
    recordsCategory: true,
    decide,
  })
  return done.flatMap(({ id, version }) => {
    const change = byId.get(id)
    return change ? [{ line: change.line, id, version, before: before.get(id) ?? null }] : []
  })
}
