import { boolean, doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { ClaimContent } from '#shared/claim/content.ts'
import type { FigureName } from '#shared/figure/figure.ts'

/**
 * A number somebody said in public, kept as said (`valueText`) and as far as it parses (`valueLow`–`valueHigh`, `valueOf`
 * for "a of b"). `asOfText` may be a month or a year; the two days are its first and last. `figure` is null where the
 * metric is none of ours. `scopeText` is `province`, `island:NAME` or a kabupaten code. `office` is null where only the
 * speaker's text tells it. Without `recordedAt` it is of the first data; with `withdrawnReason` it is no claim any more.
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
  office: text(),
  sourceId: uuid().notNull(),
  paraphrase: text().notNull(),
  printedWeekday: text(),
  conflictGroup: text(),
  checkNote: text(),
  recordedAt: instantColumn(),
  withdrawnReason: text(),
  commandId: uuid(),
  version: integer().notNull(),
  simulated: boolean().notNull(),
})

/**
 * What a claim said before it was changed: one row per earlier version, append-only. It was known from `knownFrom` (null:
 * from the first data on) until `knownTo`; `commandId` is the command that had made it.
 */
export const claimPast = pgTable(
  'claim_past',
  {
    claimId: uuid().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<ClaimContent>().notNull(),
    sourceId: uuid().notNull(),
    knownFrom: instantColumn(),
    knownTo: instantColumn().notNull(),
    commandId: uuid(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.version] })],
)

/**
 * A record that was made of a claim: an event of an outlet (`recordId`; `subjectId` is the outlet) or an entry of the
 * chronicle (both ids are the entry's). Append-only, unique by claim and record; whether the record still stands it tells itself.
 */
export const claimRecord = pgTable(
  'claim_record',
  {
    claimId: uuid().notNull(),
    kind: text({ enum: ['outlet', 'chronicle'] }).notNull(),
    recordId: uuid().notNull(),
    subjectId: uuid().notNull(),
    label: text().notNull(),
    commandId: uuid().notNull(),
    recordedAt: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.recordId] })],
)
