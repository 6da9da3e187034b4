import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { hasEvent } from '#server/figure/archived-queries.ts'
import { bestOf } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { outlet } from './table.ts'

/** Outlets by name or place; there are some dozens, so that all are looked at. They are open. */
export async function findOutletsByName(db: Db, text: string): Promise<Found[]> {
  const rows = await db
    .select({ id: outlet.id, name: outlet.label, kabupatenCode: outlet.kabupatenCode, place: outlet.place })
    .from(outlet)
    .where(and(eq(outlet.kind, 'outlet'), hasEvent(outlet.id)))
    .orderBy(asc(outlet.label), asc(outlet.id))
  const keyed = rows.map((row) => ({ ...row, ...nameKeys(row.name, row.place ?? '') }))
  return bestOf(keyed, text, MOST_FOUND).map(({ id, name, kabupatenCode, place }) => {
    return { kind: 'outlet', id, name, kabupatenCode, detail: place }
  })
}
