import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { lastPageOf, MOST_COUNTED } from '#server/db/bounded-count.ts'
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
import { countStatuses, countUpTo, isCountedAlready, sumStatuses, type StatusCounts } from './count-queries.ts'
import { toListRows } from './row-queries.ts'
import { certificate, productStanding } from './standing-table.ts'
import { product } from './table.ts'

const PAGE_ROWS = 50

type Question = ProductFilter & { today: Day }

/** One page of the products in reach, and how many there are in each status of mentoring. From the standings, not the events. */
export async function listProductPage(db: Db, reach: Reach, question: Question): Promise<ProductList> {
  const asked = await askedOf(db, reach.rows, question)
  const counts = isCountedAlready(question)
    ? await sumStatuses(db, asked.places, question)
    : await countStatuses(db, asked.wanted)
  const { total, isMore } = counts ? totalOf(counts, asked.statuses) : await countUpTo(db, asked.condition)
  const lastPage = lastPageOf(total, PAGE_ROWS)
  const page = Math.min(question.page ?? 1, lastPage)
  const ids = await listIds(db, asked, { limit: PAGE_ROWS, offset: (page - 1) * PAGE_ROWS })
  return {
    rows: await listProductRows(db, reach, { ids, today: question.today }),
    ...{ total, isMore, page, lastPage, pageSize: PAGE_ROWS, counts: counts ?? null },
  }
}

function totalOf(counts: StatusCounts, statuses: readonly MentoringStatus[]) {
  return { total: statuses.reduce((sum, status) => sum + counts[status], 0), isMore: false }
}

/** Every product that the filter lets through, by its id, in the order of the list. */
export async function listProductIds(db: Db, reach: Reach, question: Question): Promise<string[]> {
  return listIds(db, await askedOf(db, reach.rows, question))
}

async function listIds(
  db: Db,
  { condition, order, isSearch }: Asked,
  page?: { limit: number; offset: number },
): Promise<string[]> {
  const { productId } = productStanding
  const wanted = db.select({ id: productId }).from(productStanding).where(condition)
  // Words are found by themselves, in no order: of too many, some are put in order.
  const some = inArray(productId, wanted.limit(MOST_COUNTED + 1))
  const found = db
    .select({ id: productId })
    .from(productStanding)
    .where(page && isSearch ? some : condition)
    .orderBy(...order)
  const rows = page ? await found.limit(page.limit).offset(page.offset) : await found
  return rows.map((row) => row.id)
}

/** Products in reach as lists show them, in the order asked for. */
export async function listProductRows(
  db: Db,
  reach: Reach,
  { ids, today }: { ids: readonly string[]; today: Day },
): Promise<ProductListRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ stored: product, standing: productStanding })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(inArray(product.id, [...ids]), inScope(product.kabupatenCode, reach.rows)))
  const found = new Map((await toListRows(db, reach, { rows, today })).map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Asked = {
  /** Where the filter looks, within the scope. */
  places: Scope
  /** What it asks besides the status of mentoring. */
  wanted: SQL | undefined
  statuses: readonly MentoringStatus[]
  condition: SQL | undefined
  order: SQL[]
  isSearch: boolean
}

async function askedOf(db: Db, scope: Scope, question: Question): Promise<Asked> {
  const { mentoring, search = '' } = question
  const places = await placesOf(db, scope, question)
  const wanted = and(
    inScope(productStanding.kabupatenCode, places),
    ...traitsOf(question),
    hasWordsOf(productStanding.searchKey, search),
  )
  const statuses: readonly MentoringStatus[] =
    mentoring && mentoring.length > 0 ? [...new Set(mentoring)] : mentoringStatuses
  const inStatus = statuses === mentoringStatuses ? undefined : inArray(productStanding.mentoring, [...statuses])
  const isSearch = search.trim() !== ''
  return { places, wanted, statuses, condition: and(wanted, inStatus), order: orderOf(question), isSearch }
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
  const isReady = sql`(${standing.lacksNothing} and (${standing.firstExpiryOn} is null or ${standing.firstExpiryOn} >= ${today}))`
  return [
    archived ? sql`${standing.isArchived}` : sql`not ${standing.isArchived}`,
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
  return sql`(${productStanding.unmet} @> array[${item}]::text[] or (${productStanding.firstExpiryOn} < ${today}
    and exists (select from ${certificate} where ${certificate.productId} = ${productStanding.productId}
      and ${certificate.item} = ${item} and ${certificate.expiresOn} < ${today})))`
}

function expiresBetween(from: Day, to: Day): SQL {
  return sql`(${productStanding.firstExpiryOn} <= ${to} and exists (select from ${certificate}
    where ${certificate.productId} = ${productStanding.productId} and ${certificate.expiresOn} between ${from} and ${to}))`
}

/** What has no name, no day or no slot comes last. Each order tells every two rows apart, and has its index. */
function orderOf({ sort = 'name' }: Question): SQL[] {
  const { searchKey, kabupatenCode, launchSlot, sinceNotBefore, productId } = productStanding
  switch (sort) {
    case 'name':
      return [asc(searchKey), asc(kabupatenCode), asc(launchSlot), asc(productId)]
    case 'since':
      return [asc(sinceNotBefore), asc(productId)]
    case 'kabupaten':
      return [asc(kabupatenCode), asc(searchKey), asc(launchSlot), asc(productId)]
  }
}
