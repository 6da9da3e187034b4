import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'

/** How often an account or an address asked for one kind of thing in the period that ends then; of one key only the last period. */
export const requestCount = pgTable('request_count', {
  key: text().primaryKey(),
  periodEndsAt: instantColumn().notNull(),
  count: integer().notNull(),
})
