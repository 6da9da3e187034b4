import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import type { ClaimPage } from '#shared/claim/answers.ts'
import type { ClaimFilter, ShownMatter } from '#shared/claim/claim-view.ts'
import { claimsPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import button from '#client/ui/button.module.css'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { ClaimFilters } from './claim-filters.tsx'
import { MatterPart } from './matter-part.tsx'
import styles from './matters-section.module.css'
import { useAreaNames } from './use-area-names.ts'

// For signed-in people only, with their texts.
const ClaimWork = lazy(async () => ({ default: (await import('../work/claim-work.tsx')).ClaimWork }))

type Props = { answer: ClaimPage; shown: readonly ShownMatter[]; filter: ClaimFilter }

/** Every matter with its claims: what the filter leaves, conflicts first. */
export function MattersSection({ answer, shown, filter }: Props) {
  const texts = useClaimMessages()
  useAskedPlace()
  const names = useAreaNames(answer.kabupaten)
  const isSignedIn = useSession() !== undefined
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const count = shown.reduce((sum, { claims }) => sum + claims.length, 0)
  return (
    <section aria-labelledby="perkara">
      <SectionTitle id="perkara" name={texts.mattersName}>
        {count > 0 ? texts.mattersTitle(shown.length, count) : texts.noClaims}
      </SectionTitle>
      {answer.claims.length === 0 && <p className={styles['nothing']}>{texts.noClaimsNext}</p>}
      {isSignedIn && (
        <PartBoundary failure={null}>
          <Suspense>
            <ClaimWork answer={answer} />
          </Suspense>
        </PartBoundary>
      )}
      {answer.claims.length > 0 && <ClaimFilters answer={answer} filter={filter} names={names} />}
      {shown.length === 0 && answer.claims.length > 0 && (
        <p className={styles['nothing']}>
          {texts.nothingLeft}{' '}
          <Link
            {...claimsPath()}
            search={({ asOf, knownAt, lang, q }) => ({ asOf, knownAt, lang, q })}
            className={button['text']}
          >
            {texts.clearFilters}
          </Link>
        </p>
      )}
      <div className={styles['matters']}>
        {shown.map((matter) => (
          <MatterPart key={matter.id} matter={matter} answer={answer} names={names} isOpen={isFiltered} />
        ))}
      </div>
    </section>
  )
}

/** A link to a matter or claim is followed once the answer is there, which is later than the page. */
function useAskedPlace(): void {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    const place = hash === '' ? null : document.getElementById(hash)
    const folded = place?.closest('details')
    if (folded) folded.open = true
    place?.scrollIntoView()
  }, [hash])
}
