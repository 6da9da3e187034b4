import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import type { RefusedEditState } from '#shared/conflict/answers.ts'
import type { ConflictKind } from '#shared/conflict/subject.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * An edit that was made on an older version of a record and refused, with its words. One for each record that was newer;
 * sending the command again adds none. `editKey` tells which later edit stands in its place. Never deleted.
 */
export const refusedEdit = pgTable(
  'refused_edit',
  {
    id: uuid().primaryKey(),
    commandId: uuid().notNull(),
    personId: text().notNull(),
    personName: text().notNull(),
    name: text().notNull(),
    editKey: text().notNull(),
    subjectKind: text().$type<ConflictKind>().notNull(),
    subjectId: uuid().notNull(),
    subjectLabel: text(),
    kabupatenCode: text().$type<KabupatenCode>().notNull(),
    input: jsonb().$type<Record<string, unknown>>().notNull(),
    baseVersion: integer().notNull(),
    currentVersion: integer().notNull(),
    changedBy: text().notNull(),
    changedAt: instantColumn(),
    refusedAt: instantColumn().notNull(),
    state: text().$type<RefusedEditState>().notNull(),
    settledAt: instantColumn(),
    settledBy: text(),
  },
  (table) => [unique().on(table.commandId, table.subjectId)],
)
