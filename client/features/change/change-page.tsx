import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ChangePage as ChangeAnswer } from '#shared/change/answers.ts'
import { changeQuestion } from '#shared/change/change-question.ts'
import { changeHeadlineOf, kabupatenChangesOf } from '#shared/change/change-view.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import { useToday } from '#client/answer-info.ts'
import { changesPath } from '#client/paths.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { useViewTime } from '#client/search-params.ts'
import { statusOf, trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { ChangeEvents } from './change-events.tsx'
import { ChangeFilters } from './change-filters.tsx'
import styles from './change-page.module.css'
import { FigureTable } from './figure-table.tsx'
import { KabupatenTable } from './kabupaten-table.tsx'
import { TargetList } from './target-list.tsx'

/** What changed between two days: the numbers, where, and what happened meanwhile. */
export function ChangePage() {
  const texts = useChangeMessages()
  useDocumentTitle(texts.title)
  const question = changeQuestion({ ...useSearch({ strict: false }), ...useViewTime() })
  const query = useQuery(trpc.change.page.queryOptions(question, { placeholderData: keepPreviousData }))
  const answer = useKeptAnswer(query.data)
  const status = statusOf(query.error)
  if (status === 400 || status === 404) return <CannotCompare area={status === 404 ? question.area : undefined} />
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <ChangeSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <ChangeBody answer={answer} />
    </>
  )
}

function ChangeBody({ answer }: { answer: ChangeAnswer }) {
  const place = usePlace()
  const texts = useChangeMessages()
  const { figure } = useMessages()
  const area = parseArea(answer.area) ?? { kind: 'province' as const }
  const nameOf = (code: string) => answer.kabupaten.find((row) => row.code === code)?.name ?? code
  const headline = changeHeadlineOf(answer, area)
  const rows = kabupatenChangesOf(answer, area)
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <p className={styles['eyebrow']}>{texts.title}</p>
        <h1>
          <Sentence parts={texts.headline(headline, answer)} />
        </h1>
        <p className={styles['lead']}>
          {texts.lead(headline, { by: answer.by, area: figure.page.area(area, nameOf, place) })}
        </p>
      </div>
      <ChangeFilters answer={answer} />
      {headline.kind !== 'sameDay' && (
        <>
          <FigureTable answer={answer} area={area} />
          {rows.length > 1 && <KabupatenTable answer={answer} rows={rows} />}
          <ChangeEvents answer={answer} rows={rows} />
          <TargetList answer={answer} />
        </>
      )}
    </div>
  )
}

function CannotCompare({ area }: { area: string | undefined }) {
  const place = usePlace()
  const texts = useChangeMessages()
  const today = useToday()
  const text =
    area === undefined ? texts.badDay(PROGRAMME_FIRST_DAY, today) : texts.unknownArea(area.slice(0, 40), place)
  return (
    <Problem title={texts.badDayTitle} text={text}>
      <Link {...changesPath()} search={{ asOf: undefined }}>
        {texts.badDayNext}
      </Link>
    </Problem>
  )
}

function ChangeSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={`${styles['page']} ${styles['blank']}`} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <Skeleton height={96} />
      <Skeleton height={420} />
    </div>
  )
}
