import { asc, count, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { product } from './table.ts'

/** How many products name each UMKM as their producer. */
export async function countProductsOf(db: Db, umkmIds: readonly string[]): Promise<Map<string | null, number>> {
  if (umkmIds.length === 0) return new Map()
  const rows = await db
    .select({ umkmId: product.umkmId, products: count() })
    .from(product)
    .where(inArray(product.umkmId, [...umkmIds]))
    .groupBy(product.umkmId)
  return new Map(rows.map((row) => [row.umkmId, row.products]))
}

/** The products that name a UMKM as their producer, by name. */
export async function listProductsOf(db: Db, umkmId: string): Promise<{ id: string; name: string | null }[]> {
  return db
    .select({ id: product.id, name: product.name })
    .from(product)
    .where(inArray(product.umkmId, [umkmId]))
    .orderBy(asc(product.name), asc(product.id))
}
