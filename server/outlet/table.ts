import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { OperatorKind, PointQuality } from '#shared/outlet/operator.ts'
import type { OutletKind } from '#shared/outlet/schema.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A place that sells or shows products. What happened to it is in its events. The point is null until somebody tells it,
 * and then has a quality; the operator is null where no report names one.
 */
export const outlet = pgTable('outlet', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  kind: text().$type<OutletKind>().notNull(),
  label: text().notNull(),
  place: text(),
  desaCode: text().$type<DesaCode>(),
  operatorKind: text().$type<OperatorKind>(),
  operatorName: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  pointQuality: text().$type<PointQuality>(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
