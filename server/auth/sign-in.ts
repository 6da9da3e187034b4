import { and, eq, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { SignInAnswer } from '#shared/people/account-answer.ts'
import { ABSOLUTE_HOURS, IDLE_HOURS } from '#shared/people/session-lifetime.ts'
import type { Auth } from './auth.ts'
import { isPassword } from './passwords.ts'
import { toRecoveryCode } from './readable-code.ts'
import { AccountRefused, done, headersFor, TWO_FACTOR_COOKIE, type Caller, type Reply } from './reply.ts'
import { findSession } from './session.ts'
import { countAttempt, forgiveAccount, forgiveAddress, toLogin } from './sign-in-failures.ts'
import { credential, person, personSession, twoFactor } from './table.ts'

// A hash of nothing: an unknown account costs the same time as a wrong password.
const decoyHash = `${'0'.repeat(32)}:${'0'.repeat(128)}`

/** @throws AccountRefused paused while too many tries failed. The try counts as failed until it is forgiven. */
export async function refuseWhilePaused(auth: Auth, login: string, { address }: Caller): Promise<void> {
  const waitSeconds = await countAttempt(auth.db, { login, address }, auth.clock())
  if (waitSeconds > 0) throw new AccountRefused(429, { error: 'paused', waitSeconds })
}

/** The first step of a sign-in, and the only one for who has no second factor. */
export async function signIn(auth: Auth, caller: Caller, typed: { login: string; password: string }): Promise<Reply> {
  const login = toLogin(typed.login)
  await refuseWhilePaused(auth, login, caller)
  const found = await findByLogin(auth.db, login)
  const isRight = await isPassword(typed.password, found?.password ?? decoyHash)
  if (!found || !isRight) throw new AccountRefused(401, { error: 'wrong-credentials' })
  await forgiveAddress(auth.db, caller.address)
  if (found.disabledAt) throw new AccountRefused(403, { error: 'disabled' })
  const response = await auth.better.api.signInUsername({
    body: { username: found.username, password: typed.password },
    headers: headersFor(caller, []),
    asResponse: true,
  })
  if (!response.ok) throw new Error(`better-auth refused a right password: ${await response.text()}`)
  const cookies = response.headers.getSetCookie()
  const body: unknown = await response.json()
  const isAwaited = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
  if (isAwaited) return done({ next: 'secondStep' } satisfies SignInAnswer, cookies)
  await noteSignIn(auth, caller, found)
  return done({ next: 'done' } satisfies SignInAnswer, cookies)
}

type SecondStep = { code: string } | { recoveryCode: string }

/** The second step: a code of the authenticator app or a recovery code, each of which counts once. */
export async function takeSecondStep(auth: Auth, caller: Caller, step: SecondStep): Promise<Reply> {
  const headers = headersFor(caller, [TWO_FACTOR_COOKIE])
  const personId = await auth.better.api.readAwaitedPerson({ headers })
  const found = personId === null ? undefined : await findById(auth.db, personId)
  if (!found || found.disabledAt) throw new AccountRefused(401, { error: 'start-again' })
  await refuseWhilePaused(auth, found.username, caller)
  const { api } = auth.better
  const response =
    'code' in step
      ? await api.verifyTOTP({ body: { code: step.code }, headers, asResponse: true })
      : await api.verifyBackupCode({ body: { code: toRecoveryCode(step.recoveryCode) }, headers, asResponse: true })
  const body = (await response.json()) as { code?: string; token?: string }
  if (!response.ok) throw new AccountRefused(401, { error: isWrongCode(body.code) ? 'wrong-code' : 'start-again' })
  if ('code' in step) await useCodeOnce(auth.db, { personId: found.id, code: step.code, token: body.token ?? '' })
  await forgiveAddress(auth.db, caller.address)
  await noteSignIn(auth, caller, found)
  return done({ next: 'done' } satisfies SignInAnswer, response.headers.getSetCookie())
}

function isWrongCode(code: string | undefined): boolean {
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE'
}

/** A code is accepted up to a step early or late, so of the last six that were used none can still be valid unseen. */
const KEPT_CODES = 6 * '000000 '.length

/** RFC 6238 §5.2: the same code must not open a second door. Its session is gone before anybody is told of it. */
async function useCodeOnce(db: Db, { personId, code, token }: { personId: string; code: string; token: string }) {
  const used = sql`coalesce(${twoFactor.usedCodes}, '')`
  const isNew = sql`position(${code}::text in ${used}) = 0`
  const noted = await db
    .update(twoFactor)
    .set({ usedCodes: sql`left(${code}::text || ' ' || ${used}, ${KEPT_CODES}::int)` })
    .where(and(eq(twoFactor.personId, personId), isNew))
    .returning({ id: twoFactor.id })
  if (noted.length > 0) return
  await db.delete(personSession).where(eq(personSession.token, token))
  throw new AccountRefused(401, { error: 'wrong-code' })
}

type SignedIn = { id: string; username: string; email: string }

/** After the last step: who it was is no longer paused, and the browser's earlier session and the dead ones are gone. */
async function noteSignIn(auth: Auth, caller: Caller, { id, username, email }: SignedIn): Promise<void> {
  const { db } = auth
  const now = auth.clock()
  await forgiveAccount(db, [username, email], now)
  await db.update(person).set({ lastSignInAt: now }).where(eq(person.id, id))
  const earlier = await findSession(auth, caller.headers)
  if (earlier) await db.delete(personSession).where(eq(personSession.id, earlier.sessionId))
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const isDead = or(
    lt(personSession.createdAt, hoursAgo(ABSOLUTE_HOURS)),
    lt(personSession.lastUsedAt, hoursAgo(IDLE_HOURS)),
  )
  await db.delete(personSession).where(and(eq(personSession.personId, id), isDead))
}

const signInColumns = {
  id: person.id,
  username: person.username,
  email: person.email,
  disabledAt: person.disabledAt,
  password: credential.password,
}

async function findByLogin(db: Db, login: string) {
  const [found] = await db
    .select(signInColumns)
    .from(person)
    .innerJoin(credential, eq(credential.personId, person.id))
    .where(or(eq(person.username, login), eq(person.email, login)))
  return found
}

async function findById(db: Db, id: string) {
  const [found] = await db
    .select(signInColumns)
    .from(person)
    .innerJoin(credential, eq(credential.personId, person.id))
    .where(eq(person.id, id))
  return found
}
