import { doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A number to reach, for whom, by when, set by whom. `figure` is null where the target is not about one of ours and is
 * kept as text. `period` says how it recurs: once per month for each kabupaten, or one figure by `dueOn`; null is text only.
 * In force from `validFrom` to `validTo` (null: until another replaces it). `kabupatenCode` null means every kabupaten of the scope.
 * `closedTo` is the last day in force by a later decision of `closedOn`, entered at `closedAt`: the days before are as they
 * were. Without `recordedAt` it is of the first data.
 */
export const target = pgTable('target', {
  id: uuid().primaryKey(),
  title: text().notNull(),
  figure: text().$type<FigureName>(),
  period: text({ enum: ['month', 'byDay'] }),
  valueText: text().notNull(),
  valueLow: doublePrecision(),
  valueHigh: doublePrecision(),
  unit: text().notNull(),
  periodText: text(),
  dueText: text(),
  dueOn: dayColumn(),
  scopeText: text().notNull(),
  kabupatenCode: text().$type<KabupatenCode>(),
  setBy: text().notNull(),
  setOn: dayColumn().notNull(),
  validFrom: dayColumn().notNull(),
  validTo: dayColumn(),
  closedTo: dayColumn(),
  closedOn: dayColumn(),
  closedAt: instantColumn(),
  replacedBy: uuid(),
  reason: text(),
  recordedAt: instantColumn(),
  progressEvidence: text(),
  note: text(),
  sourceId: uuid().notNull(),
  version: integer().notNull(),
})
