import { and, eq, isNull } from 'drizzle-orm'
import { isPlaceholderEmail } from '#server/auth/placeholder-email.ts'
import { person, personKabupaten } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { mailKinds, type MailKind } from '#shared/inbox/mail-kind.ts'
import { mailChoice } from './table.ts'

/** What a person chose, and where e-mail to them would go. */
export async function getMailChoices(
  db: Db,
  personId: string,
): Promise<{ address?: string; wanted: Record<MailKind, boolean> }> {
  const [row] = await db.select({ email: person.email }).from(person).where(eq(person.id, personId))
  const chosen = await db.select().from(mailChoice).where(eq(mailChoice.personId, personId))
  const isWanted = (kind: MailKind) => chosen.find((choice) => choice.kind === kind)?.isWanted ?? false
  return {
    ...(row && !isPlaceholderEmail(row.email) && { address: row.email }),
    wanted: Object.fromEntries(mailKinds.map((kind) => [kind, isWanted(kind)])) as Record<MailKind, boolean>,
  }
}

/** Who gets e-mail, and since when they want it. */
export type Reader = Actor & { chosenAt: Date }

/** Who gets e-mail of a kind: they asked for it, have an address, and can sign in. */
export async function listReaders(db: Db, kind: MailKind): Promise<Reader[]> {
  const rows = await db
    .select({ id: person.id, name: person.name, role: person.role, email: person.email, chosenAt: mailChoice.chosenAt })
    .from(person)
    .innerJoin(mailChoice, eq(mailChoice.personId, person.id))
    .where(and(eq(mailChoice.kind, kind), eq(mailChoice.isWanted, true), isNull(person.disabledAt)))
    .orderBy(person.id)
  const links = await db.select().from(personKabupaten).orderBy(personKabupaten.kabupatenCode)
  const kabupatenOf = Map.groupBy(links, (link) => link.personId)
  return rows
    .filter(({ email }) => !isPlaceholderEmail(email))
    .map(({ email: _email, ...row }) => {
      const isOfficial = row.role === 'kabupatenOfficial'
      return { ...row, kabupaten: isOfficial ? (kabupatenOf.get(row.id) ?? []).map((link) => link.kabupatenCode) : [] }
    })
}
