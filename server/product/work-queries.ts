import { and, asc, count, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { hasWordsOf } from '#server/db/name-queries.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { mentoringStatuses, type MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductList } from '#shared/product/answers.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import type { Reach } from './certificate-queries.ts'
import { toListRows } from './row-queries.ts'
import { certificate, productStanding } from './standing-table.ts'
import { product } from './table.ts'

const PAGE_ROWS = 50

type Question = ProductFilter & { today: Day }

/** One page of the products in reach, and how many there are in each status of mentoring. From the standings, not the events. */
export async function listProductPage(db: Db, reach: Reach, question: Question): Promise<ProductList> {
  const { mentoring, page = 1, today } = question
  const wanted = [...(await placesOf(db, reach.rows, question)), ...traitsOf(question), nameOf(db, question)]
  const statuses: readonly MentoringStatus[] =
    mentoring && mentoring.length > 0 ? [...new Set(mentoring)] : mentoringStatuses
  const inStatus = statuses === mentoringStatuses ? undefined : inArray(productStanding.mentoring, [...statuses])
  const counts = await countStatuses(db, and(...wanted))
  const rows = await db
    .select({ stored: product, standing: productStanding })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(...wanted, inStatus))
    .orderBy(...orderOf(question))
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS)
  return {
    rows: await toListRows(db, reach, { rows, today }),
    total: statuses.reduce((sum, status) => sum + counts[status], 0),
    page,
    pageSize: PAGE_ROWS,
    counts,
  }
}

async function countStatuses(db: Db, wanted: SQL | undefined): Promise<Record<MentoringStatus, number>> {
  const counted = await db
    .select({ status: productStanding.mentoring, products: count() })
    .from(productStanding)
    .where(wanted)
    .groupBy(productStanding.mentoring)
  const products = new Map(counted.map((row) => [row.status, row.products]))
  return Object.fromEntries(mentoringStatuses.map((status) => [status, products.get(status) ?? 0])) as Record<
    MentoringStatus,
    number
  >
}

/** A kabupaten out of scope is as empty as one without products. */
async function placesOf(db: Db, scope: Scope, { kabupaten, island }: Question): Promise<(SQL | undefined)[]> {
  const code = productStanding.kabupatenCode
  const places = [inScope(code, scope)]
  if (kabupaten) places.push(isInScope(scope, kabupaten) ? eq(code, kabupaten) : sql`false`)
  if (island) {
    const all = await listKabupaten(db, scope)
    const codes = all.filter((row) => row.island === island).map((row) => row.code)
    places.push(inScope(code, { kabupaten: codes }))
  }
  return places
}

function traitsOf(question: Question): (SQL | undefined)[] {
  const { category, stage, missing, ready, expiringWithin, olderThanDays, archived = false, today } = question
  const standing = productStanding
  const isReady = sql`(${standing.category} is not null and cardinality(${standing.missing}) = 0
    and (${standing.firstExpiryOn} is null or ${standing.firstExpiryOn} >= ${today}))`
  return [
    eq(standing.isArchived, archived),
    category && eq(standing.category, category),
    stage && eq(standing.stage, stage),
    missing && sql`${missing} = any (${standing.missing})`,
    ready && (ready === 'yes' ? isReady : sql`not ${isReady}`),
    expiringWithin && expiresBetween(today, addDays(today, expiringWithin)),
    olderThanDays === undefined ? undefined : sql`${standing.sinceNotBefore} <= ${addDays(today, -olderThanDays)}`,
  ]
}

function expiresBetween(from: Day, to: Day): SQL {
  return sql`exists (select from ${certificate} where ${certificate.productId} = ${productStanding.productId}
    and ${certificate.expiresOn} between ${from} and ${to})`
}

function nameOf(db: Db, { search = '' }: Question): SQL | undefined {
  const hasWords = hasWordsOf(product.searchKey, search)
  return hasWords && inArray(productStanding.productId, db.select({ id: product.id }).from(product).where(hasWords))
}

/** Launch products without a name come last, each list in an order of its own to the last row. */
function orderOf({ sort = 'name' }: Question): SQL[] {
  const bySlot = [asc(product.kabupatenCode), sql`${product.launchSlot} asc nulls last`]
  const byName = [sql`${product.searchKey} asc nulls last`, ...bySlot, asc(product.id)]
  switch (sort) {
    case 'name':
      return byName
    case 'since':
      return [sql`${productStanding.sinceNotBefore} asc nulls last`, ...byName]
    case 'kabupaten':
      return [...bySlot, ...byName]
  }
}
