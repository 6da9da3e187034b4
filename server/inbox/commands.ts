import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import type { Seen } from '#shared/inbox/schema.ts'
import { listReminders } from './reminder-queries.ts'
import { inboxSeen } from './table.ts'

/** Notes that a person has seen some of their reminders with all that they hold now; what is not theirs is passed over. */
export async function markSeen(
  db: Db,
  { actor, today, reminders }: Seen & { actor: Actor; today: Day },
): Promise<void> {
  const asked = new Set(reminders.map(({ kind, kabupatenCode }) => `${kind}|${kabupatenCode}`))
  const within = { kabupaten: [...new Set(reminders.map(({ kabupatenCode }) => kabupatenCode))] }
  const seen = (await listReminders(db, actor, { today, within }))
    .filter(({ kind, kabupatenCode }) => asked.has(`${kind}|${kabupatenCode}`))
    .map(({ kind, kabupatenCode, newestOn }) => ({ personId: actor.id, kind, kabupatenCode, seenThrough: newestOn }))
  if (seen.length === 0) return
  await db
    .insert(inboxSeen)
    .values(seen)
    .onConflictDoUpdate({
      target: [inboxSeen.personId, inboxSeen.kind, inboxSeen.kabupatenCode],
      set: { seenThrough: sql`excluded.seen_through` },
    })
}
