import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { getMailChoices } from '#server/mail/choice-queries.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import type { Inbox } from '#shared/inbox/answers.ts'
import { isUnread } from '#shared/inbox/reminder.ts'
import { listReminders } from './reminder-queries.ts'
import { inboxSeen } from './table.ts'

type Question = { actor: Actor; today: Day; isMailPossible: boolean }

/** What waits for one person, which of it they have not seen, and what they want by e-mail. */
export async function getInbox(db: Db, { actor, today, isMailPossible }: Question): Promise<Inbox> {
  const reminders = await listReminders(db, actor, today)
  const rows = await db.select().from(inboxSeen).where(eq(inboxSeen.personId, actor.id))
  const seen = new Map(rows.map((row) => [`${row.kind}|${row.kabupatenCode}`, row.seenThrough]))
  return {
    reminders: reminders.map((reminder) => ({
      ...reminder,
      isUnread: isUnread(reminder, seen.get(`${reminder.kind}|${reminder.kabupatenCode}`)),
    })),
    today,
    mail: { isPossible: isMailPossible, ...(await getMailChoices(db, actor.id)) },
  }
}
