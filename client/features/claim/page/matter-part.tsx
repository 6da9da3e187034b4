import { lazy, Suspense, useId } from 'react'
import type { ClaimEntry, ClaimPage } from '#shared/claim/answers.ts'
import { picturesOf } from '#shared/claim/axis/picture.ts'
import { tallyVerdicts, type ShownMatter } from '#shared/claim/claim-view.ts'
import { useSession } from '#client/session.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { ClaimItem } from './claim-item.tsx'
import { ClaimPictureFigure } from './picture-figure.tsx'
import styles from './matters-section.module.css'
import type { AreaNames } from './use-area-names.ts'

const ClaimActs = lazy(async () => ({ default: (await import('../work/claim-acts.tsx')).ClaimActs }))

type Props = { matter: ShownMatter; answer: ClaimPage; names: AreaNames; isOpen: boolean }

/** One matter: what was said of it side by side, then every claim. Where nothing conflicts the claims are folded. */
export function MatterPart({ matter, answer, names, isOpen }: Props) {
  const texts = useClaimMessages()
  const isSignedIn = useSession() !== undefined
  const id = useId()
  const { claims } = matter
  const isUrgent = (claim: ClaimEntry) => isOpen || claim.verdict === 'conflicting'
  const urgent = claims.filter(isUrgent)
  const folded = claims.filter((claim) => !isUrgent(claim))
  const listOf = (some: readonly ClaimEntry[]) => (
    <ul className={styles['claims']}>
      {some.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} names={names}>
          {isSignedIn && (
            <PartBoundary failure={null}>
              <Suspense>
                <ClaimActs claim={claim} answer={answer} />
              </Suspense>
            </PartBoundary>
          )}
        </ClaimItem>
      ))}
    </ul>
  )
  return (
    <article className={styles['matter']} aria-labelledby={id}>
      <h3 id={id}>
        <VerdictMark verdict={matter.verdict}>
          {texts.matter(matter.name)} <small>{texts.matterTally(tallyVerdicts(claims))}</small>
        </VerdictMark>
      </h3>
      <Pictures claims={claims} answer={answer} names={names} />
      {urgent.length > 0 && listOf(urgent)}
      {folded.length > 0 && (
        <details className={styles['folded']}>
          <summary>{texts.showClaims(folded.length, urgent.length > 0)}</summary>
          {listOf(folded)}
        </details>
      )}
    </article>
  )
}

function Pictures({ claims, answer, names }: Pick<Props, 'answer' | 'names'> & { claims: readonly ClaimEntry[] }) {
  const pictures = picturesOf(claims)
  return pictures.map((picture) => (
    <ClaimPictureFigure key={picture.key} picture={picture} records={answer.records} names={names} />
  ))
}
