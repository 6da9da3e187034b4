import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { withSearchKey, type DescribedUmkm } from './describe-umkm.ts'
import { umkm } from './table.ts'

const BATCH_ROWS = 1000

/** Replaces the descriptions of UMKM, one statement for many. Whoever calls it holds their rows. */
export async function writeDescriptions(
  tx: Db,
  rows: readonly { id: string; described: DescribedUmkm }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows
      .slice(start, start + BATCH_ROWS)
      .map(({ id, described }) => ({ id, ...withSearchKey(described) }))
    await tx.execute(sql`update ${umkm} set version = ${umkm}.version + 1,
      name = new.name, kind = new.kind, desa_code = new."desaCode", owner_name = new."ownerName", phone = new.phone,
      nib = new.nib, note = new.note, search_key = new."searchKey"
      from jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb) as new(id uuid, name text, kind text,
        "desaCode" text, "ownerName" text, phone text, nib text, note text, "searchKey" text)
      where ${umkm}.id = new.id`)
  }
}
