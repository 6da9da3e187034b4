import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'

/**
 * Where a record or claim comes from. `reference` is a web address or, where no page is known, the citation itself;
 * `publishedText` keeps what the page prints ("2025-10"), `publishedOn` the day when it is one. Unique by both.
 */
export const source = pgTable('source', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  publishedText: text(),
  publishedOn: dayColumn(),
})
