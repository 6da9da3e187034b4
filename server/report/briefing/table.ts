import { customType, jsonb, pgTable, text, uuid, boolean } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { Month } from '#shared/day/day.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * The sheets that are kept, append-only: one per area and month, as it was handed out. `content` is what it says, without
 * the drawing of the map; `pdf` is the sheet itself, which the same `knownAt` makes again byte by byte.
 */
export const keptBriefing = pgTable('briefing', {
  id: uuid().primaryKey(),
  area: text().notNull(),
  month: text().$type<Month>().notNull(),
  asOf: dayColumn().notNull(),
  knownAt: instantColumn().notNull(),
  content: jsonb().$type<Omit<Briefing, 'map'>>().notNull(),
  hash: text().notNull(),
  pdf: bytes().notNull(),
  madeAt: instantColumn().notNull(),
  simulated: boolean().notNull(),
})
