import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import type { SheetChange, SheetPart } from '#server/command/sheet-part.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { MOST_BLOCKS_TOLD, type ImportState, type UndoBlock } from '#shared/exchange/answers.ts'
import type { ApplyImport, UndoImport } from '#shared/exchange/schema.ts'
import { toChange } from './plan-import.ts'
import { endProgress, tellProgress } from './progress.ts'
import { listStoredRows, noSuchImport, requireImport, type StoredImport } from './queries.ts'
import { importScope, sheetOf } from './sheets.ts'
import { keepApplied } from './store-rows.ts'
import { importBatch, importRow } from './table.ts'

const BATCH_ROWS = 1000
/** More than any file holds. */
const MOST_ROWS = 1_000_000
const batchRows = ({ takesWhole }: SheetPart) => (takesWhole ? MOST_ROWS : BATCH_ROWS)

export type AppliedImport = { id: string; added: number; changed: number }

/**
 * Takes a file over as its plan says, in one transaction: what was added and changed; conflicts and refused rows stay out.
 * @throws DomainError not-found, forbidden, invalid-state when that is done or not possible yet, conflict when the plan is
 *   not the one that was agreed to, or the records changed since
 */
export function applyImport(context: CommandContext, input: ApplyImport): Promise<AppliedImport> {
  const name = 'exchange.applyRows'
  return runCommand(context, { name, input }, (act) =>
    withProgress(act, input.id, async () => {
      const batch = await lockImport(act, input.id, 'planned')
      const part = partOf(act, batch)
      const { added = 0, changed = 0 } = batch.counts ?? {}
      if (added !== input.counts.added || changed !== input.counts.changed) {
        throw new DomainError('conflict', (say) => say.previewRenewed)
      }
      const total = added + changed
      if (total === 0) throw new DomainError('invalid-state', (say) => say.nothingToApply)
      const personId = act.actor.id
      tellProgress({ id: batch.id, personId }, { step: 'apply', done: 0, total })
      let done = 0
      for await (const rows of batchesOf(act.tx, batch.id, batchRows(part))) {
        await keepApplied(act.tx, batch.id, await part.apply(act, rows))
        done += rows.length
        tellProgress({ id: batch.id, personId }, { step: 'apply', done, total })
      }
      await act.tx
        .update(importBatch)
        .set({ state: 'applied', appliedAt: act.now, appliedBy: act.actor.name, commandId: act.commandId })
        .where(eq(importBatch.id, batch.id))
      noteImport(act, batch, { action: name, after: { added, changed } })
      return { id: batch.id, added, changed }
    }),
  )
}

/**
 * Takes an import back as one act.
 * @throws DomainError not-found, forbidden, invalid-state with what stands against it: something was changed later
 */
export function undoImport(context: CommandContext, input: UndoImport): Promise<{ id: string; undone: number }> {
  const name = 'exchange.undo'
  return runCommand(context, { name, input }, (act) =>
    withProgress(act, input.id, async () => {
      const batch = await lockImport(act, input.id, 'applied')
      const part = partOf(act, batch)
      const { commandId } = batch
      if (commandId === null) throw new Error(`import ${batch.id} was applied without a command`)
      const total = (batch.counts?.added ?? 0) + (batch.counts?.changed ?? 0)
      const blocks: UndoBlock[] = []
      let undone = 0
      for await (const rows of appliedOf(act.tx, batch.id, batchRows(part))) {
        blocks.push(
          ...(await part.undo(
            act,
            rows.map((row) => ({ ...row, commandId })),
          )),
        )
        undone += rows.length
        tellProgress({ id: batch.id, personId: act.actor.id }, { step: 'undo', done: undone, total })
      }
      if (blocks.length > 0) throw blocked(blocks)
      await act.tx
        .update(importBatch)
        .set({ state: 'undone', undoneAt: act.now, undoneBy: act.actor.name })
        .where(eq(importBatch.id, batch.id))
      noteImport(act, batch, { action: name, after: { undone } })
      return { id: batch.id, undone }
    }),
  )
}

function blocked(blocks: readonly UndoBlock[]): DomainError {
  const detail = { blocks: blocks.slice(0, MOST_BLOCKS_TOLD), total: blocks.length }
  return new DomainError('invalid-state', (say) => say.importUndoBlocked, { detail })
}

async function withProgress<T>({ actor }: Act, id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    endProgress({ id, personId: actor.id })
  }
}

/** Only who sent a file takes it over; who may import everywhere undoes also what others brought in. */
async function lockImport({ tx, actor }: Act, id: string, wanted: ImportState): Promise<StoredImport> {
  const { personId } = await requireImport(tx, actor, id)
  if (wanted === 'planned' && personId !== actor.id) {
    throw new DomainError('forbidden', (say) => say.applyOfAnother)
  }
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, id)).for('update')
  if (!batch) throw noSuchImport()
  if (batch.state !== wanted) throw new DomainError('invalid-state', (say) => say.importState[batch.state])
  return batch
}

function partOf({ actor }: Act, { dataset }: StoredImport) {
  const part = sheetOf(dataset)
  if (!part || !importScope(actor, part)) {
    throw new DomainError('forbidden', (say) => say.forbidden)
  }
  return part
}

async function* batchesOf(tx: Db, id: string, most: number): AsyncGenerator<SheetChange[]> {
  let after = 0
  for (;;) {
    const rows = await listStoredRows(tx, { id, kinds: ['added', 'changed'], after, most })
    const last = rows.at(-1)
    if (!last) return
    after = last.line
    yield rows.flatMap(({ planned, cellValues }) => (planned && cellValues ? [toChange(planned, cellValues)] : []))
  }
}

async function* appliedOf(tx: Db, id: string, most: number) {
  let after = 0
  for (;;) {
    const rows = await tx
      .select({ line: importRow.line, applied: importRow.applied })
      .from(importRow)
      .where(and(eq(importRow.batchId, id), gt(importRow.line, after), isNotNull(importRow.applied)))
      .orderBy(asc(importRow.line))
      .limit(most)
    const last = rows.at(-1)
    if (!last) return
    after = last.line
    yield rows.flatMap(({ applied }) => (applied ? [applied] : []))
  }
}

type Told = { action: string; after: Record<string, number> }

function noteImport({ note }: Act, batch: StoredImport, { action, after }: Told): void {
  const { id, fileName, dataset, fileSha256, kabupatenCodes } = batch
  const [only, second] = kabupatenCodes ?? []
  const subject = { subjectKind: 'import', subjectId: id, subjectLabel: fileName }
  const place = only && !second && { kabupatenCode: only }
  note({ action, ...subject, ...place, after: { dataset, sha256: fileSha256, ...after } })
}
