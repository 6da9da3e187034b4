import type { IncomingHttpHeaders } from 'node:http'
import type { AccountRefusal } from '#shared/people/account-answer.ts'

/** Who asks, as far as the request tells. */
export type Caller = { headers: IncomingHttpHeaders; address: string }
/** `cookies` are whole Set-Cookie lines. */
export type Reply = { status: number; body: unknown; cookies: string[] }

/** An expected refusal under /api/auth. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused'
  readonly status: number
  readonly refusal: AccountRefusal

  constructor(status: number, refusal: AccountRefusal) {
    super(refusal.error)
    this.status = status
    this.refusal = refusal
  }
}

export function done(body: unknown, cookies: string[] = []): Reply {
  return { status: 200, body, cookies }
}

/** What better-auth is told of a request: of its cookies, only those whose names are given. */
export function headersFor({ headers, address }: Caller, cookieNames: readonly string[]): Headers {
  const given = new Headers({ 'x-pantau-address': address, 'user-agent': headers['user-agent'] ?? '' })
  const cookies = (headers.cookie ?? '')
    .split(/; */)
    .filter((cookie) => cookieNames.some((name) => cookie.startsWith(`${name}=`)))
  if (cookies.length > 0) given.set('cookie', cookies.join('; '))
  return given
}

export const SESSION_COOKIE = 'pantau.session_token'
export const TWO_FACTOR_COOKIE = 'pantau.two_factor'
