import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** A micro, small or medium business or group. `desaText` keeps a place that a report names and no code settles. */
export const umkm = pgTable('umkm', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  desaCode: text().$type<DesaCode>(),
  desaText: text(),
  name: text().notNull(),
  kind: text({ enum: ['business', 'group'] }).notNull(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
