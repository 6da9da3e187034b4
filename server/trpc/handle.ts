import { TRPCError } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Request as ExpressRequest, RequestHandler } from 'express'
import type { Answer } from '#server/api/answer.ts'
import { RETRY_AFTER_SECONDS } from '#server/db/database-away.ts'
import { appRouter } from './router.ts'
import { toAwayError, type Context } from './trpc.ts'

export const TRPC_PATH = '/api/trpc'

/** The longest text field is far below it: what is larger is an attack or a mistake. */
const MOST_INPUT_BYTES = 512 * 1024

type OnError = (error: unknown, path: string | undefined) => void

type Procedures = Readonly<Record<string, { _def: { meta?: { isOpen?: true } } }>>

/** tRPC holds all procedures in one record under their whole names, and types it as the nested routers they came from. */
const procedures = appRouter._def.procedures as unknown as Procedures

/** Whether a question is for all readers alike, so that its answer may be kept. Procedures that do not exist are open too: their answer is a 404. */
export function isOpenQuestion(path: string): boolean {
  return path
    .split(',')
    .every((name) => !Object.hasOwn(procedures, name) || procedures[name]?._def.meta?.isOpen === true)
}

/** The name of the procedure that a path below `TRPC_PATH` asks; of several or of none that exists, a word that says so. */
export function procedureOf(path: string): string {
  if (path.includes(',')) return '(several)'
  return Object.hasOwn(procedures, path) ? path : '(unknown)'
}

/** Answers one open tRPC query, given by its address. Errors that nobody expected are handed to `onError` and leave as one neutral sentence. */
export async function answerTrpc(question: string, context: Context, onError: OnError): Promise<Answer> {
  const response = await fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: new Request(new URL(question, 'http://localhost'), { method: 'GET' }),
    router: appRouter,
    createContext: () => context,
    onError: tellUnexpected(onError),
  })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
    ...(response.status === 503 && { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } }),
  }
}

type WorkParts = { contextOf: (request: ExpressRequest) => Promise<Context>; onError: OnError }

/** Answers commands, and queries whose answer depends on who asks. Nobody keeps those answers. */
export function handleWork({ contextOf, onError }: WorkParts): RequestHandler {
  return createExpressMiddleware({
    router: appRouter,
    maxBodySize: MOST_INPUT_BYTES,
    // A question about two hundred products does not fit into an address.
    allowMethodOverride: true,
    createContext: ({ req }) => contextOf(req).catch(refuseAway),
    responseMeta: ({ errors }) => ({ headers: new Headers({ 'cache-control': 'no-store', ...retryLater(errors) }) }),
    onError: tellUnexpected(onError),
  })
}

/** Who asks was not to be found out. */
function refuseAway(error: unknown): never {
  throw toAwayError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }))
}

function retryLater(errors: readonly { code: string }[]): Readonly<Record<string, string>> {
  const isAway = errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE')
  return isAway ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}
}

type Failed = { error: { code: string; cause?: unknown }; path?: string | undefined }

function tellUnexpected(onError: OnError) {
  return ({ error, path }: Failed) => {
    if (error.code === 'INTERNAL_SERVER_ERROR') onError(error.cause ?? error, path)
  }
}
