import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

/**
 * What the ledger lines of a kabupaten, or of a whole province, add up to by day and by month. The database keeps it by
 * itself with every line that is added; `npm run verify-ledger` compares it. A row may have come to zero.
 */
export const ledgerTotal = pgTable(
  'ledger_total',
  {
    areaCode: text().$type<KabupatenCode | ProvinceCode>().notNull(),
    figure: text().$type<FigureName>().notNull(),
    grain: text({ enum: ['day', 'month'] }).notNull(),
    periodStart: dayColumn().notNull(),
    certain: integer().notNull(),
    possible: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.areaCode, table.figure, table.grain, table.periodStart] })],
)

/**
 * As `ledgerTotal`, of what was recorded at one time (in UTC): sums of days on the day `recordedFrom`, sums of months in the
 * month that begins on it.
 */
export const knownTotal = pgTable(
  'known_total',
  {
    areaCode: text().$type<KabupatenCode | ProvinceCode>().notNull(),
    figure: text().$type<FigureName>().notNull(),
    grain: text({ enum: ['day', 'month'] }).notNull(),
    periodStart: dayColumn().notNull(),
    recordedFrom: dayColumn().notNull(),
    certain: integer().notNull(),
    possible: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.areaCode, table.figure, table.grain, table.periodStart, table.recordedFrom] }),
  ],
)

/**
 * How many launches are alike, by their days and by the months that hold them, kept by the database like `ledgerTotal`.
 * `settledOn`: from the end of this day on a row by month tells as much as those by day; 'infinity' for days of several
 * months, which have none by month.
 */
export const launchTotal = pgTable('launch_total', {
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  grain: text({ enum: ['day', 'month'] }).notNull(),
  settledOn: dayColumn().notNull(),
  notBefore: dayColumn().notNull(),
  notAfter: dayColumn().notNull(),
  isVerified: boolean().notNull(),
  archivedNotBefore: dayColumn(),
  archivedNotAfter: dayColumn(),
  count: integer().notNull(),
})
