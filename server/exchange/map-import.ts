import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { DomainError } from '#server/errors.ts'
import { isInScope } from '#shared/access/scope.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import { toRemembered, withMapping } from '#shared/exchange/find-table.ts'
import type { SheetLayout } from '#shared/exchange/layout.ts'
import type { DecidedRows } from '#shared/exchange/plan.ts'
import type { MapImport, ReplanImport } from '#shared/exchange/schema.ts'
import { openColumns, planRows } from './plan-import.ts'
import { endProgress, tellProgress } from './progress.ts'
import { getImport, listStoredRows, mappingKey, noSuchImport, requireImport, type StoredImport } from './queries.ts'
import { importScope, sheetOf } from './sheets.ts'
import { keepRows } from './store-rows.ts'
import { importBatch, importMapping } from './table.ts'

export type Planning = { db: Db; actor: Actor; today: Day; now: Date }

/**
 * Says which column of a file is which, and plans anew. It is remembered for files with the same headings.
 * @throws DomainError not-found, forbidden, invalid-state once it was applied, invalid-input for columns that are not there
 */
export async function mapImport(planning: Planning, input: MapImport): Promise<ImportDetail> {
  const { db, actor, now } = planning
  const { batch, part, reader } = await openImport(planning, input.id)
  const kabupatenCode = input.kabupatenCode ?? null
  if (kabupatenCode !== null && !isInScope(reader.scope, kabupatenCode)) throw wrongMapping()
  const layout = mapped(batch.layout, part, input.mapping)
  if (openColumns(layout, kabupatenCode).length > 0) {
    throw new DomainError('invalid-state', (say) => say.columnsOpen, {
      detail: { refusal: { reason: 'columnsOpen', columns: openColumns(layout, kabupatenCode) } },
    })
  }
  const known = { mapping: toRemembered(layout), personName: actor.name, rememberedAt: now }
  const { dataset } = batch
  await db
    .insert(importMapping)
    .values({ dataset, fingerprint: mappingKey(reader.scope, layout.fingerprint), ...known })
    .onConflictDoUpdate({ target: [importMapping.dataset, importMapping.fingerprint], set: known })
  return plan({ reader, part, batch: { ...batch, layout, kabupatenCode } })
}

/**
 * Looks again at what taking a file over would do, since the records changed.
 * @throws DomainError not-found, forbidden, invalid-state once it was applied
 */
export async function replanImport(planning: Planning, { id }: ReplanImport): Promise<ImportDetail> {
  return plan(await openImport(planning, id))
}

/** A file of one's own that can still be planned. @throws DomainError not-found, forbidden, invalid-state */
export async function openImport({ db, actor, today }: Planning, id: string) {
  const batch = await requireImport(db, actor, id)
  if (batch.personId !== actor.id) throw new DomainError('forbidden', (say) => say.uploadOfAnother)
  if (batch.state === 'applied' || batch.state === 'undone') {
    throw alreadyApplied()
  }
  const part = sheetOf(batch.dataset)
  const scope = part && importScope(actor, part)
  if (!part || !scope) throw new DomainError('forbidden', (say) => say.forbidden)
  return { batch, part, reader: { db, actor, today, scope } }
}

function mapped(layout: SheetLayout, { spec }: SheetPart, mapping: MapImport['mapping']): SheetLayout {
  try {
    return withMapping(layout, spec, mapping)
  } catch (error) {
    throw error instanceof RangeError ? wrongMapping() : error
  }
}

function alreadyApplied(): DomainError {
  return new DomainError('invalid-state', (say) => say.importAppliedAlready)
}

function wrongMapping(): DomainError {
  return new DomainError('invalid-input', (say) => say.noSuchColumn)
}

const MOST_ROWS = 1_000_000

type Planned = Pick<StoredImport, 'id' | 'layout' | 'kabupatenCode'>

/** Plans the rows of a file anew, with what was decided of them before and now. */
export async function plan(
  { reader, part, batch }: { reader: SheetReader; part: SheetPart; batch: Planned },
  now: DecidedRows = new Map(),
): Promise<ImportDetail> {
  const { db, actor } = reader
  const { id, layout, kabupatenCode } = batch
  const progress = { id, personId: actor.id }
  try {
    const rows = await listStoredRows(db, { id, after: 0, most: MOST_ROWS })
    const before = rows.map((row) => [row.line, row.planned?.decided ?? null] as const)
    const decided = new Map([...before, ...now])
    const planned = await planRows(reader, part, { id, layout, kabupatenCode, rows, decided })
    const total = planned.rows.length
    const onKept = (done: number) => tellProgress(progress, { step: 'keep', done, total })
    const { counts, skipped } = planned
    const state = counts ? ('planned' as const) : ('unmapped' as const)
    const set = { layout, kabupatenCode, counts: counts ?? null, skipped, state }
    await db.transaction(async (tx) => {
      // It may have been taken over or let go while it was planned anew.
      const [current] = await tx.select().from(importBatch).where(eq(importBatch.id, id)).for('update')
      if (!current) throw noSuchImport()
      if (current.state === 'applied' || current.state === 'undone') throw alreadyApplied()
      await keepRows(tx, { id, rows: planned.rows, onKept })
      await tx.update(importBatch).set(set).where(eq(importBatch.id, id))
    })
    return await getImport(db, actor, id)
  } finally {
    endProgress(progress)
  }
}
