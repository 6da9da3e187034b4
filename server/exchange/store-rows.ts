import { sql } from 'drizzle-orm'
import type { AppliedRow } from '#server/command/sheet-part.ts'
import type { Db } from '#server/db/database.ts'
import type { RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedRow } from '#shared/exchange/plan.ts'
import type { RawCell } from '#shared/exchange/raw.ts'
import { importRow } from './table.ts'

/** A row of a file as it is kept: its cells, and what was made of them once that is known. */
export type RowToKeep = {
  line: number
  cells: readonly RawCell[]
  planned?: PlannedRow
  values?: RowValues
}

const BATCH_ROWS = 500

/** Keeps rows of a file, in place of what was kept of their lines. A statement for many: one parameter, however many rows. */
export async function keepRows(
  db: Db,
  { id: batchId, rows, onKept }: { id: string; rows: readonly RowToKeep[]; onKept: (count: number) => void },
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS).map(({ line, cells, planned, values }) => ({
      ...{ line, cells, kind: planned?.kind ?? null, planned: planned ?? null, cell_values: values ?? null },
    }))
    await db.execute(sql`insert into ${importRow} (batch_id, line, cells, kind, planned, cell_values)
      select ${batchId}::uuid, line, cells, kind, planned, cell_values
      from jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb)
        as new(line integer, cells jsonb, kind text, planned jsonb, cell_values jsonb)
      on conflict (batch_id, line) do update
        set kind = excluded.kind, planned = excluded.planned, cell_values = excluded.cell_values`)
    onKept(Math.min(rows.length, start + BATCH_ROWS))
  }
}

/** Keeps what taking rows over did, so that it can be undone. */
export async function keepApplied(db: Db, batchId: string, rows: readonly AppliedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS).map(({ line, ...applied }) => ({ line, applied }))
    await db.execute(sql`update ${importRow} set applied = new.applied
      from jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb) as new(line integer, applied jsonb)
      where ${importRow}.batch_id = ${batchId}::uuid and ${importRow}.line = new.line`)
  }
}
