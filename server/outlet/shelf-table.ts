import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { OpenItem } from '#shared/certification/requirements.ts'
import type { Month } from '#shared/day/day.ts'
import type { ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What one submission of a shelf report says, append-only; its event tells that there was one and what it counts. Of one
 * outlet and month the last event that was not taken back counts. Sales are null when they are not told.
 */
export const shelfEntry = pgTable('shelf_entry', {
  eventId: uuid().primaryKey(),
  outletId: uuid().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  month: text().$type<Month>().notNull(),
  salesRupiah: bigint({ mode: 'number' }),
  note: text(),
  evidence: uuid().array().notNull(),
  personName: text().notNull(),
})

/**
 * What lies on the shelf, append-only with its entry: a product of the registry, or goods from outside by name. `missing`:
 * what a finding lacked when it was reported.
 */
export const shelfLine = pgTable(
  'shelf_line',
  {
    eventId: uuid().notNull(),
    position: integer().notNull(),
    kind: text().$type<ShelfLineKind>().notNull(),
    productId: uuid(),
    name: text(),
    quantity: integer(),
    priceRupiah: bigint({ mode: 'number' }),
    salesRupiah: bigint({ mode: 'number' }),
    ranOut: boolean().notNull(),
    supplierId: uuid(),
    supplier: text(),
    missing: jsonb().$type<OpenItem[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.position] })],
)
