import { inArray } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { exactly } from '#shared/day/window.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { eventsOfCommand } from '#shared/product/undo-refusal.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { changeProducts, type ProductColumns } from './change-product.ts'
import type { ProductHistory, StoredProduct } from './history-queries.ts'
import type { NewEvent } from './record-product-events.ts'
import { product } from './table.ts'

type Undoing = UndoData & { commandId: string }

/**
 * Takes back what an import did: descriptions and checklists are what they were; what was registered leaves the registry,
 * as if never on record; where nothing was kept of before, only events are taken back. Answers what stands against it, and then nothing is done.
 */
export async function undoProductRows(act: Act, rows: readonly Undoing[]): Promise<UndoBlock[]> {
  const blocks = await blocksOf(act, rows)
  if (blocks.length > 0) return blocks
  const byId = new Map(rows.map((row) => [row.id, row]))
  const window = exactly(act.today)
  await changeProducts<never>(act, {
    action: 'exchange.undo',
    right: 'registry.edit',
    products: rows.map(({ id, version }) => ({ id, baseVersion: version })),
    decide: (history) => {
      const row = byId.get(history.stored.id)
      if (!row) return {}
      const withdraw = ({ id }: { id: string }): NewEvent => ({ type: 'withdrawn', window, detail: { withdraws: id } })
      if (row.before === undefined) {
        const archived: NewEvent = { type: 'archived', window, detail: {} }
        return { events: [...effectiveEvents(history.events).toReversed().map(withdraw), archived] }
      }
      const own = eventsOfCommand(row.commandId, history.events).toReversed()
      const columns = row.before === null ? {} : columnsBefore(row.before, history)
      return { events: own.map(withdraw), columns }
    },
  })
  return []
}

/** The description as it was kept when the row was taken over. */
function columnsBefore(before: UndoData['before'], { stored }: ProductHistory): ProductColumns {
  // Written by applyProductRows.
  const kept = before as unknown as Partial<StoredProduct>
  const { name = stored.name, category = null, scheme = null, umkmId = null, producer = null } = kept
  const { desaCode = null, desaText = null, note = null, hasOwnNote = false } = kept
  const described = { name, category, scheme, umkmId, producer, desaCode, desaText, note, hasOwnNote }
  return { ...described, searchKey: name === null ? null : searchKey(name) }
}

async function blocksOf({ tx }: Act, rows: readonly Undoing[]): Promise<UndoBlock[]> {
  const ids = rows.map((row) => row.id)
  const { id, name, version } = product
  const found = await tx.select({ id, name, version }).from(product).where(inArray(product.id, ids))
  const stored = new Map(found.map((row) => [row.id, row]))
  const blocks = rows.flatMap((row): UndoBlock[] => {
    const now = stored.get(row.id)
    if (!now) return [{ id: row.id, label: '', why: 'gone' }]
    return now.version === row.version ? [] : [{ id: row.id, label: now.name ?? '', why: 'changedSince' }]
  })
  const last = await listLastChanges(
    tx,
    blocks.map((block) => block.id),
  )
  return blocks.map((block) => {
    const by = last.get(block.id)?.by
    return { ...block, ...(by !== undefined && { by }) }
  })
}
