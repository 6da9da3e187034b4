import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Answer } from '#server/api/answer.ts'
import { AnswerCache, type Make } from '#server/api/answer-cache.ts'
import { sendFromCache } from '#server/api/send-from-cache.ts'
import { limitRequests } from '#server/api/limit-requests.ts'
import { refuseForeignOrigin } from '#server/api/refuse-foreign-origin.ts'
import { createApi } from '#server/api/routes.ts'
import { ACCOUNT_PATH, serveAccount } from '#server/api/serve-account.ts'
import { serveBriefing } from '#server/api/serve-briefing.ts'
import { EXCHANGE_PATH, serveExchange } from '#server/api/serve-exchange.ts'
import { LISTS_PATH, serveLists } from '#server/api/serve-lists.ts'
import { serveUnsubscribe } from '#server/api/serve-unsubscribe.ts'
import { FILES_PATH, serveFiles } from '#server/api/serve-files.ts'
import type { Auth } from '#server/auth/auth.ts'
import { sessionOfSender } from '#server/auth/person-header.ts'
import { readSession } from '#server/auth/session.ts'
import { isDatabaseAway, RETRY_AFTER_SECONDS } from '#server/db/database-away.ts'
import type { Engine } from '#server/db/engine.ts'
import type { VersionWatch } from '#server/db/version-watch.ts'
import { RequestCounter } from '#server/limit/request-counter.ts'
import { createLiveLines, type LiveLines } from '#server/api/live.ts'
import { chooseMail } from '#server/mail/commands.ts'
import { UNSUBSCRIBE_PATH, type Unsubscribed } from '#server/mail/unsubscribe-link.ts'
import { answerTrpc, handleWork, isOpenQuestion, TRPC_PATH } from '#server/trpc/handle.ts'
import { createWatch } from '#server/watch/create-watch.ts'
import type { Metrics } from '#server/watch/metrics.ts'
import type { StopSign } from '#server/watch/stop-sign.ts'
import { dayInWita, type Day } from '#shared/day/day.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { requestLimits, type RequestLimits } from '#shared/limit/request-limit.ts'
import type { Environment } from './env.ts'
import type { BoundariesOf } from './wilayah/boundaries-file.ts'
import { sayRefusal } from './errors.ts'
import { sendRefusal } from './api/send-refusal.ts'

export type AppParts = {
  engine: Engine
  version: VersionWatch
  environment: Environment
  log: Logger
  clock: () => Date
  programVersion: string
  isDeveloping: boolean
  boundaries: BoundariesOf
  /** Those of the registry; left out, or one: the registry of one province. */
  provinces?: readonly Province[] | undefined
  auth: Auth
  /** Left out: those of the program. */
  limits?: RequestLimits
  /** Left out: its own. The log may count faults in it. */
  metrics?: Metrics
}

const LONGEST_URL = 2048

export type Send = (request: Request, response: Response, make: Make) => Promise<void>
/** `send` keeps and sends the answer of an address; `answer` is that of a tRPC question; `live` and `stop` end it well. */
export type App = {
  express: Express
  send: Send
  /** The same for one of several answers that an address gives. */
  sendAs: (variant: string) => Send
  answer: (question: string) => Promise<Answer>
  /** Answers tRPC questions to who sends a request; undefined when nobody is signed in there. */
  answerTo: (request: Request) => Promise<((question: string) => Promise<Answer>) | undefined>
  today: () => Day
  live: LiveLines
  stop: StopSign
}

/** The API part of the server; pages are added after it (`pages.ts`), so that an unknown path is an honest page. */
export function createApp(parts: AppParts): App {
  const { engine, version, environment, log, clock, auth } = parts
  const live = createLiveLines(version)
  const { first, stop, system } = createWatch(parts, live)
  const cache = new AnswerCache({ outage: engine.outage, version })
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', environment.TRUST_PROXY)
  app.use(helmet({ contentSecurityPolicy: { directives: contentPolicy(parts) }, strictTransportSecurity: false }))
  app.use(first)
  app.use((request, response, next) => {
    if (request.originalUrl.length <= LONGEST_URL) return next()
    return sendRefusal(request, response, {
      status: 414,
      error: 'uri-too-long',
      words: (say) => say.addressTooLong(LONGEST_URL),
    })
  })

  app.use(refuseForeignOrigin)
  const counter = new RequestCounter({ db: engine.db, clock, limits: parts.limits ?? requestLimits })
  app.use(limitRequests({ counter, auth, trustsProxy: environment.TRUST_PROXY > 0, log }))

  const today = () => dayInWita(clock())
  const sendAs =
    (variant: string): Send =>
    async (request, response, make) => {
      const address = `${today()}|${variant}|${request.originalUrl}`
      await sendFromCache({ request, response, cache }, `${version.current()}|${address}`, { make, address })
    }
  const send = sendAs('')
  const onError = (error: unknown, path: string | undefined) => log.error({ err: error, path }, 'tRPC')
  const answer = (question: string) =>
    answerTrpc(question, { db: engine.db, today: today(), now: clock(), auth, boundaries: parts.boundaries }, onError)
  app.get(`${TRPC_PATH}/*path`, (request, response, next) => {
    if (!isOpenQuestion(request.path.slice(TRPC_PATH.length + 1))) return next()
    return send(request, response, () => answer(request.originalUrl))
  })
  const sessionOf = async ({ headers }: Request) => sessionOfSender(await readSession(auth, headers), headers)
  const contextOf = async (request: Request) => ({
    ...{ db: engine.db, today: today(), now: clock(), auth, session: await sessionOf(request) },
    ...{ address: request.ip, userAgent: request.headers['user-agent'], boundaries: parts.boundaries },
    isMailPossible: environment.SMTP_URL !== undefined,
    system,
  })
  const answerTo: App['answerTo'] = async (request) => {
    const context = await contextOf(request)
    return context.session && ((question) => answerTrpc(question, context, onError))
  }
  const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`
  app.use(TRPC_PATH, handleWork({ contextOf, onError }))
  app.use(ACCOUNT_PATH, serveAccount(auth))
  app.use(FILES_PATH, serveFiles({ db: engine.db, auth, home: environment.PANTAU_HOME, clock, log }))
  app.use(EXCHANGE_PATH, serveExchange({ db: engine.db, auth, clock }))
  app.use(LISTS_PATH, serveLists({ db: engine.db, auth, clock, publicUrl }))
  const briefingParts = {
    version,
    outage: engine.outage,
    boundaries: parts.boundaries,
    provinces: parts.provinces,
    publicUrl,
  }
  app.use(serveBriefing({ db: engine.db, auth, clock, ...briefingParts }))
  const unsubscribe = (reader: Unsubscribed) => chooseMail(engine.db, { ...reader, isWanted: false, now: clock() })
  app.use(UNSUBSCRIBE_PATH, serveUnsubscribe({ secret: auth.secret, stop: unsubscribe }))
  app.get('/api/live', live.serve)
  app.use(createApi({ ...parts, home: environment.PANTAU_HOME }, { today, send }))
  app.use('/api', (request, response) => {
    const asked = `${request.method} ${request.baseUrl}${request.path}`
    response.status(404).json({ error: 'not-found', ...sayRefusal((say) => say.noAddress(asked)) })
  })
  return { express: app, send, sendAs, answer, answerTo, today, live, stop }
}

/** The last resort: logged whole, told to the reader as one neutral sentence with the request's id. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    if (isDatabaseAway(error)) {
      response.set({ 'Retry-After': String(RETRY_AFTER_SECONDS), 'Cache-Control': 'no-store' })
      return sendRefusal(request, response, {
        status: 503,
        error: 'database-away',
        words: (say) => say.databaseAway,
      })
    }
    const status = clientErrorStatus(error)
    if (status !== undefined) {
      return sendRefusal(request, response, { status, error: 'bad-request', words: (say) => say.badRequest })
    }
    const requestId = String(response.locals['requestId'])
    log.error({ err: error, requestId }, 'request failed')
    return sendRefusal(request, response, {
      status: 500,
      error: 'internal',
      words: (say) => say.serverFailed(requestId),
    })
  }
}

function clientErrorStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN
  return status >= 400 && status < 500 ? status : undefined
}

function contentPolicy({ environment: { TILE_URL }, isDeveloping }: AppParts) {
  // Vite's development server writes scripts and styles into the page and talks to it over a socket.
  const inline = isDeveloping ? ["'unsafe-inline'"] : []
  const socket = isDeveloping ? ['ws:'] : []
  const tiles = TILE_URL === undefined ? [] : [new URL(TILE_URL.replace('{s}.', '')).origin]
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", ...inline],
    styleSrc: ["'self'", ...inline],
    // The server draws bars and marks with their widths and places; a style can do no harm that a script could.
    styleSrcAttr: ["'unsafe-inline'"],
    connectSrc: ["'self'", ...socket],
    imgSrc: ["'self'", 'data:', ...tiles],
    fontSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  }
}
