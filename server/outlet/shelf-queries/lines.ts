import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { ShelfContent, ShelfLine } from '#shared/outlet/shelf/answers.ts'
import { shelfEntry, shelfLine } from '../shelf-table.ts'

/** What a report says before anybody has written it. */
export const emptyShelf: ShelfContent = { lines: [], salesRupiah: null, note: null, evidence: [] }

/** What the report of an event says. */
export async function readShelfContent(db: Db, eventId: string | undefined): Promise<ShelfContent> {
  if (eventId === undefined) return emptyShelf
  const [entry] = await db.select().from(shelfEntry).where(eq(shelfEntry.eventId, eventId))
  if (!entry) return emptyShelf
  const { salesRupiah, note, evidence } = entry
  return { lines: await readShelfLines(db, eventId), salesRupiah, note, evidence }
}

/** The lines of the report of an event, in order, with the names of today. */
export async function readShelfLines(db: Db, eventId: string): Promise<ShelfLine[]> {
  const rows = await db.select().from(shelfLine).where(eq(shelfLine.eventId, eventId)).orderBy(asc(shelfLine.position))
  const products = await listProductLabels(
    db,
    rows.flatMap((row) => row.productId ?? []),
  )
  const suppliers = await listUmkmLabels(
    db,
    rows.flatMap((row) => row.supplierId ?? []),
  )
  return rows.map(({ eventId: _event, position: _position, name, productId, supplierId, supplier, ...line }) => {
    const product = products.find((each) => each.id === productId)
    const umkm = suppliers.find((each) => each.id === supplierId)
    return {
      ...line,
      ...{ productId, supplierId, supplier: umkm?.label ?? supplier },
      name: product?.label ?? name ?? '',
      kabupatenCode: product?.kabupatenCode ?? null,
    }
  })
}

/** Which products the reports of some events name, without the goods from outside. */
export async function listProductLines(db: Db, eventIds: readonly string[]) {
  if (eventIds.length === 0) return []
  const rows = await db
    .select({
      eventId: shelfLine.eventId,
      productId: shelfLine.productId,
      kind: shelfLine.kind,
      ranOut: shelfLine.ranOut,
    })
    .from(shelfLine)
    .where(and(inArray(shelfLine.eventId, [...eventIds]), isNotNull(shelfLine.productId)))
    .orderBy(asc(shelfLine.eventId), asc(shelfLine.position))
  return rows.flatMap(({ productId, ...row }) => (productId === null ? [] : [{ ...row, productId }]))
}

/** The reports that name a product, by their events. */
export async function listEntriesOfProduct(db: Db, productId: string) {
  return db
    .select({ eventId: shelfLine.eventId, outletId: shelfEntry.outletId, ranOut: shelfLine.ranOut })
    .from(shelfLine)
    .innerJoin(shelfEntry, eq(shelfEntry.eventId, shelfLine.eventId))
    .where(eq(shelfLine.productId, productId))
}
