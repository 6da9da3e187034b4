import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Role } from '#shared/access/role.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { placeholderEmail } from './placeholder-email.ts'
import { forgiveAccount } from './sign-in-failures.ts'
import { credential, person, personKabupaten, personSession, verification } from './table.ts'

type NewPerson = {
  name: string
  username: string
  email?: string | undefined
  role: Role
  kabupaten: readonly KabupatenCode[]
  passwordHash: string
  mustChangePassword: boolean
  at: Date
}

/** Writes a new account; undefined when the username or the e-mail address is taken. */
export async function insertPerson(tx: Db, fresh: NewPerson): Promise<string | undefined> {
  const { name, username, role, kabupaten, passwordHash, mustChangePassword, at } = fresh
  const id = randomUUID()
  const times = { createdAt: at, updatedAt: at }
  const email = fresh.email ?? placeholderEmail(id)
  const written = await tx
    .insert(person)
    .values({ id, name, username, email, role, mustChangePassword, twoFactorEnabled: false, version: 1, ...times })
    .onConflictDoNothing()
    .returning({ id: person.id })
  if (written.length === 0) return undefined
  await tx.insert(credential).values({
    id: randomUUID(),
    personId: id,
    accountId: id,
    providerId: 'credential',
    password: passwordHash,
    ...times,
  })
  await replaceKabupaten(tx, id, kabupaten)
  return id
}

/** Sets for which kabupaten a person works. */
export async function replaceKabupaten(tx: Db, personId: string, codes: readonly KabupatenCode[]): Promise<void> {
  await tx.delete(personKabupaten).where(eq(personKabupaten.personId, personId))
  if (codes.length === 0) return
  await tx.insert(personKabupaten).values([...new Set(codes)].map((kabupatenCode) => ({ personId, kabupatenCode })))
}

/** Gives a person another password. Who waited out a pause need not wait any longer. */
export async function replacePassword(
  tx: Db,
  { id, username, email }: { id: string; username: string; email: string },
  { passwordHash, at }: { passwordHash: string; at: Date },
): Promise<void> {
  await tx.update(credential).set({ password: passwordHash, updatedAt: at }).where(eq(credential.personId, id))
  await forgiveAccount(tx, [username, email], at)
}

/** Ends every session of a person, also one that only awaits its second factor: the next request of any browser is refused. */
export async function endAllSessions(tx: Db, personId: string): Promise<void> {
  await tx.delete(personSession).where(eq(personSession.personId, personId))
  await tx.delete(verification).where(eq(verification.value, personId))
}
