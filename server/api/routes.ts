import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { AppParts } from '#server/app.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import type { Day } from '#shared/day/day.ts'
import { AnswerCache, sendAnswer, type Answer } from './answer-cache.ts'
import { answerEndpoint } from './answer-endpoint.ts'
import { pathOf } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { sendHealth } from './health.ts'
import { SHAPES_LICENCE } from './licence.ts'
import { describeApi } from './openapi.ts'
import { renderPage } from './page.ts'
import { parseQuery } from './parse-query.ts'
import { answerOrRefuse } from './refuse.ts'
import { kindOf } from './shapes.ts'

type Send = (request: Request, response: Response, make: () => Promise<Answer>) => Promise<void>
type Asking = { today: () => Day; send: Send }

const READABLE_HEADERS = 'ETag, Link, X-As-Of, X-Known-At, X-Data-Version, X-Simulated, X-Boundaries, Content-Disposition'
const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')

/** The public REST: `/healthz`, the datasets under `/api/v1`, their OpenAPI document, and the page that explains them. */
export function createApi(parts: AppParts, { today, send }: Asking): Router {
  const { engine, programVersion } = parts
  const router = Router({ caseSensitive: true })
  const serve = (path: string, handle: RequestHandler) => router.route(path).get(handle).options(allow).all(refuseMethod)
  const keep = createKeeper()

  serve('/healthz', (_request, response) => sendHealth(response, parts))
  router.use('/api/v1', openToAllOrigins)
  for (const endpoint of endpoints) {
    serve(pathOf(endpoint), (request, response) => {
      const context = { db: engine.db, today: today(), boundaries: parts.boundaries }
      const make = () => answerOrRefuse(() => answerEndpoint(endpoint, request.query, context))
      const drawsShapes = endpoint.geojson?.geometry === 'MultiPolygon' && request.query['format'] === 'geojson'
      if (!drawsShapes) return send(request, response, make)
      // Boundaries are a file that an operator may replace while the data stays the same.
      const key = [parts.version.current(), today(), hashOf(parts.boundaries().body), request.originalUrl].join('|')
      return keep(key, { request, response, make })
    })
  }
  serve('/api/v1/boundaries.topojson', (request, response) => {
    const boundaries = parts.boundaries()
    const make = () => answerOrRefuse(async () => {
      parseQuery({}, request.query, today())
      const headers = { 'X-Boundaries': kindOf(boundaries), Link: `<${SHAPES_LICENCE.url}>; rel="license"` }
      return { status: 200, type: 'application/json; charset=utf-8', body: boundaries.body, headers }
    })
    return keep(`${hashOf(boundaries.body)}|${request.originalUrl}`, { request, response, make })
  })
  serve('/api/v1/openapi.json', (request, response) => {
    const make = () => answerOrRefuse(async () => {
      parseQuery({}, request.query, today())
      const body = JSON.stringify(describeApi(endpoints, programVersion))
      return { status: 200, type: 'application/json; charset=utf-8', body }
    })
    return keep(request.originalUrl, { request, response, make })
  })
  serve('/api/style.css', (request, response) => {
    return keep('style', { request, response, make: async () => ({ status: 200, type: 'text/css; charset=utf-8', body: style }) })
  })
  serve('/api', (request, response) => {
    const make = () => withSnapshot(engine.db, async ({ simulated }): Promise<Answer> => {
      return { status: 200, type: 'text/html; charset=utf-8', body: renderPage(endpoints, { today: today(), simulated }) }
    })
    return keep(`page|${parts.version.current()}|${today()}`, { request, response, make })
  })
  return router
}

type Kept = { request: Request; response: Response; make: () => Promise<Answer> }

/** A cache for answers that depend on something else than the data version, or not on the whole address. */
function createKeeper(): (key: string, kept: Kept) => Promise<void> {
  const cache = new AnswerCache(4 * 1024 * 1024)
  return async (key, { request, response, make }) => sendAnswer(request, response, await cache.get(key, make))
}

const openToAllOrigins: RequestHandler = (_request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*')
  response.set('Access-Control-Expose-Headers', READABLE_HEADERS)
  response.set('Cross-Origin-Resource-Policy', 'cross-origin')
  next()
}

const METHODS = 'GET, HEAD, OPTIONS'

const allow: RequestHandler = (_request, response) => {
  response.set('Allow', METHODS).set('Access-Control-Allow-Methods', METHODS).set('Access-Control-Allow-Headers', '*')
  response.status(204).end()
}

const refuseMethod: RequestHandler = (request, response) => {
  const message = `${request.method} tidak tersedia di sini: data ini hanya untuk dibaca.`
  response.set('Allow', METHODS).status(405).json({ error: 'method-not-allowed', message })
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}
