import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import type { AppRouter } from './routes.tsx'
import { queryClient } from './trpc.ts'

type Props = { router: AppRouter; onStarted?: () => void }

/** The whole program. `onStarted` is called when what the reader sees answers to them. */
export function App({ router, onStarted }: Props) {
  useEffect(() => onStarted?.(), [onStarted])
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
}
