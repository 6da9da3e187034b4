import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { daysBetween } from '#shared/day/day.ts'
import { headlineOf } from '#shared/overview/headline.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { lastRecordDay } from '#shared/overview/roll-up.ts'
import { Chronicle } from '#client/features/programme/chronicle.tsx'
import { MonthBoard } from '#client/features/target/month-board.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { Sentence } from '#client/ui/sentence.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useViewTime } from '../search-params.ts'
import { NoAnswer, OlderAnswer } from '../shell/answer-state.tsx'
import { trpc } from '../trpc.ts'
import { AttentionList } from './attention-list.tsx'
import { MapSection } from './map-section.tsx'
import { NumberBlocks } from './number-blocks.tsx'
import styles from './overview-page.module.css'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { RolloutSection } from './rollout-section.tsx'
import { WaysOn } from './ways-on.tsx'

export function OverviewPage() {
  const { overview: texts } = useMessages()
  useDocumentTitle(texts.title)
  const query = useQuery(trpc.overview.get.queryOptions(useViewTime(), { placeholderData: keepPreviousData }))
  const overview = useKeptAnswer(query.data)
  if (!overview) return query.isError ? <NoAnswer query={query} /> : <OverviewSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={overview} />
      <OverviewBody overview={overview} />
    </>
  )
}

function OverviewBody({ overview }: { overview: Overview }) {
  const { overview: texts, format } = useMessages()
  const { until } = useSearch({ strict: false })
  const lastDay = lastRecordDay(overview.figures)
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <h1>
          <Sentence parts={texts.headline(headlineOf(overview))} />
        </h1>
        <p className={styles['lead']}>{texts.lead(lastDay, lastDay ? daysBetween(lastDay, overview.asOf) : 0)}</p>
        <WaysOn area={{ kind: 'province' }} />
        <NumberBlocks overview={overview} />
      </div>
      <div className={styles['columns']}>
        <MapSection overview={overview} />
        <AttentionList overview={overview} />
      </div>
      <MonthBoard board={overview.board} kabupaten={overview.kabupaten} until={until} />
      <RolloutSection overview={overview} />
      <section aria-labelledby="kronik">
        <SectionTitle id="kronik">{texts.chronicle}</SectionTitle>
        {format.locale !== 'en' && <p className={styles['note']}>{texts.englishData}</p>}
        <Chronicle events={overview.chronicle} kabupaten={overview.kabupaten} />
      </section>
    </div>
  )
}
