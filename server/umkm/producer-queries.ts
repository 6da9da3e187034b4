import { and, eq, not } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { isArchived } from '#server/figure/archived-queries.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { umkm } from './table.ts'

/** @throws DomainError invalid-input unless the UMKM is in the registry of the kabupaten; without an id nothing is asked. */
export async function requireUmkmIn(db: Db, kabupatenCode: KabupatenCode, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const [row] = await db
    .select({ id: umkm.id })
    .from(umkm)
    .where(and(eq(umkm.id, id), eq(umkm.kabupatenCode, kabupatenCode), not(isArchived(umkm.id))))
  if (row) return
  const detail = { field: 'umkmId', problem: { key: 'chooseOne' } }
  throw new DomainError('invalid-input', 'UMKM ini tidak tercatat di kabupaten/kota produk ini.', { detail })
}
