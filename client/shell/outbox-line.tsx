import { lazy, Suspense } from 'react'
import { useSession } from '../session.ts'
import { PartBoundary } from '../ui/part-boundary.tsx'

const WaitingLine = lazy(async () => ({ default: (await import('../outbox/waiting-line.tsx')).WaitingLine }))

/** The queue of who is signed in. The public is spared the program for it. */
export function OutboxLine() {
  if (!useSession()) return null
  return (
    <PartBoundary failure={null}>
      <Suspense>
        <WaitingLine />
      </Suspense>
    </PartBoundary>
  )
}
