import { and, asc, count, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { hasMoreThan, MOST_COUNTED } from '#server/db/bounded-count.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { mentoringStatuses, type MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { productStanding, standingTotal } from './standing-table.ts'
import { product } from './table.ts'

export type StatusCounts = Record<MentoringStatus, number>

/** Whether the sums that the database keeps answer how many products a filter lets through. */
export function isCountedAlready({ missing, ready, expiringWithin, olderThanDays, search }: ProductFilter): boolean {
  const others = [missing, ready, expiringWithin, olderThanDays]
  return others.every((each) => each === undefined) && (search ?? '').trim() === ''
}

/** How many products stand in each status of mentoring, from the sums that the database keeps. */
export async function sumStatuses(
  db: Db,
  scope: Scope,
  { category, stage, archived = false }: ProductFilter,
): Promise<StatusCounts> {
  const areas = await areasOf(db, scope)
  if (areas.length === 0) return toCounts([])
  const summed = await db
    .select({ status: standingTotal.mentoring, products: sql<number>`sum(${standingTotal.products})::int` })
    .from(standingTotal)
    .where(
      and(
        inArray(standingTotal.areaCode, areas),
        eq(standingTotal.isArchived, archived),
        category && eq(standingTotal.category, category),
        stage && eq(standingTotal.stage, stage),
      ),
    )
    .groupBy(standingTotal.mentoring)
  return toCounts(summed)
}

/** The fewest areas that add up to a scope. */
async function areasOf(db: Db, { kabupaten, province }: Scope): Promise<string[]> {
  if (kabupaten !== 'all') return province === undefined ? [...kabupaten] : [province]
  return (await listProvinces(db)).map(({ code }) => code)
}

/** In which order products are counted, so that an index finds them: see `countUpTo`. */
export function orderToCount({ missing, archived = false }: ProductFilter): SQL[] {
  return missing && !archived ? [asc(productStanding.kabupatenCode)] : []
}

/** The same by counting; undefined when there are too many to be counted. */
export async function countStatuses(
  db: Db,
  wanted: SQL | undefined,
  order: readonly SQL[],
): Promise<StatusCounts | undefined> {
  const some = db
    .select({ mentoring: productStanding.mentoring })
    .from(productStanding)
    .where(wanted)
    .orderBy(...order)
    .limit(MOST_COUNTED + 1)
    .as('some')
  const counted = await db.select({ status: some.mentoring, products: count() }).from(some).groupBy(some.mentoring)
  const isWhole = counted.reduce((sum, { products }) => sum + products, 0) <= MOST_COUNTED
  return isWhole ? toCounts(counted) : undefined
}

/** The same of products at hand. */
export function countEach(rows: readonly { mentoring: MentoringStatus }[]): StatusCounts {
  const counts = toCounts([])
  for (const { mentoring } of rows) counts[mentoring] += 1
  return counts
}

function toCounts(counted: readonly { status: MentoringStatus; products: number }[]): StatusCounts {
  const products = new Map(counted.map((row) => [row.status, row.products]))
  return Object.fromEntries(mentoringStatuses.map((status) => [status, products.get(status) ?? 0])) as StatusCounts
}

/** Whether there are more products in a scope than so many, archived ones too. */
export function areMoreProductsThan(db: Db, scope: Scope, most: number): Promise<boolean> {
  return hasMoreThan(db, most, { table: product, wanted: inScope(product.kabupatenCode, scope) })
}
