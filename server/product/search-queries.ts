import { and, asc, isNotNull, not, or, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { hasWordsOf } from '#server/db/name-queries.ts'
import { hasEvent, isArchived } from '#server/figure/archived-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { product } from './table.ts'

const MOST_CANDIDATES = 100

/** Products by name: those that were launched for everybody, the others where a reader may read the registry. */
export async function findProductsByName(db: Db, registry: Scope | undefined, text: string): Promise<Found[]> {
  const key = withoutKindWord(text)
  const seesAll = registry?.kabupaten === 'all'
  const rows = await db
    .select({ id: product.id, name: product.name, kabupatenCode: product.kabupatenCode, producer: product.producer })
    .from(product)
    .where(
      and(
        isNotNull(product.name),
        hasWordsOf(product.searchKey, key),
        not(isArchived(product.id)),
        seesAll
          ? undefined
          : or(hasEvent(product.id, 'launched'), registry && inScope(product.kabupatenCode, registry)),
      ),
    )
    .orderBy(sql`${product.searchKey} not like ${`${key}%`}`, asc(product.searchKey), asc(product.id))
    .limit(MOST_CANDIDATES)
  const named = rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name, ...nameKeys(name) }]))
  return bestOf(named, key, MOST_FOUND).map(({ id, name, kabupatenCode, producer }) => {
    return { kind: 'product', id, name, kabupatenCode, detail: producer }
  })
}
