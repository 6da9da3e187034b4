import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'

/** Which version of each first data file this database holds; unique by file. */
export const firstDataFile = pgTable('first_data_file', {
  file: text().primaryKey(),
  sha256: text().notNull(),
  rowCount: integer().notNull(),
  loadedAt: instantColumn().notNull(),
})
