import { randomUUID } from 'node:crypto'
import type { Db } from '#server/db/database.ts'
import type { Day } from '#shared/day/day.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import type { MailChoice } from '#shared/inbox/schema.ts'
import { mail, mailChoice } from './table.ts'

/** Notes whether a person wants e-mail of a kind. Their own choice alone, so no trail tells of it. */
export async function chooseMail(
  db: Db,
  { personId, kind, isWanted, now }: MailChoice & { personId: string; now: Date },
): Promise<void> {
  await db
    .insert(mailChoice)
    .values({ personId, kind, isWanted, chosenAt: now })
    .onConflictDoUpdate({ target: [mailChoice.personId, mailChoice.kind], set: { isWanted, chosenAt: now } })
}

type Letter = { personId: string; kind: MailKind; period: Day; subject: string; body: string }

/** Puts a letter into the post, unless it is there for its period. */
export async function writeLetter(db: Db, letter: Letter, now: Date): Promise<boolean> {
  const written = await db
    .insert(mail)
    .values({ id: randomUUID(), ...letter, madeAt: now, nextTryAt: now })
    .onConflictDoNothing()
    .returning({ id: mail.id })
  return written.length > 0
}
