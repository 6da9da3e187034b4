import { bigint, boolean, integer, pgTable } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'

/**
 * One row: how many changes the registry has seen. Every change raises it in its own transaction.
 * `simulated` marks a registry that holds simulated rows.
 */
export const dataVersion = pgTable('data_version', {
  id: integer().primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  changedAt: instantColumn().notNull(),
  simulated: boolean().notNull(),
})
