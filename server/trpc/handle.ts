import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Answer } from '#server/api/answer-cache.ts'
import { appRouter } from './router.ts'
import type { Context } from './trpc.ts'

export const TRPC_PATH = '/api/trpc'

type OnError = (error: unknown, path: string | undefined) => void

/** Answers one tRPC query, given by its address. Errors that nobody expected are handed to `onError` and leave as one neutral sentence. */
export async function answerTrpc(question: string, context: Context, onError: OnError): Promise<Answer> {
  const response = await fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: new Request(new URL(question, 'http://localhost'), { method: 'GET' }),
    router: appRouter,
    createContext: () => context,
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') onError(error.cause ?? error, path)
    },
  })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
  }
}
