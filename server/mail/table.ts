import { boolean, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'

/** What a person chose about e-mail of a kind; without a row they want none. */
export const mailChoice = pgTable(
  'mail_choice',
  {
    personId: uuid().notNull(),
    kind: text().$type<MailKind>().notNull(),
    isWanted: boolean().notNull(),
    chosenAt: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
)

/** A letter, written once per person, kind and period, and sent by whichever process takes it up. `problem`: why the last try failed. */
export const mail = pgTable(
  'mail',
  {
    id: uuid().primaryKey(),
    personId: uuid().notNull(),
    kind: text().$type<MailKind>().notNull(),
    period: dayColumn().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    madeAt: instantColumn().notNull(),
    attempts: integer().notNull().default(0),
    nextTryAt: instantColumn().notNull(),
    sentAt: instantColumn(),
    problem: text(),
  },
  (table) => [unique().on(table.personId, table.kind, table.period)],
)
