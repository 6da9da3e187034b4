import { bigint, boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { Month } from '#shared/day/day.ts'
import type { ReportEventType, ReportState } from '#shared/report/report.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What a kabupaten reports of a month; unique by both. `state` is that of its last event. Nihil and no product are
 * different: a draft may say nothing yet. `isWithdrawn`: its beginning was taken back, as if nobody had begun it.
 */
export const monthlyReport = pgTable('monthly_report', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  month: text().$type<Month>().notNull(),
  state: text().$type<ReportState>().notNull(),
  productIds: uuid().array().notNull(),
  isNihil: boolean().notNull(),
  shelfRemark: text(),
  obstacles: text(),
  note: text(),
  evidence: uuid().array().notNull(),
  version: integer().notNull(),
  isWithdrawn: boolean().notNull().default(false),
  simulated: boolean().notNull(),
})

/**
 * The life of a report, append-only, in order of recording. `heldOn` is the day in WITA; `dueOn` the day that was due
 * then, whatever the setting becomes. `productIds` and `isNihil` are what the report said at that moment. `withdraws`: the
 * step that a `withdrawn` one takes back, null when what is taken back made none.
 */
export const reportEvent = pgTable('report_event', {
  ordinal: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  id: uuid().primaryKey(),
  reportId: uuid().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  month: text().$type<Month>().notNull(),
  type: text().$type<ReportEventType>().notNull(),
  heldOn: dayColumn().notNull(),
  dueOn: dayColumn().notNull(),
  productIds: uuid().array().notNull(),
  isNihil: boolean().notNull(),
  note: text(),
  /** What the report said of obstacles at a submission. */
  obstacles: text(),
  recordedBy: text().notNull(),
  personName: text().notNull(),
  recordedAt: instantColumn().notNull(),
  commandId: uuid(),
  withdraws: uuid(),
  simulated: boolean().notNull(),
})
