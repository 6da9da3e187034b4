import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/trpc/router.ts'
import { noteAnswer } from './answer-info.ts'

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
    },
  },
})

/** The answer that came with the page spares its first question; it is taken once. */
function takeSentAnswer(question: unknown): Response | undefined {
  const sent = document.getElementById('first-answer')
  if (!sent || sent.dataset['question'] !== question) return undefined
  sent.remove()
  return new Response(sent.textContent, { headers: { 'content-type': 'application/json' } })
}

// One request a page, as a GET with its input in the address, so that browser and proxies can keep the answer.
const client = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      fetch: async (address, init) =>
        takeSentAnswer(address) ?? fetch(address, { ...init, signal: init?.signal ?? null }),
    }),
  ],
})
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** The server understood and said no: asking again changes nothing. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error)
  return status !== undefined && status >= 400 && status < 500
}

export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof TRPCClientError)) return undefined
  const data: unknown = error.data
  const status = typeof data === 'object' && data !== null && 'httpStatus' in data ? data.httpStatus : undefined
  return typeof status === 'number' ? status : undefined
}
