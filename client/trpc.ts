import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/trpc/router.ts'
import { noteAnswer } from './answer-info.ts'
import { askServer } from './offline/ask-server.ts'
import { keepOrRestore } from './offline/keep-answers.ts'

/** Answers change with the data version, not with the clock: a minute spares a phone on 3G needless questions. */
const STALE_AFTER_MS = 60_000

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onSuccess: noteAnswer }),
  defaultOptions: {
    queries: {
      staleTime: STALE_AFTER_MS,
      // A browser may call itself offline on a local network that reaches the server well.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !isRefusal(error),
      // What was seen once stays readable when the server is out of reach.
      persister: keepOrRestore,
    },
  },
})

// One request a page, as a GET with its input in the address, so that browser and proxies can keep the answer.
const client = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      fetch: askServer,
    }),
  ],
})
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** Resolves when every question that was asked has its answer or its refusal. */
export async function answersUnderWay(): Promise<void> {
  const queries = queryClient.getQueryCache().getAll()
  await Promise.allSettled(queries.map(async (query) => query.promise))
}

/** The server understood and said no: asking again changes nothing. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error)
  return status !== undefined && status >= 400 && status < 500
}

export function statusOf(error: unknown): number | undefined {
  const status = factOf(error, 'httpStatus')
  return typeof status === 'number' ? status : undefined
}

/** The number under which the server's log tells of a fault. */
export function requestIdOf(error: unknown): string | undefined {
  const requestId = factOf(error, 'requestId')
  return typeof requestId === 'string' ? requestId : undefined
}

function factOf(error: unknown, name: string): unknown {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
}
