import { sql } from 'drizzle-orm'
import { appendAudit } from '#server/audit/append-audit.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { makeOneTimePassword } from '#server/auth/readable-code.ts'
import { person } from '#server/auth/table.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import type { Db } from '#server/db/database.ts'

export const FIRST_ADMIN = 'admin'

/** Where nobody has an account yet, makes one admin and returns the one-time password, which is kept nowhere else. */
export async function makeFirstAdmin(db: Db, at: Date): Promise<string | undefined> {
  if (await hasPeople(db)) return undefined
  const oneTimePassword = makeOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  return db.transaction(async (tx) => {
    // Two processes may start on one new database at the same moment.
    await tx.execute(sql`lock table ${person} in exclusive mode`)
    if (await hasPeople(tx)) return undefined
    const profile = { name: 'Admin', username: FIRST_ADMIN, role: 'admin', kabupaten: [] } as const
    const id = await insertPerson(tx, { ...profile, passwordHash, mustChangePassword: true, at })
    if (id === undefined) return undefined
    const note = {
      action: 'people.create',
      subjectKind: 'person',
      subjectId: id,
      subjectLabel: FIRST_ADMIN,
      after: profile,
    }
    await appendAudit(tx, { doer: { name: 'Pantau OVOP' }, at, notes: [note] })
    return oneTimePassword
  })
}

async function hasPeople(db: Db): Promise<boolean> {
  const [somebody] = await db.select({ id: person.id }).from(person).limit(1)
  return somebody !== undefined
}
