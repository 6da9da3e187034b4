import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { BriefingAnswer } from '#shared/report/briefing/answers.ts'
import { briefingQuestion } from '#shared/report/briefing/briefing-question.ts'
import { useViewTime } from '#client/search-params.ts'
import { useCan } from '#client/session.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { readBriefingSearch } from './briefing-search.ts'
import { BriefingSheet } from './briefing-sheet.tsx'
import { BriefingTools } from './briefing-tools.tsx'
import { KeptSheets } from './kept-sheets.tsx'
import styles from './briefing-page.module.css'

/** One page to carry into the meeting: on screen, on paper, as a file, as a message. */
export function BriefingPage() {
  const texts = useBriefingMessages()
  const question = briefingQuestion({ ...readBriefingSearch(useSearch({ strict: false })), ...useViewTime() })
  const readsReports = useCan('report.read')
  const open = useQuery(trpc.briefing.get.queryOptions(question, { placeholderData: keepPreviousData }))
  // Who may read the reports gets the fuller sheet as soon as it is there; until then the one for everybody.
  const office = useQuery({
    ...trpc.briefing.office.queryOptions(question, { placeholderData: keepPreviousData }),
    enabled: readsReports,
  })
  const isOffice = readsReports && office.data !== undefined
  const answer = useKeptAnswer(isOffice ? office.data : open.data, String(isOffice))
  useDocumentTitle(texts.title)
  if (!answer) return open.isError ? <NoAnswer query={open} /> : <BriefingSkeleton />
  return (
    <>
      <OlderAnswer query={open} shown={answer} />
      <BriefingBody answer={answer} isOffice={isOffice} />
    </>
  )
}

function BriefingBody({ answer, isOffice }: { answer: BriefingAnswer; isOffice: boolean }) {
  const texts = useBriefingMessages()
  return (
    <div className={styles['page']}>
      <BriefingTools answer={answer} isOffice={isOffice} />
      {isOffice && <p className={`${styles['notice']} no-print`}>{texts.officeSheet}</p>}
      <BriefingSheet briefing={answer.briefing} />
      <KeptSheets answer={answer} />
    </div>
  )
}

function BriefingSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={styles['page']} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <Skeleton height={96} />
      <Skeleton height={720} />
    </div>
  )
}
