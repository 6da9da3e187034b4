import { and, eq, isNull } from 'drizzle-orm'
import { person, personKabupaten } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import { StartError } from '#server/errors.ts'
import type { Actor } from '#shared/access/role.ts'

/** Whoever may run commands on the server owns the database anyway; the trail says where it came from. */
export const operator: Actor = { id: 'command-line', name: 'npm run import', role: 'pmdStaff', kabupaten: [] }

/** In whose name a command acts: an account, with its rights and its kabupaten. @throws StartError for one that is not there */
export async function actorNamed(db: Db, username: string): Promise<Actor> {
  const isActive = and(eq(person.username, username.toLowerCase()), isNull(person.disabledAt))
  const [found] = await db.select().from(person).where(isActive)
  if (!found) throw new StartError(`Tidak ada akun aktif dengan nama pengguna "${username}".`)
  const { id, name, role } = found
  const rows = await db.select().from(personKabupaten).where(eq(personKabupaten.personId, id))
  return { id, name, role, kabupaten: rows.map((row) => row.kabupatenCode) }
}
