import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { umkm } from './table.ts'

/** @throws DomainError invalid-input unless the UMKM is in the registry of the kabupaten; without an id nothing is asked. */
export async function requireUmkmIn(db: Db, kabupatenCode: KabupatenCode, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const [row] = await db
    .select({ id: umkm.id })
    .from(umkm)
    .where(and(eq(umkm.id, id), eq(umkm.kabupatenCode, kabupatenCode), sql`not ${umkm.isArchived}`))
  if (row) return
  const detail = { field: 'umkmId', problem: { key: 'chooseOne' } }
  throw new DomainError('invalid-input', (say) => say.umkmElsewhere, { detail })
}

/** The UMKM on record in some kabupaten under some names, as they are searched. */
export async function listUmkmNamed(
  db: Db,
  codes: readonly KabupatenCode[],
  searchKeys: readonly string[],
): Promise<{ id: string; kabupatenCode: KabupatenCode; searchKey: string | null }[]> {
  if (codes.length === 0 || searchKeys.length === 0) return []
  const isWanted = and(inArray(umkm.kabupatenCode, [...codes]), inArray(umkm.searchKey, [...searchKeys]))
  return db
    .select({ id: umkm.id, kabupatenCode: umkm.kabupatenCode, searchKey: umkm.searchKey })
    .from(umkm)
    .where(and(isWanted, sql`not ${umkm.isArchived}`))
}
