import { createHash, timingSafeEqual } from 'node:crypto'
import { Router, type Request, type RequestHandler } from 'express'
import { refuseMethod } from '#server/api/methods.ts'
import { sayRefusal } from '#server/errors.ts'
import { sendReadiness, type ReadinessParts } from './readiness.ts'
import type { Metrics } from './metrics.ts'

const READY_PATH = '/readyz'
const METRICS_PATH = '/metrics'

type Parts = { metrics: Metrics; refresh: () => Promise<void>; token: string | undefined; readiness: ReadinessParts }

/** What watchers ask: whether this process may be sent requests, and its numbers. */
export function serveWatch({ metrics, refresh, token, readiness }: Parts): RequestHandler {
  const router = Router({ caseSensitive: true })
  router
    .route(READY_PATH)
    .get((_request, response) => sendReadiness(response, readiness))
    .all(refuseMethod)
  router
    .route(METRICS_PATH)
    .get(async (request, response) => {
      response.set('Cache-Control', 'no-store')
      if (!mayRead(request, token)) {
        return void response.status(403).json({ error: 'forbidden', ...sayRefusal((say) => say.onlyWatchers) })
      }
      await refresh()
      response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
    })
    .all(refuseMethod)
  return router
}

/**
 * With a token, whoever sends it; without one, a program on the same machine. A proxy on this machine hands on what others
 * ask, and says so in a header.
 */
function mayRead(request: Request, token: string | undefined): boolean {
  if (token !== undefined) return isSame(request.get('authorization') ?? '', `Bearer ${token}`)
  const isForwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => name in request.headers)
  return !isForwarded && loopback.test(request.socket.remoteAddress ?? '')
}

const loopback = /^(?:::ffff:)?127\.|^::1$/

/** Takes as long however much of it is right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
