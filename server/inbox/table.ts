import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'
import type { ReminderKind } from '#shared/inbox/reminder.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Up to which day a person has seen the reminders of a kind and kabupaten; what came later is unread. */
export const inboxSeen = pgTable(
  'inbox_seen',
  {
    personId: uuid().notNull(),
    kind: text().$type<ReminderKind>().notNull(),
    kabupatenCode: text().$type<KabupatenCode>().notNull(),
    seenThrough: dayColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind, table.kabupatenCode] })],
)
