import { and, inArray, sql } from 'drizzle-orm'
import type { SheetReader } from '#server/command/sheet-part.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import { ID_KEY, type ParsedRow } from '#shared/exchange/dataset.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { listProductHistories, type ProductHistory } from './history-queries.ts'
import { productStanding } from './standing-table.ts'

const BATCH_ROWS = 500

/** The products that rows may mean: those with the id of a row, archived or not; of a row without, those on record with its name. */
export async function findHistories(reader: SheetReader, rows: readonly ParsedRow[]): Promise<ProductHistory[]> {
  const found = new Map<string, ProductHistory>()
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS)
    for (const history of await findBatch(reader, batch)) found.set(history.stored.id, history)
  }
  return [...found.values()]
}

async function findBatch({ db, scope }: SheetReader, rows: readonly ParsedRow[]): Promise<ProductHistory[]> {
  const ids = rows.flatMap(({ values }) => (typeof values[ID_KEY] === 'string' ? [values[ID_KEY]] : []))
  const keys = rows.flatMap(({ values: { [ID_KEY]: id, name } }) =>
    (id ?? null) === null && typeof name === 'string' ? [searchKey(name)] : [],
  )
  // Asked apart: for both together no index helps, and all products would be read.
  const named = await namedOf(db, scope, keys)
  return listProductHistories(db, scope, [...new Set([...ids, ...named])])
}

/** The products on record with one of some names. */
async function namedOf(db: Db, scope: Scope, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const { productId, kabupatenCode, isArchived } = productStanding
  const rows = await db
    .select({ id: productId })
    .from(productStanding)
    .where(and(inScope(kabupatenCode, scope), inArray(productStanding.searchKey, [...keys]), sql`not ${isArchived}`))
  return rows.map((row) => row.id)
}
