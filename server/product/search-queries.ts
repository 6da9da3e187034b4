import { and, asc, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { beginsWith, hasWordsAmong, hasWordsOf } from '#server/db/name-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

/** Names that begin with what was typed are looked at in order; of those with such words somewhere, so many as come first. */
const MOST_BEGUN = 100
const MOST_WITH_WORDS = 1000
/** Before all names are asked for words, so many of them are looked at: of a common word enough have it. */
const MOST_TRIED = 20_000

const { searchKey, stage, isArchived, kabupatenCode, productId } = productStanding
/** Written out, so that the database knows its indexes of launched products by it. */
const isLaunched = sql`${stage} = 'launched' and not ${isArchived}`
const isOnRecord = sql`not ${isArchived}`

/** Products by name: those that were launched for everybody, the others where a reader may read the registry. */
export async function findProductsByName(db: Db, registry: Scope | undefined, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  if (key === '') return []
  const keyed = registry?.kabupaten === 'all' ? await listOfAll(db, key) : await listOfSome(db, registry, key)
  const best = bestOf(inOrder(keyed), key, MOST_FOUND).map((row) => row.id)
  const named = new Map((await listNamed(db, best)).map((row) => [row.id, row]))
  return best.flatMap((id) => {
    const row = named.get(id)
    if (!row || row.name === null) return []
    return [{ kind: 'product' as const, id, name: row.name, kabupatenCode: row.kabupatenCode, detail: row.producer }]
  })
}

/** A product by the name as it is searched, which an index tells without the product. */
type Keyed = { id: string; searchKey: string | null }
const keyedColumns = { id: productStanding.productId, searchKey: productStanding.searchKey }

/** Each once, by name. */
function inOrder(rows: readonly Keyed[]) {
  const keys = new Map(rows.map((row) => [row.id, row.searchKey ?? '']))
  return [...keys]
    .map(([id, nameKey]) => ({ id, nameKey, moreKey: '' }))
    .toSorted((a, b) => compare(a.nameKey, b.nameKey) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

async function listOfAll(db: Db, key: string): Promise<Keyed[]> {
  const begun = await listBegun(db, isOnRecord, key)
  if (begun.length === MOST_BEGUN) return begun
  const tried = db
    .select({ productId, searchKey })
    .from(productStanding)
    .where(isOnRecord)
    .orderBy(asc(kabupatenCode), asc(searchKey))
    .limit(MOST_TRIED)
    .as('tried')
  const among = await db
    .select({ id: tried.productId, searchKey: tried.searchKey })
    .from(tried)
    .where(hasWordsAmong(tried.searchKey, key))
    .limit(MOST_BEGUN)
  const isCommon = among.length === MOST_BEGUN
  const others = isCommon ? among : await listWithWords(db, isOnRecord, hasWordsOf(searchKey, key))
  return [...begun, ...others]
}

/** What was launched, and what is on record in some kabupaten, each by its own index. */
async function listOfSome(db: Db, registry: Scope | undefined, key: string): Promise<Keyed[]> {
  const launched = await listFound(db, isLaunched, { key, words: hasWordsOf(searchKey, key) })
  const own = registry && and(isOnRecord, inScope(kabupatenCode, registry))
  return own ? [...launched, ...(await listFound(db, own, { key, words: hasWordsAmong(searchKey, key) }))] : launched
}

async function listFound(db: Db, isSeen: SQL, { key, words }: { key: string; words: SQL | undefined }) {
  const begun = await listBegun(db, isSeen, key)
  return begun.length === MOST_BEGUN ? begun : [...begun, ...(await listWithWords(db, isSeen, words))]
}

function listBegun(db: Db, isSeen: SQL, key: string): Promise<Keyed[]> {
  return db
    .select(keyedColumns)
    .from(productStanding)
    .where(and(isSeen, beginsWith(searchKey, key)))
    .orderBy(asc(searchKey))
    .limit(MOST_BEGUN)
}

function listWithWords(db: Db, isSeen: SQL, words: SQL | undefined): Promise<Keyed[]> {
  return db.select(keyedColumns).from(productStanding).where(and(isSeen, words)).limit(MOST_WITH_WORDS)
}

async function listNamed(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: product.id, name: product.name, kabupatenCode: product.kabupatenCode, producer: product.producer })
    .from(product)
    .where(inArray(product.id, [...ids]))
}
