import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { person, personKabupaten } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import { isPlaceholderEmail } from '#server/auth/placeholder-email.ts'
import { isTwoFactorDemanded } from '#server/auth/session.ts'
import { DomainError } from '#server/errors.ts'
import type { OwnAccount, PersonRow } from '#shared/people/person.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

type Stored = typeof person.$inferSelect

/** Every account: the active ones first, by name. */
export async function listPeople(db: Db): Promise<PersonRow[]> {
  const rows = await db.select().from(person).orderBy(asc(person.name), asc(person.username))
  const links = await db.select().from(personKabupaten).orderBy(asc(personKabupaten.kabupatenCode))
  const kabupatenOf = Map.groupBy(links, (link) => link.personId)
  const people = rows.map((row) =>
    toPersonRow(
      row,
      (kabupatenOf.get(row.id) ?? []).map((link) => link.kabupatenCode),
    ),
  )
  return people.toSorted((a, b) => Number(a.state === 'disabled') - Number(b.state === 'disabled'))
}

/** One's own account, with what the account page has to say about it. */
export async function getOwnAccount(db: Db, id: string, isDemo: boolean): Promise<OwnAccount> {
  const { row } = await requirePerson(db, id)
  return { ...row, isTwoFactorDemanded: isTwoFactorDemanded(row.role) && !isDemo }
}

/** @throws DomainError not-found */
export async function requirePerson(db: Db, id: string): Promise<{ stored: Stored; row: PersonRow }> {
  const [stored] = await db.select().from(person).where(eq(person.id, id))
  if (!stored) throw new DomainError('not-found', (say) => say.noPerson)
  const links = await db
    .select({ code: personKabupaten.kabupatenCode })
    .from(personKabupaten)
    .where(eq(personKabupaten.personId, id))
    .orderBy(asc(personKabupaten.kabupatenCode))
  const kabupaten = links.map((link) => link.code)
  return { stored, row: toPersonRow(stored, kabupaten) }
}

/** How many admins can sign in. */
export async function countActiveAdmins(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(person)
    .where(and(eq(person.role, 'admin'), isNull(person.disabledAt)))
  return row?.count ?? 0
}

function toPersonRow(row: Stored, kabupaten: KabupatenCode[]): PersonRow {
  const { id, name, username, email, role, twoFactorEnabled, lastSignInAt, version } = row
  return {
    ...{ id, name, username, role, kabupaten, twoFactorEnabled, version },
    ...(!isPlaceholderEmail(email) && { email }),
    ...(lastSignInAt && { lastSignInAt: lastSignInAt.toISOString() }),
    state: row.disabledAt ? 'disabled' : row.mustChangePassword ? 'invited' : 'active',
  }
}
