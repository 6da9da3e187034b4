import { randomUUID } from 'node:crypto'
import { and, asc, inArray } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { listHistories } from '#server/figure/history-queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { countProductsOf } from '#server/product/producer-queries.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { exactly } from '#shared/day/window.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { ownReport } from '#shared/source/own-report.ts'
import { descriptionOf, type DescribedUmkm } from './describe-umkm.ts'
import { umkm } from './table.ts'
import { writeDescriptions } from './write-descriptions.ts'

type Stored = typeof umkm.$inferSelect

const ACTION = 'exchange.undo'
const BATCH_ROWS = 1000

/**
 * Takes back what an import did: descriptions are what they were; who was registered leaves the registry, as if never
 * on record. Answers what stands against it, and then nothing is done.
 */
export async function undoUmkmRows(act: Act, rows: readonly UndoData[]): Promise<UndoBlock[]> {
  const stored = await lockRows(act, rows)
  const blocks = await blocksOf(act, rows, stored)
  if (blocks.length > 0) return blocks
  const described: { id: string; described: DescribedUmkm }[] = []
  const registered: Stored[] = []
  for (const { id, before } of rows) {
    const row = stored.get(id)
    if (!row) continue
    if (before === undefined) {
      registered.push(row)
      continue
    }
    // Written by applyUmkmRows.
    const earlier = before as unknown as DescribedUmkm
    described.push({ id, described: earlier })
    const subject = { subjectKind: 'umkm', subjectId: id, subjectLabel: earlier.name, kabupatenCode: row.kabupatenCode }
    act.note({ action: ACTION, ...subject, ...changedValues(descriptionOf(row), earlier) })
  }
  await writeDescriptions(act.tx, described)
  await unregister(act, registered)
  return []
}

async function lockRows({ tx, actor }: Act, rows: readonly UndoData[]): Promise<Map<string, Stored>> {
  const scope = scopeOf(actor, 'registry.edit')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const stored = new Map<string, Stored>()
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const ids = rows.slice(start, start + BATCH_ROWS).map((row) => row.id)
    const found = await tx
      .select()
      .from(umkm)
      .where(and(inArray(umkm.id, ids), inScope(umkm.kabupatenCode, scope)))
      .orderBy(asc(umkm.id))
      .for('update')
    for (const row of found) stored.set(row.id, row)
  }
  return stored
}

async function blocksOf(
  { tx }: Act,
  rows: readonly UndoData[],
  stored: ReadonlyMap<string, Stored>,
): Promise<UndoBlock[]> {
  const added = rows.flatMap(({ id, before }) => (before === undefined ? [id] : []))
  const products = await countProductsOf(tx, added)
  const blocks = rows.flatMap(({ id, version }): UndoBlock[] => {
    const row = stored.get(id)
    if (!row) return [{ id, label: '', why: 'gone' }]
    if (row.version !== version) return [{ id, label: row.name, why: 'changedSince' }]
    return products.has(id) ? [{ id, label: row.name, why: 'usedSince' }] : []
  })
  const changed = blocks.filter(({ why }) => why === 'changedSince').slice(0, BATCH_ROWS)
  const last = await listLastChanges(
    tx,
    changed.map((block) => block.id),
  )
  return blocks.map((block) => {
    const by = block.why === 'changedSince' ? last.get(block.id)?.by : undefined
    return { ...block, ...(by !== undefined && { by }) }
  })
}

/** They count on no day any more, and are found among the archived. */
async function unregister(act: Act, rows: readonly Stored[]): Promise<void> {
  const { tx, actor, today, now, commandId, note } = act
  if (rows.length === 0) return
  const window = exactly(today)
  const histories = await listHistories(
    tx,
    rows.map((row) => row.id),
  )
  const provinces = await listProvinces(tx)
  const codes = new Set(rows.map((row) => row.kabupatenCode))
  for (const kabupaten of await listKabupaten(tx, { kabupaten: [...codes] })) {
    const by = officeOf(actor.role, kabupaten, provinces)
    const sourceId = await enterSource(tx, ownReport(by, today))
    const own = rows.filter((row) => row.kabupatenCode === kabupaten.code)
    const events = own.flatMap(({ id, kabupatenCode }) => {
      const subject = { subjectKind: 'umkm' as const, subjectId: id, kabupatenCode, window, sourceId }
      const registered = (histories.get(id) ?? []).filter((event) => event.type === 'registered')
      const withdrawn = registered.map((event) => ({
        ...{ ...subject, id: randomUUID(), type: 'withdrawn' as const, detail: { withdraws: event.id } },
      }))
      return [{ ...subject, id: randomUUID(), type: 'archived' as const, detail: {} }, ...withdrawn]
    })
    const simulated = own.some((row) => row.simulated)
    await recordEvents(tx, events, { by, at: now, simulated, commandId })
  }
  await writeDescriptions(
    tx,
    rows.map((row) => ({ id: row.id, described: descriptionOf(row) })),
  )
  for (const { id: subjectId, name: subjectLabel, kabupatenCode } of rows) {
    const subject = { subjectKind: 'umkm', subjectId, subjectLabel, kabupatenCode }
    note({ action: ACTION, ...subject, before: { isArchived: false }, after: { isArchived: true } })
  }
}
