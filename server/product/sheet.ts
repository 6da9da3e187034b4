import type { SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { productsSpec } from '#shared/exchange/datasets/products.ts'
import { ID_KEY, type ParsedRow } from '#shared/exchange/dataset.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { listNamedHistories, type ProductHistory } from './history-queries.ts'
import { applyProductRows } from './sheet-apply.ts'
import { checkProductRows } from './sheet-check.ts'
import { findHistories } from './sheet-find.ts'
import { undoProductRows } from './sheet-undo.ts'
import { besideColumns, toRecorded } from './sheet-values.ts'

/** Products in a workbook: description and checklist. A launch slot comes in once somebody has named it. */
export const productSheet: SheetPart = {
  spec: productsSpec,
  takesNewRows: true,
  list: async (reader) => recordedOf(reader, await listNamedHistories(reader.db, reader.scope)),
  find: async (reader, rows) => {
    const found = await recordedOf(reader, await findHistories(reader, rows))
    return withBeside(found, rows)
  },
  check: checkProductRows,
  apply: applyProductRows,
  undo: undoProductRows,
}

async function recordedOf({ db }: SheetReader, histories: readonly ProductHistory[]): Promise<RecordedRow[]> {
  const producers = await listUmkmLabels(db, [...new Set(histories.flatMap(({ stored }) => stored.umkmId ?? []))])
  const names = new Map(producers.map((row) => [row.id, row.label]))
  return histories.map((history) => {
    const { umkmId, producer } = history.stored
    return toRecorded(history, (umkmId === null ? null : names.get(umkmId)) ?? producer)
  })
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
