import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { hasWordsAmong, hasWordsOf, wordsOf } from '#server/db/name-queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ShelfCandidate } from '#shared/outlet/shelf/answers.ts'
import { gateProduct, type GateProduct } from '#shared/outlet/shelf/refusal.ts'
import { productStanding as standingOf } from '#shared/product/standing.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listByWords } from './found-queries.ts'
import { listProductHistories, type ProductHistory } from './history-queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

const { productId, kabupatenCode: placeCode, searchKey, lacksNothing, isArchived } = productStanding
/** On record and named. */
const isCurrent = sql`not ${isArchived} and ${searchKey} is not null`
const readyFirst = [desc(lacksNothing), asc(searchKey), asc(productId)]
/** Of what is found elsewhere, so many are looked at for those that are ready. */
const MOST_WEIGHED = 200

/** The products of some ids as the gate of a shelf sees them on a day: on record and named, and what is missing. */
export async function listGateProducts(db: Db, ids: readonly string[], day: Day): Promise<GateProduct[]> {
  return (await listProductHistories(db, OPEN_SCOPE, ids)).map((history) => gateOf(history, day))
}

/** The same with the names that a form shows; those that cannot lie on a shelf are left out. */
export async function listShelfCandidates(db: Db, ids: readonly string[], day: Day): Promise<ShelfCandidate[]> {
  return toCandidates(db, await listProductHistories(db, OPEN_SCOPE, ids), day)
}

/** The UMKM that make some products. */
export async function listProductMakers(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ umkmId: product.umkmId })
    .from(product)
    .where(inArray(product.id, [...ids]))
  return new Set(rows.flatMap(({ umkmId }) => umkmId ?? []))
}

type Search = { kabupaten: KabupatenCode; search: string; day: Day; most: number }

/** Products of a kabupaten that can lie on a shelf, found by name, those that are ready today first. */
export async function findShelfCandidates(db: Db, { search, day, most, kabupaten }: Search): Promise<ShelfCandidate[]> {
  const rows = await db
    .select({ id: productId })
    .from(productStanding)
    .where(and(isCurrent, eq(placeCode, kabupaten), hasWordsAmong(searchKey, search)))
    .orderBy(...readyFirst)
    .limit(most)
  return candidatesOf(db, rows, day)
}

/** The same of every other kabupaten: of so many names at most, those that begin as was typed among them. */
export async function findElsewhere(db: Db, { search, day, most, kabupaten }: Search): Promise<ShelfCandidate[]> {
  if (wordsOf(search).length === 0) return []
  const inOrder = and(isCurrent, ne(placeCode, kabupaten))
  const condition = { inOrder, found: and(inOrder, hasWordsOf(searchKey, search)) }
  const named = await listByWords(db, { condition, sort: 'name', search, isByNameAlone: true })
  const ids = named.rows.slice(0, MOST_WEIGHED).map((row) => row.id)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: productId })
    .from(productStanding)
    .where(inArray(productId, ids))
    .orderBy(...readyFirst)
    .limit(most)
  return candidatesOf(db, rows, day)
}

/** Products by their ids, in the order of these. */
async function candidatesOf(db: Db, rows: readonly { id: string }[], day: Day): Promise<ShelfCandidate[]> {
  const order = new Map(rows.map((row, index) => [row.id, index]))
  const histories = await listProductHistories(db, OPEN_SCOPE, [...order.keys()])
  const inOrder = histories.toSorted((a, b) => (order.get(a.stored.id) ?? 0) - (order.get(b.stored.id) ?? 0))
  return toCandidates(db, inOrder, day)
}

/** Named products by the search keys of their names, in some kabupaten. */
export async function listProductsByKey(
  db: Db,
  scope: Scope,
  keys: readonly string[],
): Promise<{ id: string; key: string | null }[]> {
  if (keys.length === 0) return []
  return db
    .select({ id: productId, key: searchKey })
    .from(productStanding)
    .where(and(sql`not ${isArchived}`, inScope(placeCode, scope), inArray(searchKey, [...keys])))
    .orderBy(asc(searchKey), asc(productId))
}

async function toCandidates(db: Db, histories: readonly ProductHistory[], day: Day): Promise<ShelfCandidate[]> {
  const makers = await listUmkmLabels(
    db,
    histories.flatMap(({ stored }) => stored.umkmId ?? []),
  )
  const nameOf = new Map(makers.map((maker) => [maker.id, maker.label]))
  return histories.flatMap((history) => {
    const { id, name, kabupatenCode, umkmId, producer } = history.stored
    const { isOnRecord, isReady, missing } = gateOf(history, day)
    if (!isOnRecord || name === null) return []
    const maker = (umkmId === null ? null : nameOf.get(umkmId)) ?? producer
    return [{ id, name, kabupatenCode, umkmId, producer: maker, missing, isReady }]
  })
}

function gateOf({ stored, events, category }: ProductHistory, day: Day): GateProduct {
  const isOnRecord = stored.name !== null && !standingOf(events, stored.category).isArchived
  return gateProduct({ id: stored.id, isOnRecord, category, events }, day)
}
