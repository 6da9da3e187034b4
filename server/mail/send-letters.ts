import { and, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import { listReaders } from './choice-queries.ts'
import type { Mailer } from './mailer.ts'
import { mail } from './table.ts'

/** A process that dies while it sends holds a letter for this long. */
const LEASE_MS = 5 * 60_000
const MOST_ATTEMPTS = 8
const AT_ONCE = 20

type Sending = { mailer: Mailer; now: Date; unsubscribe: (personId: string, kind: MailKind) => string }

/**
 * Sends what lies in the post and is due. Each letter is taken by one process before it is sent, so two do not send the same. One
 * that was sent just before a crash may go out twice, then with the same Message-ID. Returns how many left.
 */
export async function sendLetters(db: Db, { mailer, now, unsubscribe }: Sending): Promise<number> {
  let sent = 0
  for (const letter of await takeLetters(db, now)) {
    const to = await addressOf(db, letter)
    // Who has left, or wants none any more, gets none that was written before.
    if (to === undefined) {
      await db.delete(mail).where(eq(mail.id, letter.id))
      continue
    }
    const problem = await mailer
      .send({ ...letter, to, unsubscribeUrl: unsubscribe(letter.personId, letter.kind) })
      .then(() => undefined)
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300))
    const retryAt = new Date(now.getTime() + 60_000 * 2 ** letter.attempts)
    await db
      .update(mail)
      .set(problem === undefined ? { sentAt: now, problem: null } : { problem, nextTryAt: retryAt })
      .where(eq(mail.id, letter.id))
    if (problem === undefined) sent += 1
  }
  return sent
}

async function takeLetters(db: Db, now: Date): Promise<(typeof mail.$inferSelect)[]> {
  const due = db
    .select({ id: mail.id })
    .from(mail)
    .where(and(isNull(mail.sentAt), lte(mail.nextTryAt, now), lt(mail.attempts, MOST_ATTEMPTS)))
    .orderBy(mail.nextTryAt)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  return db
    .update(mail)
    .set({ attempts: sql`${mail.attempts} + 1`, nextTryAt: new Date(now.getTime() + LEASE_MS) })
    .where(inArray(mail.id, due))
    .returning()
}

/** Where a letter goes; undefined when its reader has left, has no address any more, or wants none. */
async function addressOf(
  db: Db,
  { personId, kind }: { personId: string; kind: MailKind },
): Promise<string | undefined> {
  const readers = await listReaders(db, kind)
  return readers.find(({ actor }) => actor.id === personId)?.address
}
