import { and, asc, between, eq, lt, notExists, sql, type SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { inProvinceScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { cut, listKeys, listSorted, MOST_ORDERED, type FoundProducts, type ListSort } from './found-queries.ts'
import { certificate, productStanding } from './standing-table.ts'

/** `places`: those of the condition. */
type ByDays = { places: Scope; condition: SQL | undefined; sort: ListSort; from: Day; to: Day }

const { productId, mentoring, firstExpiryOn } = productStanding
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Products with a certificate that ends between two days; of too many, those whose end comes first. Of nearly all it is the
 * first that ends, which an index tells without the product; the others have one that ended before.
 */
export async function listByExpiry(db: Db, { places, condition, sort, from, to }: ByDays): Promise<FoundProducts> {
  const first = db.$with('first').as(
    db
      .select({ ...listKeys, mentoring, endsOn: sql<Day>`${firstExpiryOn}`.as('ends_on') })
      .from(productStanding)
      .where(and(between(firstExpiryOn, from, to), condition))
      .orderBy(asc(firstExpiryOn), asc(productId))
      .limit(MOST_ORDERED + 1),
  )
  // Whatever ends after the last of enough is not asked for.
  const last = db.$with('last').as(
    db
      .select({ endsOn: sql`${first.endsOn}`.as('ends_on'), productId: first.productId })
      .from(first)
      .orderBy(asc(first.endsOn), asc(first.productId))
      .limit(1)
      .offset(MOST_ORDERED),
  )
  const isSoon = sql`(${certificate.expiresOn}, ${certificate.productId}) <= (coalesce((select ends_on from ${last}), ${to}::date),
    coalesce((select product_id from ${last}), ${LAST_ID}::uuid))`
  const holder = db
    .select({ ...listKeys, mentoring })
    .from(productStanding)
    .where(and(eq(productId, certificate.productId), lt(firstExpiryOn, from), condition))
    .limit(1)
    .as('holder')
  const isFirst = db
    .select({ one: sql`1` })
    .from(first)
    .where(eq(first.productId, certificate.productId))
  const isThere = inProvinceScope(certificate.kabupatenCode, places)
  const other = db.$with('other').as(
    db
      .selectDistinctOn([holder.productId], {
        ...{ searchKey: holder.searchKey, kabupatenCode: holder.kabupatenCode, launchSlot: holder.launchSlot },
        ...{ sinceNotBefore: holder.sinceNotBefore, productId: holder.productId, mentoring: holder.mentoring },
        endsOn: sql<Day>`${certificate.expiresOn}`.as('ends_on'),
      })
      .from(certificate)
      .innerJoinLateral(holder, sql`true`)
      .where(and(isThere, between(certificate.expiresOn, from, to), isSoon, notExists(isFirst)))
      .orderBy(asc(holder.productId), asc(certificate.expiresOn)),
  )
  const some = unionAll(db.select().from(first), db.select().from(other))
    .orderBy(sql`ends_on`, sql`product_id`)
    .limit(MOST_ORDERED + 1)
    .as('some')
  return cut(await listSorted(db.with(first, last, other), some, sort))
}
