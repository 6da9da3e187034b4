import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'
import type { FigureName } from '#shared/figure/figure.ts'

/**
 * A number somebody said in public, kept as said (`valueText`) and as far as it parses (`valueLow`–`valueHigh`, `valueOf`
 * for "a of b"). `asOfText` may be a month or a year; the two days are its first and last. `figure` is null where the
 * metric is none of ours. `scopeText` is `province`, `island:NAME` or a kabupaten code.
 */
export const claim = pgTable('claim', {
  id: uuid().primaryKey(),
  asOfText: text().notNull(),
  asOfNotBefore: dayColumn().notNull(),
  asOfNotAfter: dayColumn().notNull(),
  metric: text().notNull(),
  figure: text().$type<FigureName>(),
  valueText: text().notNull(),
  valueLow: doublePrecision(),
  valueHigh: doublePrecision(),
  valueOf: doublePrecision(),
  unit: text().notNull(),
  scopeText: text().notNull(),
  speaker: text().notNull(),
  sourceId: uuid().notNull(),
  paraphrase: text().notNull(),
  printedWeekday: text(),
  conflictGroup: text(),
  checkNote: text(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})
