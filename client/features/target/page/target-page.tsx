import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TargetPage as TargetAnswer } from '#shared/target/answers.ts'
import { targetQuestion } from '#shared/target/target-question.ts'
import { targetHeadlineOf } from '#shared/target/target-view.ts'
import { targetPath } from '#client/paths.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { statusOf, trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { readTargetSearch } from '../target-search.ts'
import { BoardSection } from './board-section.tsx'
import { DeadlineSection } from './deadline-section.tsx'
import { OwnTargets } from './own-targets.tsx'
import { OtherTargets } from './other-targets.tsx'
import { RankingSection } from './ranking-section.tsx'
import { RecoverSection } from './recover-section.tsx'
import { TargetFilters } from './target-filters.tsx'
import styles from './target-page.module.css'

/** Two products a month: who met it, who did not, who has not reported, and whether the year can still be saved. */
export function TargetPage() {
  const texts = useTargetMessages()
  useDocumentTitle(texts.title)
  const { year } = readTargetSearch(useSearch({ strict: false }))
  const question = targetQuestion({ year, ...useViewTime() })
  const query = useQuery(trpc.target.page.queryOptions(question, { placeholderData: keepPreviousData }))
  const answer = useKeptAnswer(query.data)
  if (year && statusOf(query.error) === 400) return <NoSuchYear />
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <TargetSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <TargetBody answer={answer} />
    </>
  )
}

function TargetBody({ answer }: { answer: TargetAnswer }) {
  const texts = useTargetMessages()
  const { island, sort = 'name' } = readTargetSearch(useSearch({ strict: false }))
  const shown = useMemo(() => {
    const kabupaten = answer.kabupaten.filter((row) => !island || row.island === island)
    const codes = new Set(kabupaten.map((row) => row.code))
    return {
      kabupaten,
      codes,
      board: answer.board.filter((cell) => codes.has(cell.kabupatenCode)),
      pace: answer.pace.filter((each) => codes.has(each.kabupatenCode)),
    }
  }, [answer, island])
  const headline = targetHeadlineOf(shown.board, shown.pace)
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <p className={styles['eyebrow']}>{texts.title}</p>
        <h1>
          <Sentence parts={texts.headline(headline)} />
        </h1>
        <p className={styles['lead']}>{texts.lead(headline, answer.year)}</p>
      </div>
      <TargetFilters year={answer.year} years={answer.years} island={island} kabupaten={answer.kabupaten} />
      <BoardSection board={shown.board} kabupaten={shown.kabupaten} pace={shown.pace} year={answer.year} sort={sort} />
      <RankingSection pace={shown.pace} kabupaten={shown.kabupaten} island={island} />
      <RecoverSection pace={shown.pace} kabupaten={shown.kabupaten} year={answer.year} totals={headline.totals} />
      <DeadlineSection deadlines={answer.deadlines} kabupaten={answer.kabupaten} asOf={answer.asOf} />
      <OwnTargets targets={answer.targets} kabupaten={answer.kabupaten} asOf={answer.asOf} today={answer.today} />
      <OtherTargets targets={answer.targets} />
    </div>
  )
}

function NoSuchYear() {
  const texts = useTargetMessages()
  return (
    <Problem title={texts.noYear} text={texts.noYearText}>
      <Link {...targetPath()}>{texts.noYearNext}</Link>
    </Problem>
  )
}

function TargetSkeleton() {
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
