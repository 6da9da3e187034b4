import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import { umkm } from './table.ts'

/** UMKM on record, by kabupaten and name. No personal data is held yet; when it is, this query leaves it out. */
export async function listUmkm(db: Db, scope: Scope) {
  return db
    .select({
      id: umkm.id,
      kabupatenCode: umkm.kabupatenCode,
      name: umkm.name,
      kind: umkm.kind,
      desaText: umkm.desaText,
      source: sourceRef,
    })
    .from(umkm)
    .innerJoin(source, eq(source.id, umkm.sourceId))
    .where(scope.kabupaten === 'all' ? undefined : inArray(umkm.kabupatenCode, [...scope.kabupaten]))
    .orderBy(asc(umkm.kabupatenCode), asc(umkm.name))
}

export async function listUmkmLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: umkm.id, label: umkm.name })
    .from(umkm)
    .where(inArray(umkm.id, [...ids]))
}
