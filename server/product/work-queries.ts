import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { countUpTo, lastPageOf, MORE_THAN_COUNTED, type BoundedCount } from '#server/db/bounded-count.ts'
import { hasWordsAmong, hasWordsOf } from '#server/db/name-queries.ts'
import type { Db } from '#server/db/database.ts'
import { inProvinceScope, inScope } from '#server/db/in-scope.ts'
import { listScope } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { mentoringStatuses, type MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductList, ProductListRow } from '#shared/product/answers.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import type { Reach } from './certificate-queries.ts'
import {
  countEach,
  countStatuses,
  isCountedAlready,
  orderToCount,
  sumStatuses,
  type StatusCounts,
} from './count-queries.ts'
import { listByExpiry } from './expiring-queries.ts'
import { listByWords, listInOrder, listKeys, orderOf, type FoundProducts, type ListSort } from './found-queries.ts'
import { toListRows } from './row-queries.ts'
import { certificate, productStanding } from './standing-table.ts'
import { product } from './table.ts'

const PAGE_ROWS = 50
/** The names of so few kabupaten are gone through in their order, whatever is asked. */
const MOST_WALKED = 3

type Question = ProductFilter & { today: Day }
type Page = { limit: number; offset: number }

/** One page of the products in reach, and how many there are in each status of mentoring. From the standings, not the events. */
export async function listProductPage(db: Db, reach: Reach, question: Question): Promise<ProductList> {
  const asked = await askedOf(db, reach.rows, question)
  const { ids, ...length } = asked.isFound ? await findPage(db, asked, question) : await walkPage(db, asked, question)
  const rows = await listProductRows(db, reach, { ids, today: question.today })
  return { rows, ...length, pageSize: PAGE_ROWS }
}

type PageOfIds = Omit<ProductList, 'rows' | 'pageSize'> & { ids: string[] }

/** A page in the order of an index. */
async function walkPage(db: Db, asked: Asked, question: Question): Promise<PageOfIds> {
  const order = orderToCount(question)
  const counts = isCountedAlready(question)
    ? await sumStatuses(db, asked.places, question)
    : await countStatuses(db, asked.wanted.found, order)
  const { total, isMore } = counts ? totalOf(counts, asked.statuses) : await countMany(db, asked, order)
  const { page, lastPage, offset } = placeOf(total, question)
  const ids = await listIds(db, asked, { limit: PAGE_ROWS, offset })
  return { ids, total, isMore, isOrdered: true, page, lastPage, counts: counts ?? null }
}

/** Where there are more than can be counted of all statuses together. */
async function countMany(db: Db, { statuses, condition }: Asked, order: readonly SQL[]): Promise<BoundedCount> {
  if (statuses === mentoringStatuses) return MORE_THAN_COUNTED
  return countUpTo(db, { table: productStanding, wanted: condition.found, order })
}

/** A page of what is found first and put in order then. */
async function findPage(db: Db, asked: Asked, question: Question): Promise<PageOfIds> {
  const all = await find(db, asked, { condition: asked.wanted, question })
  const ofStatuses = all.rows.filter((row) => asked.statuses.includes(row.mentoring))
  const isAsked = !all.isMore || asked.statuses === mentoringStatuses
  const found = isAsked ? { ...all, rows: ofStatuses } : await find(db, asked, { condition: asked.condition, question })
  const total = found.rows.length
  const { page, lastPage, offset } = placeOf(total, question)
  const ids = found.rows.slice(offset, offset + PAGE_ROWS).map((row) => row.id)
  const { isMore } = found
  return {
    ids,
    total,
    isMore,
    isOrdered: !isMore || !asked.isWide,
    page,
    lastPage,
    counts: all.isMore ? null : countEach(all.rows),
  }
}

type Finding = { condition: Condition; question: Question }

function find(db: Db, { places, sort, isWide }: Asked, { condition, question }: Finding): Promise<FoundProducts> {
  if (!isWide) return listInOrder(db, condition.found, sort)
  const { search = '', expiringWithin, today, category, stage, missing, ready, olderThanDays } = question
  const to = expiringWithin && addDays(today, expiringWithin)
  if (to !== undefined) return listByExpiry(db, { places, condition: condition.found, sort, from: today, to })
  const isByNameAlone = [category, stage, missing, ready, olderThanDays].every((each) => each === undefined)
  return listByWords(db, { condition, sort, search, isByNameAlone })
}

function placeOf(total: number, { page: wanted = 1 }: Question) {
  const lastPage = lastPageOf(total, PAGE_ROWS)
  const page = Math.min(wanted, lastPage)
  return { page, lastPage, offset: (page - 1) * PAGE_ROWS }
}

function totalOf(counts: StatusCounts, statuses: readonly MentoringStatus[]) {
  return { total: statuses.reduce((sum, status) => sum + counts[status], 0), isMore: false }
}

/** The products that the filter lets through, by their ids, in the order of the list: so many at most. */
export async function listProductIds(db: Db, reach: Reach, question: Question & { most: number }): Promise<string[]> {
  const { condition, sort } = await askedOf(db, reach.rows, question)
  const inOrder = and(condition.inOrder, isExpiring(question))
  return listIds(db, { sort, condition: { ...condition, inOrder } }, { limit: question.most, offset: 0 })
}

async function listIds(
  db: Db,
  { condition, sort }: Pick<Asked, 'condition' | 'sort'>,
  { limit, offset }: Page,
): Promise<string[]> {
  const rows = await db
    .select({ id: listKeys.productId })
    .from(productStanding)
    .where(condition.inOrder)
    .orderBy(...orderOf(listKeys, sort))
    .limit(limit)
    .offset(offset)
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

/** The same rows asked for twice: `inOrder` where an index is gone through in the order of the list, `found` anywhere else. */
type Condition = { found: SQL | undefined; inOrder: SQL | undefined }

type Asked = {
  /** Where the filter looks, within the scope. */
  places: Scope
  /** More than a few kabupaten. */
  isWide: boolean
  /** What it asks besides the status of mentoring; in a wide place not when certificates end, by which they are found. */
  wanted: Condition
  statuses: readonly MentoringStatus[]
  condition: Condition
  sort: ListSort
  /** Found by words or days, in no order; else an index has the order. */
  isFound: boolean
}

async function askedOf(db: Db, scope: Scope, question: Question): Promise<Asked> {
  const { mentoring, search = '', sort = 'name' } = question
  const places = await placesOf(db, scope, question)
  const isWide = places.kabupaten === 'all' || places.kabupaten.length > MOST_WALKED
  const isByDays = isWide && question.expiringWithin !== undefined
  const words = isWide && !isByDays ? hasWordsOf : hasWordsAmong
  const traits = and(
    ...traitsOf(question),
    isByDays ? undefined : isExpiring(question),
    words(productStanding.searchKey, search),
  )
  const { kabupatenCode } = productStanding
  // Of a province, lists by kabupaten and of archived products are in order without an index of their own.
  const inOrder = sort === 'kabupaten' || question.archived ? inScope : inProvinceScope
  const wanted = {
    found: and(inScope(kabupatenCode, places), traits),
    inOrder: and(inOrder(kabupatenCode, places), traits),
  }
  const statuses: readonly MentoringStatus[] =
    mentoring && mentoring.length > 0 ? [...new Set(mentoring)] : mentoringStatuses
  const inStatus = statuses === mentoringStatuses ? undefined : inArray(productStanding.mentoring, [...statuses])
  const isFound = isByDays || search.trim() !== ''
  const condition = { found: and(wanted.found, inStatus), inOrder: and(wanted.inOrder, inStatus) }
  return { places, isWide, wanted, statuses, condition, sort, isFound }
}

/** Where in scope the filter looks: a kabupaten out of scope is as empty as one without products. */
async function placesOf(db: Db, reader: Scope, { province, kabupaten, island }: Question): Promise<Scope> {
  const scope = await listScope(db, reader, province)
  if (!island) return kabupaten ? { kabupaten: isInScope(scope, kabupaten) ? [kabupaten] : [] } : scope
  const ofIsland = (await listKabupaten(db, scope)).filter((row) => row.island === island).map((row) => row.code)
  return { kabupaten: kabupaten ? ofIsland.filter((code) => code === kabupaten) : ofIsland }
}

function traitsOf(question: Question): (SQL | undefined)[] {
  const { category, stage, missing, ready, olderThanDays, archived = false, today } = question
  const standing = productStanding
  const isReady = sql`(${standing.lacksNothing} and (${standing.firstExpiryOn} is null or ${standing.firstExpiryOn} >= ${today}))`
  return [
    archived ? sql`${standing.isArchived}` : sql`not ${standing.isArchived}`,
    category && eq(standing.category, category),
    stage && eq(standing.stage, stage),
    missing && isOpen(missing, today),
    ready && (ready === 'yes' ? isReady : sql`not ${isReady}`),
    olderThanDays === undefined ? undefined : sql`${standing.sinceNotBefore} <= ${addDays(today, -olderThanDays)}`,
  ]
}

/** Not met, or met by a certificate that has expired. What an outlet does not ask for counts too. */
function isOpen(item: ChecklistItem, today: Day): SQL {
  return sql`(${productStanding.unmet} @> array[${item}]::text[] or (${productStanding.firstExpiryOn} < ${today}
    and exists (select from ${certificate} where ${certificate.productId} = ${productStanding.productId}
      and ${certificate.item} = ${item} and ${certificate.expiresOn} < ${today})))`
}

function isExpiring({ expiringWithin, today }: Question): SQL | undefined {
  if (expiringWithin === undefined) return undefined
  const [from, to] = [today, addDays(today, expiringWithin)]
  return sql`(${productStanding.firstExpiryOn} <= ${to} and exists (select from ${certificate}
    where ${certificate.productId} = ${productStanding.productId} and ${certificate.expiresOn} between ${from} and ${to}))`
}
