import { and, asc, eq, inArray, sql, type AnyColumn, type SQL } from 'drizzle-orm'
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
type Page = { limit: number; offset: number }

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

async function listIds(db: Db, { condition, sort, isSearch }: Asked, page?: Page): Promise<string[]> {
  const { productId, ...keys } = listKeys
  if (page && isSearch) return listFound(db, { condition, sort }, page)
  const found = db
    .select({ id: productId })
    .from(productStanding)
    .where(condition)
    .orderBy(...orderOf({ productId, ...keys }, sort))
  const rows = page ? await found.limit(page.limit).offset(page.offset) : await found
  return rows.map((row) => row.id)
}

/**
 * Words are found by themselves, in no order; of too many, some are put in order. All that the order needs is read at once.
 */
async function listFound(db: Db, { condition, sort }: Pick<Asked, 'condition' | 'sort'>, page: Page) {
  const some = db
    .select(listKeys)
    .from(productStanding)
    .where(condition)
    .limit(MOST_COUNTED + 1)
    .as('some')
  const rows = await db
    .select({ id: some.productId })
    .from(some)
    .orderBy(...orderOf(some, sort))
    .limit(page.limit)
    .offset(page.offset)
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

/** Asks for what no index of names holds: of an index alone the database would rather go through all names than by words. */
const isStored = sql`${productStanding.stage} <> ''`

type Asked = {
  /** Where the filter looks, within the scope. */
  places: Scope
  /** What it asks besides the status of mentoring. */
  wanted: SQL | undefined
  statuses: readonly MentoringStatus[]
  condition: SQL | undefined
  sort: NonNullable<ProductFilter['sort']>
  isSearch: boolean
}

async function askedOf(db: Db, scope: Scope, question: Question): Promise<Asked> {
  const { mentoring, search = '' } = question
  const named = hasWordsOf(productStanding.searchKey, search)
  const places = await placesOf(db, scope, question)
  const wanted = and(
    inScope(productStanding.kabupatenCode, places),
    ...traitsOf(question),
    named && and(named, isStored),
  )
  const statuses: readonly MentoringStatus[] =
    mentoring && mentoring.length > 0 ? [...new Set(mentoring)] : mentoringStatuses
  const inStatus = statuses === mentoringStatuses ? undefined : inArray(productStanding.mentoring, [...statuses])
  const isSearch = search.trim() !== ''
  return { places, wanted, statuses, condition: and(wanted, inStatus), sort: question.sort ?? 'name', isSearch }
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

const { searchKey, kabupatenCode, launchSlot, sinceNotBefore, productId } = productStanding
/** What lists are ordered by. */
const listKeys = { searchKey, kabupatenCode, launchSlot, sinceNotBefore, productId }

/** What has no name, no day or no slot comes last. Each order tells every two rows apart, and has its index. */
function orderOf(of: Record<keyof typeof listKeys, AnyColumn>, sort: Asked['sort']): SQL[] {
  switch (sort) {
    case 'name':
      return [asc(of.searchKey), asc(of.kabupatenCode), asc(of.launchSlot), asc(of.productId)]
    case 'since':
      return [asc(of.sinceNotBefore), asc(of.productId)]
    case 'kabupaten':
      return [asc(of.kabupatenCode), asc(of.searchKey), asc(of.launchSlot), asc(of.productId)]
  }
}
