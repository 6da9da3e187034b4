import { and, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { person, personSession } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import { ABSOLUTE_HOURS, IDLE_HOURS } from '#shared/people/session-lifetime.ts'
import type { SystemOverview } from '#shared/system/answers.ts'

/** How many accounts there are, and how many people are signed in with how many sessions that still count. */
export async function countPeople(db: Db, now: Date): Promise<SystemOverview['people']> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const isAlive = and(
    gt(personSession.lastUsedAt, hoursAgo(IDLE_HOURS)),
    gt(personSession.createdAt, hoursAgo(ABSOLUTE_HOURS)),
  )
  const [row] = await db
    .select({
      sessions: sql<number>`count(*)::int`,
      signedIn: sql<number>`count(distinct ${personSession.personId})::int`,
    })
    .from(personSession)
    .where(isAlive)
  return {
    accounts: await db.$count(person, isNull(person.disabledAt)),
    disabled: await db.$count(person, isNotNull(person.disabledAt)),
    sessions: row?.sessions ?? 0,
    signedIn: row?.signedIn ?? 0,
  }
}
