import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Bound } from '#shared/figure/ledger.ts'
import type { EventDetail, EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What happened to a UMKM, product or outlet, in order of recording. Append-only: the database refuses update and
 * delete. The day of the event lies between `notBefore` and `notAfter`, both included. `commandId` is that of the command
 * that recorded it, by which it can be undone.
 */
export const registryEvent = pgTable('registry_event', {
  ordinal: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  id: uuid().primaryKey(),
  subjectKind: text().$type<SubjectKind>().notNull(),
  subjectId: uuid().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  type: text().$type<EventType>().notNull(),
  notBefore: dayColumn().notNull(),
  notAfter: dayColumn().notNull(),
  detail: jsonb().$type<EventDetail>().notNull(),
  sourceId: uuid().notNull(),
  recordedBy: text().notNull(),
  recordedAt: instantColumn().notNull(),
  simulated: boolean().notNull(),
  commandId: uuid(),
})

/**
 * Signed lines whose sums are the figures: `certain` lines to a day give the low end, `possible` lines the high end.
 * Written with their event in one transaction, append-only, never null.
 */
export const ledgerLine = pgTable('ledger_line', {
  ordinal: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  eventId: uuid().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  figure: text().$type<FigureName>().notNull(),
  day: dayColumn().notNull(),
  delta: integer().notNull(),
  bound: text().$type<Bound>().notNull(),
  recordedAt: instantColumn().notNull(),
})

/**
 * Launches with their windows as signed lines: their sums by all other columns are the launches that count for the
 * monthly target. Written with their event in one transaction, append-only; no archiving for a product on record.
 */
export const launchLine = pgTable('launch_line', {
  ordinal: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  eventId: uuid().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  notBefore: dayColumn().notNull(),
  notAfter: dayColumn().notNull(),
  isVerified: boolean().notNull(),
  archivedNotBefore: dayColumn(),
  archivedNotAfter: dayColumn(),
  delta: integer().notNull(),
  recordedAt: instantColumn().notNull(),
})
