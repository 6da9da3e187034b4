import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { overviewOfArea } from '#shared/meeting/area-overview.ts'
import { readSlide, slideKeys } from '#shared/meeting/slides.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { codesInArea, parseArea, type Area } from '#shared/wilayah/area.ts'
import { meetingPath } from '#client/paths.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { MeetingStage } from './meeting-stage.tsx'
import styles from './meeting.module.css'
import { AttentionSlide } from './slides/attention-slide.tsx'
import { BoardSlide } from './slides/board-slide.tsx'
import { ClaimSlide } from './slides/claim-slide.tsx'
import { HeadlineSlide } from './slides/headline-slide.tsx'
import { MapSlide } from './slides/map-slide.tsx'
import { MentoringSlide } from './slides/mentoring-slide.tsx'
import { OutletSlide } from './slides/outlet-slide.tsx'

/** The state of the programme for a meeting: large, one thing at a time, told by the answer of Ringkasan. */
export function MeetingPage() {
  const texts = useMeetingMessages()
  useDocumentTitle(texts.title)
  const { area: asked = 'province' } = useSearch({ strict: false })
  const query = useQuery(trpc.overview.get.queryOptions(useViewTime()))
  const overview = useKeptAnswer(query.data)
  const area = parseArea(asked)
  if (!overview) return query.isError ? <NoAnswer query={query} /> : <Waiting />
  if (!area || codesInArea(area, overview.kabupaten).length === 0) return <UnknownArea text={asked} />
  return (
    <>
      <OlderAnswer query={query} shown={overview} />
      <Meeting overview={overview} area={area} />
    </>
  )
}

function Meeting({ overview, area }: { overview: Overview; area: Area }) {
  const place = usePlace()
  const { figure } = useMessages()
  const search = useSearch({ strict: false })
  const own = useMemo(() => overviewOfArea(overview, area), [overview, area])
  const slide = readSlide(search.slide)
  const nameOf = (code: string) => overview.kabupaten.find((row) => row.code === code)?.name ?? code
  const layer = search.layer ?? 'outlets'
  return (
    <MeetingStage overview={own} area={area} slide={slide} name={figure.page.area(area, nameOf, place)}>
      {slideOf(slideKeys[slide - 1] ?? 'headline')}
    </MeetingStage>
  )

  function slideOf(key: (typeof slideKeys)[number]) {
    switch (key) {
      case 'headline':
        return <HeadlineSlide overview={own} area={area} />
      case 'map':
        return <MapSlide overview={overview} own={own} layerKey={layer} />
      case 'board':
        return <BoardSlide overview={own} />
      case 'mentoring':
        return <MentoringSlide overview={own} />
      case 'outlets':
        return <OutletSlide overview={own} />
      case 'attention':
        return <AttentionSlide overview={own} />
      case 'claims':
        return <ClaimSlide overview={own} />
    }
  }
}

function UnknownArea({ text }: { text: string }) {
  const place = usePlace()
  const texts = useMeetingMessages()
  const { figure } = useMessages()
  return (
    <Problem title={figure.page.unknownAreaTitle} text={texts.unknownArea(text.slice(0, 40), place)}>
      <Link {...meetingPath()} search={{ area: undefined }}>
        {texts.wholeProvince}
      </Link>
    </Problem>
  )
}

function Waiting() {
  const { shell } = useMessages()
  return (
    <p className={styles['waiting']} role="status">
      {shell.loading}
    </p>
  )
}
