import { and, asc, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { beginsWith, hasWordsOf } from '#server/db/name-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { umkm } from './table.ts'

/** As with products: see server/product/search-queries.ts. */
const MOST_BEGUN = 100
const MOST_WITH_WORDS = 1000

const columns = { id: umkm.id, name: umkm.name, kabupatenCode: umkm.kabupatenCode, desaText: umkm.desaText }

/** UMKM of the registry by name, where a reader may read it. Owner, phone and NIB are not searched. */
export async function findUmkmByName(db: Db, scope: Scope, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  if (key === '') return []
  const isSeen = and(inScope(umkm.kabupatenCode, scope), sql`not ${umkm.isArchived}`)
  const begun = await listBegun(db, and(isSeen, beginsWith(umkm.searchKey, key)))
  const others =
    begun.length === MOST_BEGUN
      ? []
      : await db
          .select(columns)
          .from(umkm)
          .where(and(isSeen, hasWordsOf(umkm.searchKey, key)))
          .limit(MOST_WITH_WORDS)
  const rows = new Map([...begun, ...others].map((row) => [row.id, row]))
  const keyed = [...rows.values()].map((row) => ({ ...row, ...nameKeys(row.name) }))
  return bestOf(keyed, key, MOST_FOUND).map(({ id, name, kabupatenCode, desaText }) => {
    return { kind: 'umkm', id, name, kabupatenCode, detail: desaText }
  })
}

function listBegun(db: Db, wanted: SQL | undefined) {
  return db.select(columns).from(umkm).where(wanted).orderBy(asc(umkm.searchKey)).limit(MOST_BEGUN)
}
