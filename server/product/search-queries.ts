import { and, asc, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { beginsWith, hasWordsOf } from '#server/db/name-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

/** Names that begin with what was typed are looked at in order; of those with such words somewhere, so many as come first. */
const MOST_BEGUN = 100
const MOST_WITH_WORDS = 1000

/** Products by name: those that were launched for everybody, the others where a reader may read the registry. */
export async function findProductsByName(db: Db, registry: Scope | undefined, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  if (key === '') return []
  const isLaunched = eq(productStanding.stage, 'launched')
  const seesAll = registry?.kabupaten === 'all'
  const isSeen = and(
    sql`not ${productStanding.isArchived}`,
    seesAll ? undefined : or(isLaunched, registry && inScope(productStanding.kabupatenCode, registry)),
  )
  const begun = await listIds(db, and(isSeen, beginsWith(productStanding.searchKey, key)), MOST_BEGUN)
  const isMany = begun.length === MOST_BEGUN
  const others = isMany
    ? []
    : await listIds(db, and(isSeen, hasWordsOf(productStanding.searchKey, key)), MOST_WITH_WORDS)
  const rows = await listNamed(db, [...new Set([...begun, ...others])])
  const named = rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name, ...nameKeys(name) }]))
  return bestOf(named, key, MOST_FOUND).map(({ id, name, kabupatenCode, producer }) => {
    return { kind: 'product', id, name, kabupatenCode, detail: producer }
  })
}

async function listIds(db: Db, wanted: SQL | undefined, most: number): Promise<string[]> {
  const found = db.select({ id: productStanding.productId }).from(productStanding).where(wanted)
  const rows = await (most === MOST_BEGUN
    ? found.orderBy(asc(productStanding.searchKey)).limit(most)
    : found.limit(most))
  return rows.map((row) => row.id)
}

async function listNamed(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: product.id, name: product.name, kabupatenCode: product.kabupatenCode, producer: product.producer })
    .from(product)
    .where(and(inArray(product.id, [...ids]), isNotNull(product.name)))
    .orderBy(asc(product.searchKey), asc(product.id))
}
