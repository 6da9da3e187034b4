import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { productsSpec } from '#shared/exchange/datasets/products.ts'
import { ID_KEY, type ParsedRow } from '#shared/exchange/dataset.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { withHistories, type StoredProduct } from './history-queries.ts'
import { applyProductRows } from './sheet-apply.ts'
import { checkProductRows } from './sheet-check.ts'
import { undoProductRows } from './sheet-undo.ts'
import { besideColumns, toRecorded } from './sheet-values.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

const BATCH_ROWS = 500

/** Products in a workbook: description and checklist. A launch slot comes in once somebody has named it. */
export const productSheet: SheetPart = {
  spec: productsSpec,
  takesNewRows: true,
  right: 'registry.edit',
  list: async (reader) => {
    const rows = await reader.db
      .select({ stored: product })
      .from(product)
      .innerJoin(productStanding, eq(productStanding.productId, product.id))
      .where(
        and(
          inScope(product.kabupatenCode, reader.scope),
          isNotNull(product.name),
          eq(productStanding.isArchived, false),
        ),
      )
      .orderBy(asc(product.kabupatenCode), asc(product.name), asc(product.id))
    return recordedOf(
      reader,
      rows.map((row) => row.stored),
    )
  },
  find: async (reader, rows) => {
    const found = new Map<string, RecordedRow>()
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS)
      for (const row of await findBatch(reader, batch)) found.set(row.id, row)
    }
    return withBeside([...found.values()], rows)
  },
  check: checkProductRows,
  apply: applyProductRows,
  undo: undoProductRows,
}

async function recordedOf({ db }: SheetReader, rows: readonly StoredProduct[]): Promise<RecordedRow[]> {
  const producers = await listUmkmLabels(db, [...new Set(rows.flatMap((row) => row.umkmId ?? []))])
  const names = new Map(producers.map((row) => [row.id, row.label]))
  return (await withHistories(db, rows)).map((history) => {
    const { umkmId, producer } = history.stored
    return toRecorded(history, (umkmId === null ? null : names.get(umkmId)) ?? producer)
  })
}

/** Those with the id of a row, archived or not; of a row without, those on record with its name. */
async function findBatch(reader: SheetReader, rows: readonly ParsedRow[]): Promise<RecordedRow[]> {
  const ids = rows.flatMap(({ values }) => (typeof values[ID_KEY] === 'string' ? [values[ID_KEY]] : []))
  const keys = rows.flatMap(({ values: { [ID_KEY]: id, name } }) =>
    (id ?? null) === null && typeof name === 'string' ? [searchKey(name)] : [],
  )
  const byName =
    keys.length > 0 ? and(inArray(product.searchKey, keys), eq(productStanding.isArchived, false)) : undefined
  const byId = ids.length > 0 ? inArray(product.id, ids) : undefined
  if (!byName && !byId) return []
  const found = await reader.db
    .select({ stored: product })
    .from(product)
    .innerJoin(productStanding, eq(productStanding.productId, product.id))
    .where(and(inScope(product.kabupatenCode, reader.scope), or(byId, byName)))
  return recordedOf(
    reader,
    found.map((row) => row.stored),
  )
}

/** What a row says beside the product is no change by itself: the same file twice changes nothing. */
function withBeside(recorded: readonly RecordedRow[], rows: readonly ParsedRow[]): RecordedRow[] {
  const told = new Map(
    rows.map(({ values }) => [textValue(values[ID_KEY]) || searchKey(textValue(values['name'])), values]),
  )
  return recorded.map((row) => {
    const own = told.get(row.id) ?? told.get(searchKey(row.label))
    const beside = besideColumns.map((key) => [key, own?.[key] ?? null] as const)
    return { ...row, values: { ...row.values, ...Object.fromEntries(beside) } }
  })
}
