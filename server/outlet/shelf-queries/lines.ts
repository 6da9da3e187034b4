import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { ShelfContent, ShelfLine, ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import { shelfEntry, shelfLine } from '../shelf-table.ts'

/** What a report says before anybody has written it. */
export const emptyShelf: ShelfContent = { lines: [], salesRupiah: null, note: null, evidence: [] }

/** What the report of an event says. */
export async function readShelfContent(db: Db, eventId: string | undefined): Promise<ShelfContent> {
  if (eventId === undefined) return emptyShelf
  return (await readShelfContents(db, [eventId])).get(eventId)?.content ?? emptyShelf
}

/** What the reports of some events say, and who sent each, by event. */
export async function readShelfContents(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, { content: ShelfContent; personName: string }>> {
  if (eventIds.length === 0) return new Map()
  const entries = await db
    .select()
    .from(shelfEntry)
    .where(inArray(shelfEntry.eventId, [...eventIds]))
  const lines = await readLines(db, eventIds)
  return new Map(
    entries.map(({ eventId, salesRupiah, note, evidence, personName }) => {
      const content = { lines: lines.get(eventId) ?? [], salesRupiah, note, evidence }
      return [eventId, { content, personName }]
    }),
  )
}

/** The lines of the report of an event, in order, with the names of today. */
export async function readShelfLines(db: Db, eventId: string): Promise<ShelfLine[]> {
  return (await readLines(db, [eventId])).get(eventId) ?? []
}

async function readLines(db: Db, eventIds: readonly string[]): Promise<Map<string, ShelfLine[]>> {
  const rows = await db
    .select()
    .from(shelfLine)
    .where(inArray(shelfLine.eventId, [...eventIds]))
    .orderBy(asc(shelfLine.eventId), asc(shelfLine.position))
  const products = await listProductLabels(
    db,
    rows.flatMap((row) => row.productId ?? []),
  )
  const suppliers = await listUmkmLabels(
    db,
    rows.flatMap((row) => row.supplierId ?? []),
  )
  const productOf = new Map(products.map((product) => [product.id, product]))
  const supplierOf = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
  const lines = new Map<string, ShelfLine[]>()
  for (const { eventId, position: _position, name, productId, supplierId, supplier, ...line } of rows) {
    const product = productOf.get(productId ?? '')
    const umkm = supplierOf.get(supplierId ?? '')
    const own = lines.get(eventId) ?? []
    lines.set(eventId, own)
    own.push({
      ...line,
      ...{ productId, supplierId, supplier: umkm?.label ?? supplier },
      name: product?.label ?? name ?? '',
      kabupatenCode: product?.kabupatenCode ?? null,
    })
  }
  return lines
}

/** Which products the reports of some events name, without the goods from outside. */
export async function listProductLines(db: Db, eventIds: readonly string[]) {
  if (eventIds.length === 0) return []
  // Report by report: the planner would read the shelves of the whole country for those of a province.
  const line = sql`lateral (select * from shelf_line where event_id = asked.id and product_id is not null offset 0) line`
  return db
    .select({
      eventId: sql<string>`line.event_id`,
      productId: sql<string>`line.product_id`,
      kind: sql<ShelfLineKind>`line.kind`,
      ranOut: sql<boolean>`line.ran_out`,
    })
    .from(sql`unnest(string_to_array(${eventIds.join(',')}, ',')::uuid[]) asked(id)`)
    .innerJoin(line, sql`true`)
    .orderBy(sql`line.event_id`, sql`line.position`)
}

/** The reports that name a product, by their events. */
export async function listEntriesOfProduct(db: Db, productId: string) {
  return db
    .select({ eventId: shelfLine.eventId, outletId: shelfEntry.outletId, ranOut: shelfLine.ranOut })
    .from(shelfLine)
    .innerJoin(shelfEntry, eq(shelfEntry.eventId, shelfLine.eventId))
    .where(eq(shelfLine.productId, productId))
}
