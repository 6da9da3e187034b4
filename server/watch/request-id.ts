import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

const HEADER = 'X-Request-Id'

/** What a proxy may name a request: nothing that could write a line of its own into a log or a header. */
const acceptable = /^[\w.-]{8,64}$/

const underWay = new AsyncLocalStorage<string>()

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return underWay.getStore()
}

/** The id that a proxy gave to a request, or a new one. */
export function toRequestId(given: string | undefined): string {
  return given !== undefined && acceptable.test(given) ? given : randomUUID()
}

/** Gives each request an id, which is in its answer, in every line of the log about it, and in what people read of a fault. */
export const nameRequests: RequestHandler = (request, response, next) => {
  const requestId = toRequestId(request.get(HEADER))
  response.locals['requestId'] = requestId
  response.setHeader(HEADER, requestId)
  underWay.run(requestId, next)
}
