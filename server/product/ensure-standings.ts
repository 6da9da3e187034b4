import { asc, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { lockPreparation } from '#server/db/preparation-lock.ts'
import { withHistories } from './history-queries.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'
import { writeStandings } from './write-standings.ts'

const BATCH_ROWS = 500

/** How many products have no standing: those of the first data, and those of a home from before there were any. */
export async function countWithoutStanding(db: Db): Promise<number> {
  const [missing] = await db
    .select({ products: count() })
    .from(product)
    .leftJoin(productStanding, eq(productStanding.productId, product.id))
    .where(isNull(productStanding.productId))
  return missing?.products ?? 0
}

/** Gives every product without one its standing, batch by batch, so that an interrupted start goes on where it was. */
export async function ensureStandings(db: Db, onProgress: (written: number) => void): Promise<void> {
  let written = 0
  for (;;) {
    const batch = await db.transaction(writeNext)
    if (batch === 0) return
    written += batch
    onProgress(written)
  }
}

async function writeNext(tx: Db): Promise<number> {
  await lockPreparation(tx)
  const rows = await tx
    .select({ stored: product })
    .from(product)
    .leftJoin(productStanding, eq(productStanding.productId, product.id))
    .where(isNull(productStanding.productId))
    .orderBy(asc(product.id))
    .limit(BATCH_ROWS)
    .for('update', { of: product })
  const histories = await withHistories(
    tx,
    rows.map((row) => row.stored),
  )
  if (histories.length > 0) await writeStandings(tx, histories)
  return histories.length
}
