import { and, asc, count, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { hasWordsOf } from '#server/db/name-queries.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { mentoringStatuses, type MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductList, ProductListRow } from '#shared/product/answers.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import type { Reach } from './certificate-queries.ts'
import { toListRows } from './row-queries.ts'
import { certificate, productStanding } from './standing-table.ts'
import { product } from './table.ts'

const PAGE_ROWS = 50

type Question = ProductFilter & { today: Day }

/** One page of the products in reach, and how many there are in each status of mentoring. From the standings, not the events. */
export async function listProductPage(db: Db, reach: Reach, question: Question): Promise<ProductList> {
  const { page = 1, today } = question
  const { wanted, placed, statuses, inStatus } = await conditionsOf(db, reach.rows, question)
  const counts = await countStatuses(db, wanted)
  const rows = await db
    .select({ stored: product, standing: productStanding })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(wanted, placed, inStatus))
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

/** Every product that the filter lets through, by its id, in the order of the list. */
export async function listProductIds(db: Db, reach: Reach, question: Question): Promise<string[]> {
  const { wanted, placed, inStatus } = await conditionsOf(db, reach.rows, question)
  const rows = await db
    .select({ id: product.id })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(wanted, placed, inStatus))
    .orderBy(...orderOf(question))
  return rows.map((row) => row.id)
}

/** Products in reach as lists show them, in the order asked for. */
export async function listProductRows(
  db: Db,
  reach: Reach,
  { ids, today }: { ids: readonly string[]; today: Day },
): Promise<ProductListRow[]> {
  const rows = await db
    .select({ stored: product, standing: productStanding })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(inArray(product.id, [...ids]), inScope(product.kabupatenCode, reach.rows)))
  const found = new Map((await toListRows(db, reach, { rows, today })).map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function conditionsOf(db: Db, scope: Scope, question: Question) {
  const { mentoring, search = '' } = question
  const places = await placesOf(db, scope, question)
  // Asked of both tables, so that either's index serves.
  const placed = inScope(product.kabupatenCode, places)
  const hasName = hasWordsOf(product.searchKey, search)
  const named = hasName && db.select({ id: product.id }).from(product).where(and(hasName, placed))
  const wanted = and(
    inScope(productStanding.kabupatenCode, places),
    ...traitsOf(question),
    named && inArray(productStanding.productId, named),
  )
  const statuses: readonly MentoringStatus[] =
    mentoring && mentoring.length > 0 ? [...new Set(mentoring)] : mentoringStatuses
  const inStatus = statuses === mentoringStatuses ? undefined : inArray(productStanding.mentoring, [...statuses])
  return { wanted, placed, statuses, inStatus }
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

/** Where in scope the filter looks: a kabupaten out of scope is as empty as one without products. */
async function placesOf(db: Db, scope: Scope, { kabupaten, island }: Question): Promise<Scope> {
  if (!island) return kabupaten ? { kabupaten: isInScope(scope, kabupaten) ? [kabupaten] : [] } : scope
  const ofIsland = (await listKabupaten(db, scope)).filter((row) => row.island === island).map((row) => row.code)
  return { kabupaten: kabupaten ? ofIsland.filter((code) => code === kabupaten) : ofIsland }
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
    missing && isOpen(missing, today),
    ready && (ready === 'yes' ? isReady : sql`not ${isReady}`),
    expiringWithin && expiresBetween(today, addDays(today, expiringWithin)),
    olderThanDays === undefined ? undefined : sql`${standing.sinceNotBefore} <= ${addDays(today, -olderThanDays)}`,
  ]
}

/** Not met, or met by a certificate that has expired. What an outlet does not ask for counts too. */
function isOpen(item: ChecklistItem, today: Day): SQL {
  return sql`(${item} = any (${productStanding.unmet}) or exists (select from ${certificate}
    where ${certificate.productId} = ${productStanding.productId} and ${certificate.item} = ${item}
    and ${certificate.expiresOn} < ${today}))`
}

function expiresBetween(from: Day, to: Day): SQL {
  return sql`exists (select from ${certificate} where ${certificate.productId} = ${productStanding.productId}
    and ${certificate.expiresOn} between ${from} and ${to})`
}

/** What has no name, no day or no slot comes last. Each order tells every two rows apart, and has its index. */
function orderOf({ sort = 'name' }: Question): SQL[] {
  switch (sort) {
    case 'name':
      return [asc(product.searchKey), asc(product.kabupatenCode), asc(product.launchSlot), asc(product.id)]
    case 'since':
      return [asc(productStanding.sinceNotBefore), asc(productStanding.productId)]
    case 'kabupaten':
      return [asc(product.kabupatenCode), asc(product.searchKey), asc(product.launchSlot), asc(product.id)]
  }
}
