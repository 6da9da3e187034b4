import { lazy, Suspense } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useCan } from '#client/session.ts'

const FindingsSection = lazy(async () => ({ default: (await import('./findings-section.tsx')).FindingsSection }))

/** What to follow up, for who is signed in; the public page does not load it. */
export function FindingsPart({ codes }: { codes: ReadonlySet<KabupatenCode> }) {
  if (!useCan('registry.read')) return null
  return (
    <Suspense fallback={null}>
      <FindingsSection codes={codes} />
    </Suspense>
  )
}
