import { and, asc, not, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { hasWordsOf } from '#server/db/name-queries.ts'
import { isArchived } from '#server/figure/archived-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { umkm } from './table.ts'

const MOST_CANDIDATES = 100

/** UMKM of the registry by name, where a reader may read it. Owner, phone and NIB are not searched. */
export async function findUmkmByName(db: Db, scope: Scope, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  const rows = await db
    .select({ id: umkm.id, name: umkm.name, kabupatenCode: umkm.kabupatenCode, desaText: umkm.desaText })
    .from(umkm)
    .where(and(inScope(umkm.kabupatenCode, scope), hasWordsOf(umkm.searchKey, key), not(isArchived(umkm.id))))
    .orderBy(sql`${umkm.searchKey} not like ${`${key}%`}`, asc(umkm.searchKey), asc(umkm.id))
    .limit(MOST_CANDIDATES)
  const keyed = rows.map((row) => ({ ...row, ...nameKeys(row.name) }))
  return bestOf(keyed, key, MOST_FOUND).map(({ id, name, kabupatenCode, desaText }) => {
    return { kind: 'umkm', id, name, kabupatenCode, detail: desaText }
  })
}
