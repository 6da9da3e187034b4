import { isIP } from 'node:net'
import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Auth } from '#server/auth/auth.ts'
import { readSession } from '#server/auth/session.ts'
import { networkOf } from '#server/auth/sign-in-failures.ts'
import { sayRefusal, type RefusalWords } from '#server/errors.ts'
import type { RequestCounter } from '#server/limit/request-counter.ts'
import { limitKindOf, requestLimits, type LimitKind } from '#shared/limit/request-limit.ts'
import { sendRefusal } from './send-refusal.ts'

/** Files that never change and what watches the program: they cost nothing, and a watcher must not be turned away. */
const UNCOUNTED = /^\/(?:assets\/|healthz$|readyz$|metrics$)/u

type Parts = { counter: RequestCounter; auth: Auth; trustsProxy: boolean; log: Logger }

/**
 * Refuses whoever asks too much: by address, and by account what an account does. The machine itself is not limited, apart
 * from passwords: its watchers and measurements ask a lot.
 */
export function limitRequests({ counter, auth, trustsProxy, log }: Parts): RequestHandler {
  let isWarned = false
  const isSelf = (request: Request) => {
    if (!isLoopback(request.ip)) return false
    if (trustsProxy || request.headers['x-forwarded-for'] === undefined || isWarned) return true
    isWarned = true
    log.warn('a proxy stands in front but TRUST_PROXY is 0: nobody is limited, and every address is that of the proxy')
    return true
  }
  const keyOf = async (request: Request, kind: LimitKind) => {
    if (kind !== 'password' && isSelf(request)) return undefined
    const session = requestLimits[kind].by === 'account' ? await readSession(auth, request.headers) : undefined
    return session?.actor.id ?? networkOf(request.ip ?? '')
  }
  return async (request, response, next) => {
    if (UNCOUNTED.test(request.path)) return next()
    const kinds: (LimitKind | undefined)[] = ['any', limitKindOf(request.method, request.path)]
    for (const kind of kinds) {
      const key = kind && (await keyOf(request, kind))
      const seconds = kind && key !== undefined ? await counter.take(kind, key) : 0
      if (seconds > 0) return refuse(request, response, seconds)
    }
    return next()
  }
}

function isLoopback(address = ''): boolean {
  const plain = address.replace(/^::ffff:/iu, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

function refuse(request: Request, response: Response, seconds: number): void {
  const words: RefusalWords = (say) => say.tooManyRequests(seconds)
  response.set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store' })
  if (!request.path.toLowerCase().startsWith('/api/trpc/')) {
    return sendRefusal(request, response, { status: 429, error: 'too-many-requests', words })
  }
  // As tRPC says it, so that its client can read it.
  const { message, english } = sayRefusal(words)
  const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429, refusal: { code: 'limit', english } }
  response.status(429).json({ error: { message, code: -32_029, data } })
}
