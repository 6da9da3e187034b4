import { eq, and, desc, ne } from 'drizzle-orm'
import { appendAudit } from '#server/audit/append-audit.ts'
import type { OpenSession } from '#shared/people/account-answer.ts'
import { passwordProblem } from '#shared/people/password-rule.ts'
import { isSessionAlive } from '#shared/people/session-lifetime.ts'
import { createAuth, type Auth } from './auth.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { AccountRefused, done, headersFor, SESSION_COOKIE, type Caller, type Reply } from './reply.ts'
import type { FoundSession } from './session.ts'
import { refuseWhilePaused } from './sign-in.ts'
import { forgiveAccount, forgiveAddress } from './sign-in-failures.ts'
import { credential, person, personSession } from './table.ts'

/** Somebody signed in who changes their own account. */
export type Own = { auth: Auth; caller: Caller; session: FoundSession }

/** Carries out a change of one's own account with its line in the audit trail, in one transaction. */
export async function changeOwn<T>({ auth, caller, session }: Own, action: string, work: (own: Auth) => Promise<T>) {
  return auth.db.transaction(async (tx) => {
    const result = await work(createAuth({ ...auth, db: tx }))
    const { actor, username } = session
    const doer = { actor, address: caller.address, userAgent: caller.headers['user-agent'] }
    const note = { action, subjectKind: 'person', subjectId: actor.id, subjectLabel: username }
    await appendAudit(tx, { doer, at: auth.clock(), notes: [note] })
    return result
  })
}

/** @throws AccountRefused wrong-password, or paused: whoever holds a stolen session must not try passwords either. */
export async function requirePassword({ auth, caller, session }: Own, password: string): Promise<void> {
  await refuseWhilePaused(auth, session.username, caller)
  const [found] = await auth.db
    .select({ password: credential.password, email: person.email })
    .from(credential)
    .innerJoin(person, eq(person.id, credential.personId))
    .where(eq(credential.personId, session.actor.id))
  const isRight = found?.password != null && (await isPassword(password, found.password))
  if (!isRight) throw new AccountRefused(422, { error: 'wrong-password' })
  await forgiveAddress(auth.db, caller.address)
  await forgiveAccount(auth.db, [session.username, found.email], auth.clock())
}

/** Changes one's own password. Every other browser is signed out, and this one gets a new session. */
export async function changePassword(own: Own, { current, next }: { current: string; next: string }): Promise<Reply> {
  const { caller, session } = own
  const problem = current === next ? 'same' : passwordProblem(next, session.username)
  if (problem) throw new AccountRefused(422, { error: 'refused-password', problem })
  await requirePassword(own, current)
  const hash = await hashPassword(next)
  const personId = session.actor.id
  return changeOwn(own, 'account.changePassword', async ({ db, clock, better }) => {
    const updatedAt = clock()
    await db.update(credential).set({ password: hash, updatedAt }).where(eq(credential.personId, personId))
    await db.update(person).set({ mustChangePassword: false, updatedAt }).where(eq(person.id, personId))
    const headers = headersFor(caller, [SESSION_COOKIE])
    const response = await better.api.renewSession({ body: { personId }, headers, asResponse: true })
    return done({}, response.headers.getSetCookie())
  })
}

/** Where one is signed in, newest use first. */
export async function listSessions({ auth, session }: Own): Promise<Reply> {
  const rows = await auth.db
    .select()
    .from(personSession)
    .where(eq(personSession.personId, session.actor.id))
    .orderBy(desc(personSession.lastUsedAt))
  const open = rows
    .filter((row) => isSessionAlive(row, auth.clock()))
    .map((row): OpenSession => ({
      id: row.id,
      isThis: row.id === session.sessionId,
      address: row.ipAddress ?? '',
      userAgent: row.userAgent ?? '',
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt.toISOString(),
    }))
  return done(open)
}

/** Signs out one other browser. */
export async function endSession(own: Own, { id }: { id: string }): Promise<Reply> {
  const { db } = own.auth
  const isOwn = and(eq(personSession.id, id), eq(personSession.personId, own.session.actor.id))
  const ended = await db.delete(personSession).where(isOwn).returning({ id: personSession.id })
  if (ended.length === 0) throw new AccountRefused(404, { error: 'not-found' })
  return done({})
}

/** Signs out every browser but this one. */
export async function endOtherSessions(own: Own): Promise<Reply> {
  const { actor, sessionId } = own.session
  return changeOwn(own, 'account.endSessions', async ({ db }) => {
    const isOther = and(eq(personSession.personId, actor.id), ne(personSession.id, sessionId))
    await db.delete(personSession).where(isOther)
    return done({})
  })
}
