import { and, asc, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { beginsWith, hasWordsAmong, hasWordsOf, wordsOf } from '#server/db/name-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { umkm } from './table.ts'

/** As with products: see server/product/search-queries.ts. */
const MOST_BEGUN = 100
const MOST_WITH_WORDS = 1000
/** Of a common word enough are among so many, the first by name. */
const MOST_TRIED = 5000
/** Some pages from everywhere, the same ones each time, tell common words from rare ones, which stand there once at most. */
const sample = sql`${umkm} tablesample system (0.1) repeatable (1)`
const MOST_OF_RARE = 1

const { searchKey, isArchived } = umkm
const columns = {
  ...{ id: umkm.id, name: umkm.name, nameKey: searchKey },
  ...{ kabupatenCode: umkm.kabupatenCode, desaText: umkm.desaText },
}
const isOnRecord = sql`not ${isArchived}`

/** UMKM of the registry by name, where a reader may read it. Owner, phone and NIB are not searched. */
export async function findUmkmByName(db: Db, scope: Scope, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  if (key === '') return []
  const isSeen = and(inScope(umkm.kabupatenCode, scope), isOnRecord)
  const begun = await listBegun(db, and(isSeen, beginsWith(searchKey, key)))
  const others = begun.length === MOST_BEGUN ? [] : await listOthers(db, isSeen, { scope, key })
  const rows = new Map([...begun, ...others].map((row) => [row.id, row]))
  const keyed = [...rows.values()].flatMap(({ nameKey, ...row }) =>
    nameKey === null ? [] : [{ ...row, nameKey, moreKey: '' }],
  )
  return bestOf(keyed, key, MOST_FOUND).map(({ id, name, kabupatenCode, desaText }) => {
    return { kind: 'umkm', id, name, kabupatenCode, detail: desaText }
  })
}

type Wanted = { scope: Scope; key: string }

/** One word that many names have is found among the first of them: whichever do not begin with it fit equally well. */
async function listOthers(db: Db, isSeen: SQL | undefined, { scope, key }: Wanted) {
  if (scope.kabupaten !== 'all') return listWithWords(db, isSeen, hasWordsOf(searchKey, key))
  const words = wordsOf(key)
  if (words.length > 1)
    return listWithWords(db, isSeen, and(hasWordsOf(searchKey, await rareOf(db, words)), hasWordsAmong(searchKey, key)))
  const first = await listAmongFirst(db, key)
  return first.length === MOST_BEGUN ? first : listWithWords(db, isSeen, hasWordsOf(searchKey, key))
}

/** The word that few names have: only those are looked at then. All words when none is rare. */
async function rareOf(db: Db, words: readonly string[]): Promise<string> {
  const counted = words.map((word) => sql<number>`count(*) filter (where ${hasWordsAmong(searchKey, word)})::int`)
  const [counts] = await db.select(Object.fromEntries(counted.entries())).from(sample)
  const [rarest] = words
    .map((word, index) => ({ word, names: counts?.[index] ?? 0 }))
    .toSorted((a, b) => a.names - b.names)
  return rarest && rarest.names <= MOST_OF_RARE ? rarest.word : words.join(' ')
}

function listAmongFirst(db: Db, key: string) {
  const tried = db
    .select({ id: umkm.id, searchKey })
    .from(umkm)
    .where(isOnRecord)
    .orderBy(asc(searchKey))
    .limit(MOST_TRIED)
    .as('tried')
  const some = db.select({ id: tried.id }).from(tried).where(hasWordsAmong(tried.searchKey, key)).limit(MOST_BEGUN)
  return db.select(columns).from(umkm).where(inArray(umkm.id, some))
}

function listWithWords(db: Db, isSeen: SQL | undefined, words: SQL | undefined) {
  return db.select(columns).from(umkm).where(and(isSeen, words)).limit(MOST_WITH_WORDS)
}

function listBegun(db: Db, wanted: SQL | undefined) {
  return db.select(columns).from(umkm).where(wanted).orderBy(asc(searchKey)).limit(MOST_BEGUN)
}
