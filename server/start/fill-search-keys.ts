import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { lockPreparation } from '#server/db/preparation-lock.ts'
import { product } from '#server/product/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { desa } from '#server/wilayah/table.ts'
import { searchKey } from '#shared/text/search-key.ts'

const BATCH_ROWS = 500
const DESA_ROWS = 5000

/**
 * Gives every desa, and every named product and UMKM, without one the form under which it is searched, in a transaction of the
 * caller's. Returns how many got one.
 */
export async function fillSearchKeys(tx: Db): Promise<number> {
  await lockPreparation(tx)
  return (await fillKeysOf(tx, product)) + (await fillKeysOf(tx, umkm)) + (await fillKeysOfDesa(tx))
}

async function fillKeysOf(db: Db, table: typeof product | typeof umkm): Promise<number> {
  let filled = 0
  for (;;) {
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(isNull(table.searchKey), isNotNull(table.name)))
      .limit(BATCH_ROWS)
    if (rows.length === 0) return filled
    const keys = JSON.stringify(rows.map(({ id, name }) => ({ id, key: searchKey(name ?? '') })))
    // Through text: a driver that knows the parameter as JSON would write the text as a JSON string.
    await db.execute(sql`update ${table} set search_key = keyed.key
      from jsonb_to_recordset(${keys}::text::jsonb) as keyed (id uuid, key text) where ${table.id} = keyed.id`)
    filled += rows.length
  }
}

async function fillKeysOfDesa(db: Db): Promise<number> {
  let filled = 0
  for (;;) {
    const rows = await db
      .select({ code: desa.code, name: desa.name, kecamatan: desa.kecamatan })
      .from(desa)
      .where(isNull(desa.searchKey))
      .limit(DESA_ROWS)
    if (rows.length === 0) return filled
    const keys = JSON.stringify(
      rows.map(({ code, name, kecamatan }) => ({ code, key: `${searchKey(name)} ${searchKey(kecamatan)}`.trim() })),
    )
    await db.execute(sql`update ${desa} set search_key = keyed.key
      from jsonb_to_recordset(${keys}::text::jsonb) as keyed (code text, key text) where ${desa.code} = keyed.code`)
    filled += rows.length
  }
}
