import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { OutletKind } from '#shared/outlet/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** A place that sells or shows products. What happened to it is in its events. The point is null until surveyed. */
export const outlet = pgTable('outlet', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  kind: text().$type<OutletKind>().notNull(),
  label: text().notNull(),
  place: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
