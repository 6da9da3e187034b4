import { and, asc, inArray, or, sql } from 'drizzle-orm'
import type { SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { umkmSpec } from '#shared/exchange/datasets/umkm.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow } from '#shared/exchange/dataset.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { descriptionOf } from './describe-umkm.ts'
import { checkUmkmRows } from './sheet-check.ts'
import { applyUmkmRows } from './sheet-apply.ts'
import { undoUmkmRows } from './sheet-undo.ts'
import { umkm } from './table.ts'

const BATCH_ROWS = 1000

/** UMKM in a workbook: a row each, with its whole description. */
export const umkmSheet: SheetPart = {
  spec: umkmSpec,
  takesNewRows: true,
  list: async ({ db, scope }) => {
    const rows = await db
      .select()
      .from(umkm)
      .where(and(inScope(umkm.kabupatenCode, scope), sql`not ${umkm.isArchived}`))
      .orderBy(asc(umkm.kabupatenCode), asc(umkm.name), asc(umkm.id))
    return rows.map(toRecorded)
  },
  find: async (reader, rows) => {
    const found = new Map<string, RecordedRow>()
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      for (const row of await findBatch(reader, rows.slice(start, start + BATCH_ROWS))) found.set(row.id, row)
    }
    return [...found.values()]
  },
  check: checkUmkmRows,
  apply: applyUmkmRows,
  undo: undoUmkmRows,
}

function toRecorded(row: typeof umkm.$inferSelect): RecordedRow {
  const { id, version, kabupatenCode, name } = row
  return {
    id,
    version,
    label: name,
    values: { [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, ...descriptionOf(row) },
  }
}

/** Those with the id of a row, archived or not; of a row without, those on record with its name. */
async function findBatch({ db, scope }: SheetReader, rows: readonly ParsedRow[]): Promise<RecordedRow[]> {
  const ids = rows.flatMap(({ values }) => (typeof values[ID_KEY] === 'string' ? [values[ID_KEY]] : []))
  const keys = rows.flatMap(({ values: { [ID_KEY]: id, name } }) =>
    (id ?? null) === null && typeof name === 'string' ? [searchKey(name)] : [],
  )
  const byName = keys.length > 0 ? and(inArray(umkm.searchKey, keys), sql`not ${umkm.isArchived}`) : undefined
  const byId = ids.length > 0 ? inArray(umkm.id, ids) : undefined
  if (!byName && !byId) return []
  const found = await db
    .select()
    .from(umkm)
    .where(and(inScope(umkm.kabupatenCode, scope), or(byId, byName)))
  return found.map(toRecorded)
}
