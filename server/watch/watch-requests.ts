import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'
import { methodOf, routeOf } from './request-route.ts'

/**
 * Counts and times each request when its answer is out or was given up, and writes one line about it: at `info`, a fault of
 * the server at `warn`; the fault itself has a line of its own with the same id. No address of the reader, no cookie, no
 * query and no id of a record is in it: what was asked is told by its pattern.
 */
export function watchRequests(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    metrics.begin()
    response.once('close', () => {
      const seconds = (performance.now() - startedAt) / 1000
      const route = routeOf(request)
      const method = methodOf(request)
      const status = response.headersSent ? response.statusCode : GIVEN_UP
      metrics.end({ method, route, status, seconds })
      const line = {
        requestId: String(response.locals['requestId']),
        ...{ method, route, status, milliseconds: Math.round(seconds * 1000) },
        ...(!response.writableFinished && { isGivenUp: true }),
      }
      if (status >= 500) log.warn(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }
}

/** As nginx notes a reader who left before there was an answer. */
const GIVEN_UP = 499
