import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ChannelOverview } from '#shared/outlet/channel/answers.ts'
import { channelHeadline } from '#shared/outlet/channel/summary.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { AreaChoice } from './area-choice.tsx'
import styles from './channel-page.module.css'
import { ChannelSections } from './channel-sections.tsx'
import { TurnoverSection } from './turnover-section.tsx'

/** The tab of other channels: what was turned over against what was announced, then each channel with its records. */
export function ChannelPage() {
  const texts = useChannelMessages()
  useDocumentTitle(texts.title)
  const query = useQuery(trpc.channel.overview.queryOptions(useViewTime(), { placeholderData: keepPreviousData }))
  const answer = useKeptAnswer(query.data)
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <ChannelSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <ChannelBody answer={answer} />
    </>
  )
}

function ChannelBody({ answer }: { answer: ChannelOverview }) {
  const texts = useChannelMessages()
  const { area: areaText = 'province' } = useSearch({ strict: false })
  const named = parseArea(areaText)
  const isKnown = named !== undefined && codesInArea(named, answer.kabupaten).length > 0
  const headline = channelHeadline(answer)
  const area = isKnown ? areaText : 'province'
  const codes = isKnown ? codesInArea(named, answer.kabupaten) : answer.kabupaten.map((row) => row.code)
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <p className={styles['eyebrow']}>{texts.title}</p>
        <h1>
          <Sentence parts={texts.headline(headline)} />
        </h1>
        <p className={styles['lead']}>{texts.lead(headline)}</p>
      </div>
      <TurnoverSection turnover={answer.turnover} />
      <AreaChoice area={area} kabupaten={answer.kabupaten} />
      <ChannelSections answer={answer} area={area} codes={codes} />
    </div>
  )
}

function ChannelSkeleton() {
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
