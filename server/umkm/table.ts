import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { UmkmKind } from '#shared/umkm/kind.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A micro, small or medium business or group. `desaText` keeps a place that a report names and no code settles. Owner,
 * phone and NIB are personal data. `searchKey` is the name as it is searched, null until the program made it. `isArchived`
 * follows its events: the database keeps it by itself.
 */
export const umkm = pgTable('umkm', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  desaCode: text().$type<DesaCode>(),
  desaText: text(),
  name: text().notNull(),
  kind: text().$type<UmkmKind>().notNull(),
  ownerName: text(),
  phone: text(),
  nib: text(),
  note: text(),
  searchKey: text(),
  isArchived: boolean().notNull().default(false),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
