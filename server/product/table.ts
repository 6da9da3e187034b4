import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A featured product, or a place for one: the launch had 44, two per kabupaten, and reports name four. A launch slot
 * (`launchSlot` 1 or 2, unique in its kabupaten) has no name until somebody identifies it. `searchKey` is the name as it is
 * searched, null until the program made it. A note of its own is not from a printed report, so it is not public.
 */
export const product = pgTable('product', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  launchSlot: integer(),
  name: text(),
  category: text().$type<ProductCategory>(),
  scheme: text().$type<ProductScheme>(),
  umkmId: uuid(),
  producer: text(),
  desaCode: text().$type<DesaCode>(),
  desaText: text(),
  programmeLink: text(),
  mentoringNote: text(),
  certificationNote: text(),
  note: text(),
  hasOwnNote: boolean().notNull().default(false),
  photoId: uuid(),
  searchKey: text(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
