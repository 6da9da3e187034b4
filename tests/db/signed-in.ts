import { eq } from 'drizzle-orm'
import { hashPassword } from '#server/auth/passwords.ts'
import { person } from '#server/auth/table.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { NOW } from './work-caller.ts'

const PASSWORD = 'kata sandi untuk uji 7319'

/** Makes an account and signs it in at a running server: the headers to send as this person. */
export async function signInAs(db: Db, address: string, actor: Actor): Promise<{ cookie: string }> {
  const { name, role, kabupaten } = actor
  const username = name.toLowerCase()
  const passwordHash = await hashPassword(PASSWORD)
  const id = await insertPerson(db, {
    name,
    username,
    role,
    kabupaten,
    passwordHash,
    mustChangePassword: false,
    at: NOW,
  })
  const answer = await fetch(`${address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: username, password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`could not sign in: ${answer.status} ${await answer.text()}`)
  // A second factor is demanded of admins; here it counts as set up.
  await db
    .update(person)
    .set({ twoFactorEnabled: true })
    .where(eq(person.id, id ?? ''))
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { cookie: cookies.join('; ') }
}
