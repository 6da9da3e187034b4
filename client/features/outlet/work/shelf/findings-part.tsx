import { lazy, Suspense } from 'react'
import { useCan } from '#client/session.ts'

const FindingsSection = lazy(async () => ({ default: (await import('./findings-section.tsx')).FindingsSection }))

/** What to follow up, for who is signed in; the public page does not load it. */
export function FindingsPart() {
  if (!useCan('registry.read')) return null
  return (
    <Suspense fallback={null}>
      <FindingsSection />
    </Suspense>
  )
}
