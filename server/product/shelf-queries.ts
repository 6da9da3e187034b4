import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { hasWordsOf } from '#server/db/name-queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ShelfCandidate } from '#shared/outlet/shelf/answers.ts'
import { gateProduct, type GateProduct } from '#shared/outlet/shelf/refusal.ts'
import { productStanding as standingOf } from '#shared/product/standing.ts'
import { listProductHistories, withHistories, type ProductHistory } from './history-queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

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

type Search = { scope: Scope; search: string; day: Day; most: number }

/** Products that can lie on a shelf, found by name, those that are ready today first. */
export async function findShelfCandidates(db: Db, { scope, search, day, most }: Search): Promise<ShelfCandidate[]> {
  const rows = await db
    .select({ stored: product })
    .from(product)
    .innerJoin(productStanding, eq(productStanding.productId, product.id))
    .where(
      and(
        sql`not ${productStanding.isArchived}`,
        inScope(productStanding.kabupatenCode, scope),
        isNotNull(product.name),
        hasWordsOf(productStanding.searchKey, search),
      ),
    )
    .orderBy(desc(productStanding.lacksNothing), asc(productStanding.searchKey), asc(productStanding.productId))
    .limit(most)
  const histories = await withHistories(
    db,
    rows.map((row) => row.stored),
  )
  const order = new Map(rows.map((row, index) => [row.stored.id, index]))
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
    .select({ id: productStanding.productId, key: productStanding.searchKey })
    .from(productStanding)
    .where(
      and(
        sql`not ${productStanding.isArchived}`,
        inScope(productStanding.kabupatenCode, scope),
        inArray(productStanding.searchKey, [...keys]),
      ),
    )
    .orderBy(asc(productStanding.searchKey), asc(productStanding.productId))
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
  const { isArchived } = standingOf(events, stored.category)
  return gateProduct({ id: stored.id, isOnRecord: stored.name !== null && !isArchived, category, events }, day)
}
