import type { RecoveryCodes, TwoFactorSetup } from '#shared/people/account-answer.ts'
import { changeOwn, requirePassword, type Own } from './account.ts'
import { removeTwoFactor } from './remove-two-factor.ts'
import { AccountRefused, done, headersFor, SESSION_COOKIE, type Reply } from './reply.ts'
import { isTwoFactorDemanded } from './session.ts'

const ISSUER = 'Pantau OVOP'

/** Makes a key for an authenticator app and the recovery codes. Nothing is asked at sign-ins until a code was confirmed. */
export async function startTwoFactor(own: Own, { password }: { password: string }): Promise<Reply> {
  const { auth, caller, session } = own
  if (session.twoFactorEnabled) throw new AccountRefused(409, { error: 'already-set-up' })
  await requirePassword(own, password)
  const headers = headersFor(caller, [SESSION_COOKIE])
  const made = await auth.better.api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
  if (made.method !== 'totp') throw new Error(`better-auth made a second factor of the kind ${made.method}`)
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
  // better-auth names the account by its e-mail address, which few people here have.
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(session.username)}`
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}&digits=6&period=30`
  return done({ uri, secret, recoveryCodes: made.backupCodes } satisfies TwoFactorSetup)
}

/** The app shows the right code: from now on every sign-in asks for one. */
export async function confirmTwoFactor(own: Own, { code }: { code: string }): Promise<Reply> {
  const { caller, session } = own
  if (session.twoFactorEnabled) throw new AccountRefused(409, { error: 'already-set-up' })
  const headers = headersFor(caller, [SESSION_COOKIE])
  return changeOwn(own, 'account.setUpTwoFactor', async ({ better }) => {
    const response = await better.api.verifyTOTP({ body: { code }, headers, asResponse: true })
    if (response.ok) return done({}, response.headers.getSetCookie())
    const refused = (await response.json()) as { code?: string }
    const error = refused.code === 'INVALID_CODE' ? 'wrong-code' : 'not-set-up'
    throw new AccountRefused(422, { error })
  })
}

/** Ends the second factor of one's own account, unless the role demands it. */
export async function endTwoFactor(own: Own, { password }: { password: string }): Promise<Reply> {
  const { auth, caller, session } = own
  if (isTwoFactorDemanded(session.actor.role) && !auth.isDemo) throw new AccountRefused(403, { error: 'demanded' })
  await requirePassword(own, password)
  const personId = session.actor.id
  return changeOwn(own, 'account.removeTwoFactor', async ({ db, better }) => {
    await removeTwoFactor(db, personId)
    const headers = headersFor(caller, [SESSION_COOKIE])
    const response = await better.api.renewSession({ body: { personId }, headers, asResponse: true })
    return done({}, response.headers.getSetCookie())
  })
}

/** New recovery codes; the old ones are worth nothing. */
export async function renewRecoveryCodes(own: Own, { password }: { password: string }): Promise<Reply> {
  if (!own.session.twoFactorEnabled) throw new AccountRefused(409, { error: 'not-set-up' })
  await requirePassword(own, password)
  const headers = headersFor(own.caller, [SESSION_COOKIE])
  return changeOwn(own, 'account.renewRecoveryCodes', async ({ better }) => {
    const { backupCodes } = await better.api.generateBackupCodes({ body: { password }, headers })
    return done({ recoveryCodes: backupCodes } satisfies RecoveryCodes)
  })
}
