import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { desa, kabupaten } from '#server/wilayah/table.ts'
import type { FirstData } from './first-data.ts'

const BATCH_ROWS = 500

/** Kabupaten and desa are the official register: a newer file replaces what an older one said. */
export async function loadWilayah(tx: Db, first: FirstData): Promise<void> {
  await tx
    .insert(kabupaten)
    .values(first.kabupaten.rows.map((row) => row.value))
    .onConflictDoUpdate({ target: kabupaten.code, set: sameAsNew(kabupaten, ['code']) })
  const rows = first.desa.rows.map((row) => row.value)
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await tx
      .insert(desa)
      .values(rows.slice(start, start + BATCH_ROWS))
      .onConflictDoUpdate({ target: desa.code, set: sameAsNew(desa, ['code']) })
  }
}

const casing = new CasingCache('snake_case')

/** The `set` of an upsert: every column but the key takes the new row's value. */
function sameAsNew(table: PgTable, key: readonly string[]): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([name]) => !key.includes(name))
      .map(([name, column]) => [name, sql`excluded.${sql.identifier(casing.getColumnCasing(column))}`]),
  )
}
