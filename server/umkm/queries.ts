import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { hasMoreThan } from '#server/db/bounded-count.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import { umkm } from './table.ts'

/** UMKM of the registry as everybody may see them, without personal data, by kabupaten and name; at most so many. */
export async function listUmkm(db: Db, scope: Scope, most: number) {
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
    .where(and(inScope(umkm.kabupatenCode, scope), sql`not ${umkm.isArchived}`))
    .orderBy(asc(umkm.kabupatenCode), asc(umkm.name), asc(umkm.id))
    .limit(most)
}

export async function listUmkmLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: umkm.id, label: umkm.name, kabupatenCode: umkm.kabupatenCode })
    .from(umkm)
    .where(inArray(umkm.id, [...ids]))
}

/** Whether there are more UMKM in a scope than so many, archived ones too. */
export function areMoreUmkmThan(db: Db, scope: Scope, most: number): Promise<boolean> {
  return hasMoreThan(db, most, { table: umkm, wanted: inScope(umkm.kabupatenCode, scope) })
}

/** The name of the UMKM whose id a column holds, for the select of another table. */
export function nameOfUmkm(idColumn: PgColumn) {
  return sql<string | null>`(select name from umkm where umkm.id = ${idColumn})`
}
