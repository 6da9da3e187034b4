import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { getMailChoices } from '#server/mail/choice-queries.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import { readerScope } from '#server/wilayah/province-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Day } from '#shared/day/day.ts'
import type { Inbox } from '#shared/inbox/answers.ts'
import { isUnread, reminderKindsOf } from '#shared/inbox/reminder.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { countReminders } from './country-queries.ts'
import { listReminders } from './reminder-queries.ts'
import { inboxSeen } from './table.ts'

type Question = { actor: Actor; today: Day; isMailPossible: boolean; province?: ProvinceCode | undefined }

/** What waits for one person, which of it they have not seen, and what they want by e-mail. */
export async function getInbox(db: Db, { actor, today, isMailPossible, province }: Question): Promise<Inbox> {
  const { scope: within, isCountry } = await readerScope(db, reachOf(actor), province)
  const reminders = isCountry ? [] : await listReminders(db, actor, { today, within })
  const rows = await db.select().from(inboxSeen).where(eq(inboxSeen.personId, actor.id))
  const seen = new Map(rows.map((row) => [`${row.kind}|${row.kabupatenCode}`, row.seenThrough]))
  return {
    reminders: reminders.map((reminder) => ({
      ...reminder,
      isUnread: isUnread(reminder, seen.get(`${reminder.kind}|${reminder.kabupatenCode}`)),
    })),
    ...(isCountry && { provinces: await countReminders(db, actor.role, today) }),
    today,
    mail: { isPossible: isMailPossible, ...(await getMailChoices(db, actor.id)) },
  }
}

/** Who is reminded of nothing reads nothing. */
function reachOf(actor: Actor): Scope {
  const isReminded = reminderKindsOf(actor.role).length > 0
  return (isReminded && scopeOf(actor, 'registry.read')) || { kabupaten: [] }
}
