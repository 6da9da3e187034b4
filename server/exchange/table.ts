import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import type { ImportState, UndoData } from '#shared/exchange/answers.ts'
import type { RowValues } from '#shared/exchange/dataset.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import type { RememberedHeadings } from '#shared/exchange/find-table.ts'
import type { SheetLayout } from '#shared/exchange/layout.ts'
import type { PlannedRow, PlanKind } from '#shared/exchange/plan.ts'
import type { RawCell } from '#shared/exchange/raw.ts'
import type { SkippedRow } from '#shared/exchange/skipped-rows.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A spreadsheet that somebody sent: what it was taken for, and what became of it. `kabupatenCodes` are those that its
 * sender could import to, null for all; `kabupatenCode` is where rows belong that do not say it. `counts` and `skipped` are null until its columns are known. `commandId` is that of the import.
 */
export const importBatch = pgTable('import_batch', {
  id: uuid().primaryKey(),
  dataset: text().$type<DatasetName>().notNull(),
  personId: text().notNull(),
  personName: text().notNull(),
  kabupatenCodes: text().array().$type<KabupatenCode[]>(),
  fileName: text().notNull(),
  fileSha256: text().notNull(),
  sizeBytes: integer().notNull(),
  layout: jsonb().$type<SheetLayout>().notNull(),
  kabupatenCode: text().$type<KabupatenCode>(),
  skipped: jsonb().$type<SkippedRow[]>(),
  state: text().$type<ImportState>().notNull(),
  counts: jsonb().$type<Record<PlanKind, number>>(),
  uploadedAt: instantColumn().notNull(),
  appliedAt: instantColumn(),
  appliedBy: text(),
  commandId: uuid(),
  undoneAt: instantColumn(),
  undoneBy: text(),
  simulated: boolean().notNull(),
})

/**
 * A row of such a file, heading lines included: its cells as they were read, what was made of them, and, once it was taken
 * over, what undoing needs. It may hold personal data, so only who may import to where it belongs reads it.
 */
export const importRow = pgTable(
  'import_row',
  {
    batchId: uuid().notNull(),
    line: integer().notNull(),
    cells: jsonb().$type<RawCell[]>().notNull(),
    kind: text().$type<PlanKind>(),
    planned: jsonb().$type<PlannedRow>(),
    cellValues: jsonb().$type<RowValues>(),
    applied: jsonb().$type<UndoData>(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.line] })],
)

/** Which column of a sheet with certain headings fills which column of a dataset, as somebody of an office once said for it. */
export const importMapping = pgTable(
  'import_mapping',
  {
    dataset: text().$type<DatasetName>().notNull(),
    fingerprint: text().notNull(),
    mapping: jsonb().$type<RememberedHeadings>().notNull(),
    personName: text().notNull(),
    rememberedAt: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.fingerprint] })],
)
