import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { isSimulated } from '#server/db/version.ts'
import type { Actor } from '#shared/access/role.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import { isDatasetName } from '#shared/exchange/dataset-name.ts'
import { findTables } from '#shared/exchange/find-table.ts'
import type { RawBook } from '#shared/exchange/raw.ts'
import type { UploadImport } from '#shared/exchange/schema.ts'
import { discardImport } from './discard-import.ts'
import { planRows } from './plan-import.ts'
import { endProgress, tellProgress, WorkCancelled } from './progress.ts'
import { getImport, listMappings } from './queries.ts'
import { readBook } from './read/read-book.ts'
import { importScope, sheetOf } from './sheets.ts'
import { keepRows } from './store-rows.ts'
import { importBatch } from './table.ts'
import { UploadProblem } from './upload-problem.ts'

/** Files that nobody took over are gone after so many days, with the personal data in them. */
const KEPT_DAYS = 14
/** Of one person; the oldest go first. A file of all rows takes as much of the disk as a small province. */
const MOST_OPEN = 20

export type Taking = { db: Db; actor: Actor; today: Day; now: Date }
export type Sent = UploadImport & { bytes: Uint8Array }

/**
 * Takes a spreadsheet in: reads it, keeps its rows, and plans what taking them over would do, when its columns are known.
 * The same file sent again with the same id is found instead. Nothing on record changes.
 * @throws UploadProblem
 */
export async function takeIn(taking: Taking, sent: Sent): Promise<ImportDetail> {
  const { id } = sent
  const fileSha256 = createHash('sha256').update(sent.bytes).digest('hex')
  const owner = `${taking.actor.id}|${fileSha256}`
  const before = underWay.get(id)
  if (before && before.owner !== owner) throw new UploadProblem('conflict')
  if (before) return before.answer
  const answer = takeInOnce(taking, { ...sent, fileSha256 })
  underWay.set(id, { owner, answer })
  try {
    return await answer
  } finally {
    underWay.delete(id)
  }
}

/** By the id of the file. A browser that lost its connection sends again what is still being read. */
const underWay = new Map<string, { owner: string; answer: Promise<ImportDetail> }>()

async function takeInOnce(taking: Taking, sent: Sent & { fileSha256: string }): Promise<ImportDetail> {
  const { db, actor } = taking
  const { id, fileSha256 } = sent
  const own = { id, personId: actor.id }
  const [earlier] = await db.select().from(importBatch).where(eq(importBatch.id, id))
  if (earlier && (earlier.personId !== actor.id || earlier.fileSha256 !== fileSha256))
    throw new UploadProblem('conflict')
  if (earlier && earlier.state !== 'reading') return getImport(db, actor, id)
  try {
    await clearOld(taking, id)
    tellProgress(own, { step: 'read' })
    const read = await readBook(sent.bytes, sent.name)
    if ('refusal' in read) throw new UploadProblem('unreadable', read.refusal)
    await keepBook(taking, sent, read.book)
    return await getImport(db, actor, id)
  } catch (error) {
    if (error instanceof WorkCancelled) await discardImport(db, id)
    throw error
  } finally {
    endProgress(own)
  }
}

async function keepBook(taking: Taking, sent: Sent & { fileSha256: string }, book: RawBook): Promise<void> {
  const { db, actor, now } = taking
  const { id, name: fileName, fileSha256, bytes } = sent
  // A workbook made here knows best what it is.
  const dataset = book.marks.dataset && isDatasetName(book.marks.dataset) ? book.marks.dataset : sent.dataset
  const part = sheetOf(dataset)
  const scope = part && importScope(actor, part)
  if (!part || !scope) throw new UploadProblem('forbidden')
  const [layout] = findTables(book, part.spec, { remembered: await listMappings(db, dataset, scope) })
  const sheet = layout && book.sheets[layout.sheet]
  if (!layout || !sheet) throw new UploadProblem('no-table')
  const only = scope.kabupaten !== 'all' && scope.kabupaten.length === 1 ? scope.kabupaten[0] : undefined
  const batch = {
    ...{ id, dataset, personId: actor.id, personName: actor.name, fileName, fileSha256, sizeBytes: bytes.byteLength },
    ...{ layout, kabupatenCode: only ?? null, uploadedAt: now, simulated: await isSimulated(db) },
    kabupatenCodes: scope.kabupaten === 'all' ? null : [...scope.kabupaten],
  }
  await db.insert(importBatch).values({ ...batch, state: 'reading' })
  const planned = await planRows({ ...taking, scope }, part, { ...batch, rows: sheet.rows })
  const total = planned.rows.length
  const onKept = (done: number) => tellProgress({ id, personId: actor.id }, { step: 'keep', done, total })
  await keepRows(db, { id, rows: planned.rows, onKept })
  const { counts, skipped } = planned
  await db
    .update(importBatch)
    .set({ state: counts ? 'planned' : 'unmapped', counts: counts ?? null, skipped })
    .where(eq(importBatch.id, id))
}

/** What an attempt that was cut off left of this file, and files that nobody took over for long or that are too many. */
async function clearOld({ db, actor, today }: Taking, id: string): Promise<void> {
  const isCutOff = and(eq(importBatch.id, id), eq(importBatch.state, 'reading'))
  const isForgotten = and(
    inArray(importBatch.state, ['reading', 'unmapped', 'planned']),
    lt(importBatch.uploadedAt, new Date(`${addDays(today, -KEPT_DAYS)}T00:00:00+08:00`)),
  )
  await db.delete(importBatch).where(isCutOff)
  await db.delete(importBatch).where(isForgotten)
  const isOpen = inArray(importBatch.state, ['unmapped', 'planned'])
  const tooMany = await db
    .select({ id: importBatch.id })
    .from(importBatch)
    .where(and(eq(importBatch.personId, actor.id), isOpen))
    .orderBy(desc(importBatch.uploadedAt), desc(importBatch.id))
    .offset(MOST_OPEN - 1)
  const ids = tooMany.map((row) => row.id)
  // One that is taken over at this moment is no longer open when its turn comes.
  if (ids.length > 0) await db.delete(importBatch).where(and(inArray(importBatch.id, ids), isOpen))
}
