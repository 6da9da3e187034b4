import { and, asc, count, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { ImportDetail, ImportList, ImportRows, ImportSummary } from '#shared/exchange/answers.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import type { RememberedHeadings } from '#shared/exchange/find-table.ts'
import type { PlanKind, PlannedRow } from '#shared/exchange/plan.ts'
import type { ImportRowsQuestion } from '#shared/exchange/schema.ts'
import type { DesaCode } from '#shared/wilayah/kabupaten.ts'
import { importBatch, importMapping, importRow } from './table.ts'

export type StoredImport = typeof importBatch.$inferSelect

const MOST_LISTED = 50
const PAGE_ROWS = 50
const SAMPLE_ROWS = 8

/** The spreadsheets that an actor sent, newest first; for who may import everywhere, those of everybody. */
export async function listImports(db: Db, actor: Actor): Promise<ImportList> {
  const rows = await db
    .select()
    .from(importBatch)
    .where(and(ne(importBatch.state, 'reading'), readableBy(actor)))
    .orderBy(desc(importBatch.uploadedAt), asc(importBatch.id))
    .limit(MOST_LISTED)
  return { imports: rows.map((row) => toSummary(row, actor)) }
}

/** One of them with what its columns are. @throws DomainError not-found, also for one that the actor may not read */
export async function getImport(db: Db, actor: Actor, id: string): Promise<ImportDetail> {
  const batch = await requireImport(db, actor, id)
  const { layout, kabupatenCode } = batch
  const samples = await db
    .select({ cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.batchId, id), gt(importRow.line, layout.headingLines.last)))
    .orderBy(asc(importRow.line))
    .limit(SAMPLE_ROWS)
  return {
    ...toSummary(batch, actor),
    layout,
    kabupatenCode,
    skipped: batch.skipped ?? [],
    samples: samples.map((row) => row.cells),
  }
}

/** @throws DomainError not-found, also for one that the actor may not read or that is not there whole */
export async function requireImport(db: Db, actor: Actor, id: string): Promise<StoredImport> {
  const [batch] = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.id, id), ne(importBatch.state, 'reading'), readableBy(actor)))
  if (!batch) throw noSuchImport()
  return batch
}

/** Also for one that was let go while something was done with it. */
export function noSuchImport(): DomainError {
  return new DomainError('not-found', (say) => say.noImport)
}

/** A page of its rows of one kind. @throws DomainError not-found */
export async function listImportRows(db: Db, actor: Actor, question: ImportRowsQuestion): Promise<ImportRows> {
  const { id, kind, page = 1 } = question
  await requireImport(db, actor, id)
  const wanted = and(eq(importRow.batchId, id), eq(importRow.kind, kind))
  const [counted] = await db.select({ total: count() }).from(importRow).where(wanted)
  const rows = await db
    .select({ planned: importRow.planned })
    .from(importRow)
    .where(wanted)
    .orderBy(asc(importRow.line))
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS)
  const plans = rows.flatMap(({ planned }) => (planned ? [planned] : []))
  return {
    rows: plans,
    names: await namesIn(db, plans),
    total: counted?.total ?? 0,
    page,
    pageSize: PAGE_ROWS,
  }
}

const DESA_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/

/** Of desa, since only their codes are kept. */
async function namesIn(db: Db, rows: readonly PlannedRow[]): Promise<Record<string, string>> {
  const values = rows.flatMap(({ changes, current }) => [
    ...changes.flatMap(({ before, after }) => [before, after]),
    ...Object.values(current?.values ?? {}),
  ])
  const codes = values.filter((value): value is DesaCode => typeof value === 'string' && DESA_CODE.test(value))
  return Object.fromEntries(await listDesaNames(db, codes))
}

type StoredRow = typeof importRow.$inferSelect

/** Its rows of some kinds, in order of the file, so many after a line. */
export async function listStoredRows(
  db: Db,
  { id, kinds, after, most }: { id: string; kinds?: readonly PlanKind[]; after: number; most: number },
): Promise<StoredRow[]> {
  return db
    .select()
    .from(importRow)
    .where(
      and(
        eq(importRow.batchId, id),
        gt(importRow.line, after),
        kinds ? inArray(importRow.kind, [...kinds]) : undefined,
      ),
    )
    .orderBy(asc(importRow.line))
    .limit(most)
}

/** How somebody of the same office said before which column is which, by the fingerprint of the headings. */
export async function listMappings(
  db: Db,
  dataset: DatasetName,
  scope: Scope,
): Promise<Map<string, RememberedHeadings>> {
  const office = officeKey(scope)
  const isOwn = and(eq(importMapping.dataset, dataset), sql`starts_with(${importMapping.fingerprint}, ${office})`)
  const rows = await db.select().from(importMapping).where(isOwn)
  return new Map(rows.map((row) => [row.fingerprint.slice(office.length), row.mapping]))
}

/** Under what a mapping is remembered: what one office says of its headings is not said for the files of another. */
export function mappingKey(scope: Scope, fingerprint: string): string {
  return `${officeKey(scope)}${fingerprint}`
}

function officeKey({ kabupaten }: Scope): string {
  return `${kabupaten === 'all' ? kabupaten : kabupaten.toSorted().join(',')}>`
}

/** One's own, as long as one may still import to where its rows belong; with the whole province, everybody's. */
function readableBy(actor: Actor) {
  const scope = scopeOf(actor, 'exchange.import')
  if (!scope) return sql`false`
  if (scope.kabupaten === 'all') return undefined
  const codes = sql.join(
    scope.kabupaten.map((code) => sql`${code}`),
    sql`, `,
  )
  return and(eq(importBatch.personId, actor.id), sql`${importBatch.kabupatenCodes} <@ array[${codes}]::text[]`)
}

function toSummary(row: StoredImport, actor: Actor): ImportSummary {
  const { id, dataset, fileName, sizeBytes, state, counts, personName, personId } = row
  return {
    ...{ id, dataset, fileName, sizeBytes, state, counts, uploadedBy: personName, isOwn: personId === actor.id },
    uploadedAt: row.uploadedAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    appliedBy: row.appliedBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoneBy: row.undoneBy,
  }
}
