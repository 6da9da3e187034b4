import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { isMonth, type Month } from '#shared/day/day.ts'
import type { ReportDetail } from '#shared/report/answers.ts'
import { isLocked } from '#shared/report/report.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { kabupatenPath, reportsPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { RecordMarks } from '#client/shell/entry/record-marks.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { queryClient, statusOf, trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { ReportContentView } from './report-content-view.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportMark } from './report-mark.tsx'
import { ReportReview } from './report-review.tsx'
import { ReportSteps } from './report-steps.tsx'

/** One monthly report: a form for who writes it, what it says for who judges and reads it, and its history. */
export function ReportPage() {
  const { kabupaten, month } = useParams({ from: '/laporan/$kabupaten/$month' })
  const code = readKabupatenCode(kabupaten)
  return (
    <SignedIn right="report.read">
      {({ actor }) =>
        code && isMonth(month) ? (
          <OneReport key={`${code} ${month}`} actor={actor} kabupatenCode={code} month={month} />
        ) : (
          <NoReport />
        )
      }
    </SignedIn>
  )
}

type Props = { actor: Actor; kabupatenCode: KabupatenCode; month: Month }

function OneReport({ actor, kabupatenCode, month }: Props) {
  const query = useQuery(trpc.report.get.queryOptions({ kabupatenCode, month }))
  const status = statusOf(query.error)
  if (status === 404 || status === 400) return <NoReport />
  if (query.data) return <ReportBody report={query.data} actor={actor} />
  if (query.isError) return <NoAnswer query={query} />
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <Skeleton height={96} />
      <Skeleton height={420} />
    </div>
  )
}

function NoReport() {
  const { report } = useWorkMessages()
  return (
    <Problem title={report.notFoundTitle} text={report.notFound}>
      <Link {...reportsPath()}>{report.toList}</Link>
    </Problem>
  )
}

function ReportBody({ report, actor }: { report: ReportDetail; actor: Actor }) {
  const { report: texts } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const { kabupatenCode, month, state } = report
  const [begun, begin] = useState({ report, turn: 0 })
  const [told, tell] = useState<string>()
  const name = nameOf(kabupatenCode)
  useDocumentTitle(`${texts.reportOf(month)}, ${name}`)
  const isWriter = can(actor, 'report.submit', kabupatenCode)
  const isWritable = isWriter && (state === 'missing' || !isLocked(state))
  // The form goes on from what was just saved, not from what it began with.
  const goOn = async (sentence: string) => {
    const question = trpc.report.get.queryOptions({ kabupatenCode, month })
    const newest = await queryClient.fetchQuery({ ...question, staleTime: 0 })
    begin({ report: newest, turn: begun.turn + 1 })
    tell(sentence)
  }
  // It goes on from the words that wait.
  const goOnHere = () => begin({ report, turn: begun.turn + 1 })
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...reportsPath()}>{texts.title}</Link> · <Link {...kabupatenPath(kabupatenCode)}>{name}</Link>
        </p>
        <h1>{texts.reportOf(month)}</h1>
        <ReportStanding report={report} />
      </div>
      <div role="status">{told && <p className={page['notice']}>{told}</p>}</div>
      <RecordMarks
        kind="report"
        id={report.id}
        record={`report:${kabupatenCode}:${month}`}
        kabupatenCode={kabupatenCode}
        current={report}
      />
      <GivenBack report={report} />
      <div className={page['columns']}>
        <div className={page['main']}>
          {isWritable ? (
            <ReportForm
              key={begun.turn}
              report={begun.report}
              actor={actor}
              kabupatenName={name}
              onSaved={goOn}
              onQueued={goOnHere}
            />
          ) : (
            <>
              {isWriter && (state === 'submitted' || state === 'accepted') && (
                <p className={page['notice']}>{texts.locked[state]}</p>
              )}
              <ReportContentView report={report} />
              {can(actor, 'report.review', kabupatenCode) && <ReportReview report={report} onDone={tell} />}
            </>
          )}
        </div>
        <div className={page['aside']}>
          <ReportSteps steps={report.steps} />
        </div>
      </div>
    </div>
  )
}

function ReportStanding({ report }: { report: ReportDetail }) {
  const { report: texts } = useWorkMessages()
  const { state, dueOn, daysLate, today, steps } = report
  const submittedOn = steps.findLast(({ type }) => type === 'submitted')?.on ?? null
  return (
    <p>
      <ReportMark state={state} /> · {texts.due({ state, dueOn, daysLate, submittedOn }, today)}
    </p>
  )
}

/** Why PMD gave the report back stands above everything, until it is submitted again. */
function GivenBack({ report: { state, steps } }: { report: ReportDetail }) {
  const { report: texts } = useWorkMessages()
  const { type, note } = steps.at(-1) ?? {}
  const last = steps.findLast((step) => step.type === 'returned' || step.type === 'reopened')
  const why = type === state ? note : last?.note
  if (!why || (state !== 'returned' && state !== 'reopened')) return null
  return <p className={page['warning']}>{state === 'returned' ? texts.returnedNote(why) : texts.reopenedNote(why)}</p>
}
