import { inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { productStanding as standingOf } from '#shared/product/standing.ts'
import type { ProductHistory } from './history-queries.ts'
import { certificate, productStanding } from './standing-table.ts'

const BATCH_ROWS = 500

/**
 * Writes where products stand, from their rows and whole histories, in place of what was written before. Whoever calls it
 * holds the rows of the products, so that nobody else writes the same.
 */
export async function writeStandings(tx: Db, histories: readonly ProductHistory[]): Promise<void> {
  for (let start = 0; start < histories.length; start += BATCH_ROWS) {
    await writeBatch(tx, histories.slice(start, start + BATCH_ROWS))
  }
}

async function writeBatch(tx: Db, histories: readonly ProductHistory[]): Promise<void> {
  const ids = histories.map(({ stored }) => stored.id)
  const standings = histories.map(({ stored, events }) => ({ stored, ...standingOf(events, stored.category) }))
  await tx.delete(certificate).where(inArray(certificate.productId, ids))
  await tx.delete(productStanding).where(inArray(productStanding.productId, ids))
  await tx.insert(productStanding).values(
    standings.map(({ stored, since, firstExpiry, certificates: _certificates, ...standing }) => ({
      ...standing,
      productId: stored.id,
      kabupatenCode: stored.kabupatenCode,
      searchKey: stored.searchKey,
      launchSlot: stored.launchSlot,
      sinceNotBefore: since?.notBefore ?? null,
      sinceNotAfter: since?.notAfter ?? null,
      firstExpiryOn: firstExpiry?.expiresOn ?? null,
      firstExpiryItem: firstExpiry?.item ?? null,
    })),
  )
  const held = standings.flatMap(({ stored, certificates }) =>
    certificates.map((row) => ({ ...row, productId: stored.id, kabupatenCode: stored.kabupatenCode })),
  )
  if (held.length > 0) await tx.insert(certificate).values(held)
}
