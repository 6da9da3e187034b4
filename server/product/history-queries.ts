import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listHistories, type RecordedEvent } from '#server/figure/history-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { categoryOf } from '#shared/product/category-of.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

export type StoredProduct = typeof product.$inferSelect
/** A product with all that was recorded of it. `category` is what an event tells, else the description. */
export type ProductHistory = {
  stored: StoredProduct
  events: readonly RecordedEvent[]
  category: ProductCategory | null
}

/** The products of some ids, in scope, each with its history. One that is missing or elsewhere is left out. */
export async function listProductHistories(db: Db, scope: Scope, ids: readonly string[]): Promise<ProductHistory[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(product)
    .where(and(inArray(product.id, [...ids]), inScope(product.kabupatenCode, scope)))
    .orderBy(asc(product.id))
  return withHistories(db, rows)
}

/** Rows at hand with their histories. */
export async function withHistories(db: Db, rows: readonly StoredProduct[]): Promise<ProductHistory[]> {
  const histories = await listHistories(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((stored) => {
    const events = histories.get(stored.id) ?? []
    return { stored, events, category: categoryOf(events) ?? stored.category }
  })
}

/** Every product in scope that is on record and has a name, by kabupaten and name, each with its history. */
export async function listNamedHistories(db: Db, scope: Scope): Promise<ProductHistory[]> {
  const isCurrent = and(isNotNull(product.name), eq(productStanding.isArchived, false))
  const rows = await db
    .select({ stored: product })
    .from(product)
    .innerJoin(productStanding, eq(productStanding.productId, product.id))
    .where(and(inScope(product.kabupatenCode, scope), isCurrent))
    .orderBy(asc(product.kabupatenCode), asc(product.name), asc(product.id))
  return withHistories(
    db,
    rows.map((row) => row.stored),
  )
}
