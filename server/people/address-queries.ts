import { asc, inArray, isNull, and } from 'drizzle-orm'
import { isPlaceholderEmail } from '#server/auth/placeholder-email.ts'
import { person, personKabupaten } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'

/** Somebody who can sign in, and where e-mail to them goes. */
export type Addressee = { actor: Actor; address: string }

/** Those of some people who can sign in and have an address, in the order of their ids. */
export async function listAddressees(db: Db, ids: readonly string[]): Promise<Addressee[]> {
  if (ids.length === 0) return []
  const { id, name, role, email, disabledAt } = person
  const rows = await db
    .select({ id, name, role, email })
    .from(person)
    .where(and(inArray(id, [...ids]), isNull(disabledAt)))
    .orderBy(asc(id))
  const links = await db
    .select()
    .from(personKabupaten)
    .where(inArray(personKabupaten.personId, [...ids]))
    .orderBy(asc(personKabupaten.kabupatenCode))
  const kabupatenOf = Map.groupBy(links, (link) => link.personId)
  return rows
    .filter((row) => !isPlaceholderEmail(row.email))
    .map(({ email: address, ...row }) => {
      const codes = (kabupatenOf.get(row.id) ?? []).map((link) => link.kabupatenCode)
      return { address, actor: { ...row, kabupaten: row.role === 'kabupatenOfficial' ? codes : [] } }
    })
}
