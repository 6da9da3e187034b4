import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'

/**
 * One row: how many changes the registry has seen. Every change raises it in its own transaction.
 * `simulated` marks a registry that holds simulated rows. `auditCount` and `auditHash` are the end of the audit chain.
 */
export const dataVersion = pgTable('data_version', {
  id: integer().primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  changedAt: instantColumn().notNull(),
  simulated: boolean().notNull(),
  auditCount: bigint({ mode: 'number' }).notNull(),
  auditHash: text().notNull(),
})
