import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { withSnapshot } from '#server/db/snapshot.ts'
import { Turns } from '#server/turns.ts'
import type { Day } from '#shared/day/day.ts'
import { pageAddress, type Reader } from '#shared/format/page-address.ts'
import { isNational, type Province, type ProvinceCode } from '#shared/wilayah/province.ts'
import type { Answer } from './answer.ts'
import type { ApiParts } from './api-parts.ts'
import { AnswerCache, type Make } from './answer-cache.ts'
import { answerEndpoint } from './answer-endpoint.ts'
import { boundariesDocument, HEALTH_PATH, openApiDocument } from './documents.ts'
import { pathOf, withProvince, type Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { sendHealth } from './health.ts'
import { termsOfShapes, toLicenceHeader } from './licence.ts'
import { allowMethods, openToAllOrigins, refuseMethod } from './methods.ts'
import { describeApi } from './openapi.ts'
import { serveOpenData } from './open-data/serve-open-data.ts'
import { renderPage } from './page.ts'
import { readerOf } from './page-frame.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { provinceParameter, type ParameterSet } from './parameters.ts'
import { parseQuery, queryProblem, QueryRefusal } from './parse-query.ts'
import { answerOrRefuse } from './refuse.ts'
import { sendFromCache } from './send-from-cache.ts'
import { kindOf } from './shapes.ts'

type Send = (request: Request, response: Response, make: Make) => Promise<void>
type Asking = { today: () => Day; send: Send }

const JSON_TYPE = 'application/json; charset=utf-8'
/** Datasets that are made at the same time; rows of each are held meanwhile. */
const MOST_AT_ONCE = 2
const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')

/** The public REST: `/healthz`, the datasets and documents under `/api/v1`, and the page that explains them. */
export function createApi(parts: ApiParts, asking: Asking): Router {
  const { programVersion, provinces = [] } = parts
  const served = isNational(provinces) ? endpoints.map(withProvince) : endpoints
  const { today } = asking
  const router = Router({ caseSensitive: true })
  const keep = createKeeper(parts)
  const turns = new Turns(MOST_AT_ONCE)
  const serve = (path: string, handle: RequestHandler) => {
    router.route(path).get(handle).options(allowMethods).all(refuseMethod)
  }
  const serveDocument = (path: string, { parameters, make, version }: Document) => {
    serve(path, (request, response) => {
      const refuseOrMake = () =>
        answerOrRefuse(async () => {
          return { status: 200, type: JSON_TYPE, ...make(parseQuery(parameters, request.query, today())) }
        })
      return keep(`${version()}|${request.originalUrl}`, { request, response, make: refuseOrMake })
    })
  }

  serve(HEALTH_PATH, (_request, response) => sendHealth(response, parts))
  router.use('/api/v1', openToAllOrigins)
  for (const endpoint of served) serve(pathOf(endpoint), answerDataset(endpoint, { parts, asking, keep, turns }))
  serveDocument(boundariesDocument.path, {
    parameters: isNational(provinces) ? { province: provinceParameter('country') } : {},
    make: ({ province }) =>
      toBoundariesAnswer(parts.boundaries(requireKnown(provinceCodeSchema.optional().parse(province), provinces))),
    version: () => tagOf(parts),
  })
  serveDocument(openApiDocument.path, {
    parameters: {},
    make: () => ({ body: JSON.stringify(describeApi(served, programVersion, provinces)) }),
    version: () => programVersion,
  })
  serve('/api', (request, response) => {
    const reader = readerOf(request.query, provinces)
    const make = () => makePage(parts, served, { today: today(), reader })
    const key = [pageAddress('page', reader), parts.version.current(), today()].join('|')
    return keep(key, { request, response, make })
  })
  router.use(serveOpenData(parts, served, { today, keep }))
  serve('/api/style.css', (request, response) => keep('style', { request, response, make: async () => styleAnswer }))
  return router
}

type Document = {
  parameters: ParameterSet
  make: (values: Readonly<Record<string, unknown>>) => Omit<Answer, 'status' | 'type'>
  version: () => string
}

/** @throws QueryRefusal for a province that the registry does not hold */
function requireKnown(asked: ProvinceCode | undefined, provinces: readonly Province[]): ProvinceCode | undefined {
  const found = provinces.find(({ code }) => code === asked)
  if (asked === undefined || found) return found?.code
  const codes = provinces.map(({ code }) => code).join(', ')
  throw new QueryRefusal(queryProblem('province', (say) => say.noProvince(asked), { id: codes }))
}

type DatasetParts = { parts: ApiParts; asking: Asking; keep: Keep; turns: Turns }

function answerDataset(endpoint: Endpoint, { parts, asking, keep, turns }: DatasetParts): RequestHandler {
  return (request, response) => {
    const today = asking.today()
    const context = { db: parts.engine.db, today, boundaries: parts.boundaries }
    const make: Make = (left) =>
      answerOrRefuse(() => turns.take(() => answerEndpoint(endpoint, request.query, { ...context, left }), left))
    const drawsShapes = endpoint.geojson?.geometry === 'MultiPolygon' && request.query['format'] === 'geojson'
    if (!drawsShapes) return asking.send(request, response, make)
    // Boundaries are a file that an operator may replace while the data stays the same.
    const key = [parts.version.current(), today, tagOf(parts), request.originalUrl].join('|')
    return keep(key, { request, response, make })
  }
}

function toBoundariesAnswer(boundaries: ReturnType<ApiParts['boundaries']>): Omit<Answer, 'status' | 'type'> {
  const licence = toLicenceHeader(termsOfShapes(boundaries).licence)
  return { body: boundaries.body, headers: { 'X-Boundaries': kindOf(boundaries), ...licence } }
}

function tagOf({ boundaries }: ApiParts): string {
  const { body, isOfficial } = boundaries()
  return `${kindOf({ isOfficial })} ${createHash('sha1').update(body).digest('base64url')}`
}

function makePage(
  { engine, provinces }: ApiParts,
  served: readonly Endpoint[],
  { today, reader }: { today: Day; reader: Reader },
): Promise<Answer> {
  return withSnapshot(engine.db, async ({ simulated }) => {
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: renderPage(served, { today, simulated, provinces, ...reader }),
    }
  })
}

const styleAnswer: Answer = { status: 200, type: 'text/css; charset=utf-8', body: style }

type Keep = (key: string, asked: { request: Request; response: Response; make: Make }) => Promise<void>

/** A cache for answers that depend on something else than the data version, or not on the whole address. */
function createKeeper({ engine, version }: ApiParts): Keep {
  const cache = new AnswerCache({ outage: engine.outage, version }, 4 * 1024 * 1024)
  return (key, { request, response, make }) => sendFromCache({ request, response, cache }, key, { make })
}
