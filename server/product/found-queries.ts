import { and, asc, sql, type AnyColumn, type SQL, type Subquery } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { beginsWith, wordsOf } from '#server/db/name-queries.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { productStanding } from './standing-table.ts'

export type ListSort = NonNullable<ProductFilter['sort']>
/** A product that a list may show. */
type Listed = { id: string; mentoring: MentoringStatus }
/** What was found, in order unless there is more of it than can be put in order. */
export type FoundProducts = { rows: Listed[]; isMore: boolean }

/** Of what is found by words or by days, so many are put in order. */
export const MOST_ORDERED = 1000

const { searchKey, kabupatenCode, launchSlot, sinceNotBefore, productId, mentoring } = productStanding
/** What lists are ordered by. */
export const listKeys = { searchKey, kabupatenCode, launchSlot, sinceNotBefore, productId }

/** What has no name, no day or no slot comes last. Each order tells every two rows apart, and has its index. */
export function orderOf(of: Record<keyof typeof listKeys, AnyColumn>, sort: ListSort): SQL[] {
  switch (sort) {
    case 'name':
      return [asc(of.searchKey), asc(of.kabupatenCode), asc(of.launchSlot), asc(of.productId)]
    case 'since':
      return [asc(of.sinceNotBefore), asc(of.productId)]
    case 'kabupaten':
      return [asc(of.kabupatenCode), asc(of.searchKey), asc(of.launchSlot), asc(of.productId)]
  }
}

/** `condition`: see the page of products; names that begin with what was typed are read in order. */
type ByWords = {
  condition: { found: SQL | undefined; inOrder: SQL | undefined }
  sort: ListSort
  search: string
  isByNameAlone: boolean
}

/**
 * Products by the words of their names. Words are found in no order; of too many, those whose name begins with what was
 * typed come first by name, and of the others as many as are shown. `isByNameAlone`: the index of names holds all that is asked.
 */
export async function listByWords(db: Db, { condition, sort, search, isByNameAlone }: ByWords): Promise<FoundProducts> {
  const begun = isByNameAlone && sort === 'name' ? await listBegun(db, condition.inOrder, search) : []
  if (begun.length > MOST_ORDERED) return cut(begun)
  const some = db
    .select({ ...listKeys, mentoring })
    .from(productStanding)
    .where(and(condition.found, isStored))
    .limit(MOST_ORDERED + 1)
    .as('some')
  const found = await listSorted(db, some, sort)
  if (found.length <= MOST_ORDERED) return { rows: found, isMore: false }
  const first = new Set(begun.map((row) => row.id))
  return cut([...begun, ...found.filter((row) => !first.has(row.id))])
}

/** Names that begin with what was typed, from the index of names; words in another order begin none. */
function listBegun(db: Db, condition: SQL | undefined, search: string): Promise<Listed[]> {
  return db
    .select({ id: productId, mentoring })
    .from(productStanding)
    .where(and(beginsWith(searchKey, wordsOf(search).join(' ')), condition))
    .orderBy(...orderOf(listKeys, 'name'))
    .limit(MOST_ORDERED + 1)
}

/** Asks for what no index of names holds: of an index alone the database would rather go through all names than by words. */
const isStored = sql`${productStanding.stage} <> ''`

/** Products of a few kabupaten, gone through in the order asked for. */
export async function listInOrder(db: Db, condition: SQL | undefined, sort: ListSort): Promise<FoundProducts> {
  const rows = await db
    .select({ id: productId, mentoring })
    .from(productStanding)
    .where(condition)
    .orderBy(...orderOf(listKeys, sort))
    .limit(MOST_ORDERED + 1)
  return cut(rows)
}

type Some = Parameters<typeof orderOf>[0] & Record<'mentoring', AnyColumn> & Subquery

/** What was found, put in order by the database, which sends it as one text: a thousand rows take longer to be read than found. */
export async function listSorted(from: Pick<Db, 'select'>, some: Some, sort: ListSort): Promise<Listed[]> {
  const each = sql`json_build_array(${some.productId}, ${some.mentoring})`
  const order = sql.join(orderOf(some, sort), sql`, `)
  const [sorted] = await from
    .select({ pairs: sql<[string, MentoringStatus][] | null>`json_agg(${each} order by ${order})` })
    .from(some)
  return (sorted?.pairs ?? []).map(([id, status]) => ({ id, mentoring: status }))
}

/** So many at most, and whether there are more. */
export function cut(rows: readonly Listed[]): FoundProducts {
  return { rows: rows.slice(0, MOST_ORDERED), isMore: rows.length > MOST_ORDERED }
}
