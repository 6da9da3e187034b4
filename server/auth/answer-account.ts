import type { z } from 'zod'
import {
  changePasswordSchema,
  confirmTwoFactorSchema,
  endSessionSchema,
  nothingSchema,
  passwordAgainSchema,
  secondStepSchema,
  signInSchema,
} from '#shared/people/schema.ts'
import { ABSOLUTE_HOURS } from '#shared/people/session-lifetime.ts'
import { changePassword, endOtherSessions, endSession, listSessions, type Own } from './account.ts'
import type { Auth } from './auth.ts'
import { AccountRefused, done, headersFor, SESSION_COOKIE, type Caller, type Reply } from './reply.ts'
import { confirmTwoFactor, endTwoFactor, renewRecoveryCodes, startTwoFactor } from './second-factor.ts'
import { findSession } from './session.ts'
import { signIn, takeSecondStep } from './sign-in.ts'

type Answer = (auth: Auth, caller: Caller, body: unknown) => Promise<Reply>

/** The addresses below /api/auth that take a POST. */
const answers = new Map<string, Answer>([
  ['sign-in', forAnyone(signInSchema, signIn)],
  ['second-step', forAnyone(secondStepSchema, takeSecondStep)],
  ['sign-out', forAnyone(nothingSchema, signOut)],
  ['sign-out-others', forOwn(nothingSchema, endOtherSessions)],
  ['end-session', forOwn(endSessionSchema, endSession)],
  ['password', forOwn(changePasswordSchema, changePassword)],
  ['two-factor/start', forOwn(passwordAgainSchema, startTwoFactor)],
  ['two-factor/confirm', forOwn(confirmTwoFactorSchema, confirmTwoFactor)],
  ['two-factor/end', forOwn(passwordAgainSchema, endTwoFactor)],
  ['two-factor/recovery-codes', forOwn(passwordAgainSchema, renewRecoveryCodes)],
  ['sessions', forOwn(nothingSchema, listSessions)],
])

export type AccountRequest = Caller & { isSecure: boolean; body: unknown }

/** Answers one request about an account: signing in and out, and what people change of their own. Undefined where nothing is. */
export async function answerAccount(auth: Auth, path: string, request: AccountRequest): Promise<Reply | undefined> {
  const answer = answers.get(path)
  if (!answer) return undefined
  try {
    const { status, body, cookies } = await answer(auth, request, request.body)
    return { status, body, cookies: finishCookies(cookies, request.isSecure) }
  } catch (error) {
    if (!(error instanceof AccountRefused)) throw error
    return { status: error.status, body: error.refusal, cookies: [] }
  }
}

type Ask<Input> = (auth: Auth, caller: Caller, input: Input) => Promise<Reply>

function forAnyone<S extends z.ZodType>(schema: S, ask: Ask<z.output<S>>): Answer {
  return (auth, caller, body) => ask(auth, caller, parse(schema, body))
}

function forOwn<S extends z.ZodType>(schema: S, ask: (own: Own, input: z.output<S>) => Promise<Reply>): Answer {
  return async (auth, caller, body) => {
    const session = await findSession(auth, caller.headers)
    if (!session) throw new AccountRefused(401, { error: 'signed-out' })
    return ask({ auth, caller, session }, parse(schema, body))
  }
}

function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new AccountRefused(400, { error: 'invalid-input' })
  return parsed.data
}

async function signOut(auth: Auth, caller: Caller): Promise<Reply> {
  const headers = headersFor(caller, [SESSION_COOKIE])
  const response = await auth.better.api.signOut({ headers, asResponse: true })
  return done({}, response.headers.getSetCookie())
}

/**
 * Where the request came by https, cookies go back by https only. A cookie that scripts may read says that somebody is
 * signed in here, so that the public's browsers need not ask.
 */
function finishCookies(cookies: readonly string[], isSecure: boolean): string[] {
  const session = cookies.findLast((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
  const isSignedIn = session !== undefined && !session.startsWith(`${SESSION_COOKIE}=;`)
  const seconds = isSignedIn ? ABSOLUTE_HOURS * 3600 : 0
  const sign = `pantau_signed_in=${isSignedIn ? 1 : ''}; Max-Age=${seconds}; Path=/; SameSite=Lax`
  const all = session === undefined ? cookies : [...cookies, sign]
  return all.map((cookie) => (isSecure ? `${cookie}; Secure` : cookie))
}
