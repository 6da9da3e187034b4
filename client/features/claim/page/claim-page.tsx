import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ClaimPage as ClaimAnswer } from '#shared/claim/answers.ts'
import { resolveMatter, showMatters, tallyVerdicts } from '#shared/claim/claim-view.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { readClaimSearch } from '../claim-search.ts'
import { AskSection } from './ask-section.tsx'
import { MattersSection } from './matters-section.tsx'
import styles from './claim-page.module.css'

/** Claims beside records: can a number be said aloud, what was said of each matter, and what would settle it. */
export function ClaimPage() {
  const texts = useClaimMessages()
  useDocumentTitle(texts.title)
  const query = useQuery(trpc.claim.page.queryOptions(useViewTime(), { placeholderData: keepPreviousData }))
  const answer = useKeptAnswer(query.data)
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <ClaimSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <ClaimBody answer={answer} />
    </>
  )
}

function ClaimBody({ answer }: { answer: ClaimAnswer }) {
  const texts = useClaimMessages()
  const { q, verdict, office, matter: named, scope } = readClaimSearch(useSearch({ strict: false }))
  const matter = named === undefined ? undefined : resolveMatter(answer, named)
  const tally = tallyVerdicts(answer.claims)
  const shown = useMemo(
    () => showMatters(answer, { verdict, office, matter, scope }),
    [answer, verdict, office, matter, scope],
  )
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <p className={styles['eyebrow']}>{texts.title}</p>
        <h1>
          <Sentence parts={texts.headline(tally)} />
        </h1>
        {answer.claims.length > 0 && <p className={styles['lead']}>{texts.lead(tally)}</p>}
      </div>
      <AskSection answer={answer} text={q ?? ''} />
      <MattersSection answer={answer} shown={shown} filter={{ verdict, office, matter, scope }} />
    </div>
  )
}

function ClaimSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={`${styles['page']} ${styles['blank']}`} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <Skeleton height={96} />
      <Skeleton height={560} />
    </div>
  )
}
