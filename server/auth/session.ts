import type { IncomingHttpHeaders } from 'node:http'
import { asc, eq } from 'drizzle-orm'
import { isDatabaseAway } from '#server/db/database-away.ts'
import type { Db } from '#server/db/database.ts'
import type { Role } from '#shared/access/role.ts'
import type { Session } from '#shared/access/session.ts'
import { isSessionAlive, isUseToNote } from '#shared/people/session-lifetime.ts'
import type { Auth } from './auth.ts'
import { person, personKabupaten, personSession } from './table.ts'

/** A session with its row, for what concerns the session itself. */
export type FoundSession = Session & { sessionId: string; token: string; username: string; twoFactorEnabled: boolean }

/** Of requests under way: the counter of requests and what answers them ask for the same session. */
const read = new WeakMap<IncomingHttpHeaders, Promise<Session | undefined>>()

/** Who sends a request, by its cookie; undefined when nobody is signed in, or no longer, or the account is disabled. Read once for each request. */
export function readSession(auth: Auth, headers: IncomingHttpHeaders): Promise<Session | undefined> {
  const session = read.get(headers) ?? readNow(auth, headers)
  read.set(headers, session)
  return session
}

async function readNow(auth: Auth, headers: IncomingHttpHeaders): Promise<Session | undefined> {
  const found = await findSession(auth, headers)
  if (!found) return undefined
  const { actor, mustChangePassword, needsTwoFactor } = found
  return { actor, mustChangePassword, needsTwoFactor }
}

/** As `readSession`, with what belongs to the session itself. */
export async function findSession(auth: Auth, { cookie }: IncomingHttpHeaders): Promise<FoundSession | undefined> {
  if (cookie === undefined) return undefined
  const token = await auth.better.api.readSessionToken({ headers: new Headers({ cookie }) })
  if (token === null) return undefined
  const row = await findRow(auth.db, token)
  const now = auth.clock()
  if (!row || row.disabledAt || !isSessionAlive(row, now)) return undefined
  if (isUseToNote(row, now)) {
    await noteUse(auth.db, { sessionId: row.sessionId, now })
  }
  const { id, name, username, role, sessionId, mustChangePassword, twoFactorEnabled } = row
  const kabupaten = role === 'kabupatenOfficial' ? await listKabupatenOf(auth.db, id) : []
  return {
    actor: { id, name, role, kabupaten },
    mustChangePassword: mustChangePassword && !auth.isDemo,
    needsTwoFactor: isTwoFactorDemanded(role) && !twoFactorEnabled && !auth.isDemo,
    ...{ sessionId, token, username, twoFactorEnabled },
  }
}

/** Who manages accounts can give themselves any right, so a stolen password must not be enough. */
export function isTwoFactorDemanded(role: Role): boolean {
  return role === 'admin'
}

async function findRow(db: Db, token: string) {
  const [row] = await db
    .select({
      id: person.id,
      name: person.name,
      username: person.username,
      role: person.role,
      disabledAt: person.disabledAt,
      mustChangePassword: person.mustChangePassword,
      twoFactorEnabled: person.twoFactorEnabled,
      sessionId: personSession.id,
      createdAt: personSession.createdAt,
      lastUsedAt: personSession.lastUsedAt,
    })
    .from(personSession)
    .innerJoin(person, eq(person.id, personSession.personId))
    .where(eq(personSession.token, token))
  return row
}

/** While the database takes no changes, people may go on reading. */
async function noteUse(db: Db, { sessionId, now }: { sessionId: string; now: Date }): Promise<void> {
  try {
    await db.update(personSession).set({ lastUsedAt: now }).where(eq(personSession.id, sessionId))
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
  }
}

async function listKabupatenOf(db: Db, personId: string) {
  const rows = await db
    .select({ code: personKabupaten.kabupatenCode })
    .from(personKabupaten)
    .where(eq(personKabupaten.personId, personId))
    .orderBy(asc(personKabupaten.kabupatenCode))
  return rows.map((row) => row.code)
}
