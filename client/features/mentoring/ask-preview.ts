import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '#server/trpc/router.ts'

// Two hundred products do not fit into an address: this one question travels as a POST.
const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/api/trpc', methodOverride: 'POST' })] })

/** What an act would do to each of some products. */
export const askPreview = client.mentoring.preview.query
