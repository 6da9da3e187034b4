import { and, eq, inArray, or } from 'drizzle-orm'
import type { SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { ID_KEY, type ParsedRow } from '#shared/exchange/dataset.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { withHistories, type ProductHistory } from './history-queries.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

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
  const isCurrent = eq(productStanding.isArchived, false)
  const byName = keys.length > 0 ? and(inArray(product.searchKey, keys), isCurrent) : undefined
  const byId = ids.length > 0 ? inArray(product.id, ids) : undefined
  if (!byName && !byId) return []
  const found = await db
    .select({ stored: product })
    .from(product)
    .innerJoin(productStanding, eq(productStanding.productId, product.id))
    .where(and(inScope(product.kabupatenCode, scope), or(byId, byName)))
  return withHistories(
    db,
    found.map((row) => row.stored),
  )
}
