import { hashPassword } from '#server/auth/passwords.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import type { Db } from '#server/db/database.ts'
import type { Role } from '#shared/access/role.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

export const PASSWORD = 'tenun ikat merah'
// Hashing takes its time on purpose, so tests do it once.
const hashed = hashPassword(PASSWORD)
let count = 0

type Wanted = { username?: string; role?: Role; email?: string; kabupaten?: string[]; mustChangePassword?: boolean }

/** An account that can sign in with PASSWORD. */
export async function buildPerson(db: Db, wanted: Wanted = {}): Promise<{ id: string; username: string }> {
  count += 1
  const { username = `orang${count}`, role = 'pmdStaff', email, mustChangePassword = false } = wanted
  const kabupaten = (wanted.kabupaten ?? []).map((code) => kabupatenCodeSchema.parse(code))
  const fresh = { name: `Orang ${count}`, username, email, role, kabupaten, mustChangePassword }
  const id = await insertPerson(db, { ...fresh, passwordHash: await hashed, at: new Date() })
  if (id === undefined) throw new Error(`username ${username} is taken`)
  return { id, username }
}
