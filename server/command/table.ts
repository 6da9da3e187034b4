import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'

/** A command that was carried out, with its answer: the same command sent again gets the answer and changes nothing. */
export const commandReceipt = pgTable('command_receipt', {
  id: uuid().primaryKey(),
  personId: text().notNull(),
  name: text().notNull(),
  inputSha256: text().notNull(),
  result: jsonb(),
  receivedAt: instantColumn().notNull(),
})
