import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { isMonth, type Month } from '#shared/day/day.ts'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import { monthRefusal } from '#shared/outlet/shelf/refusal.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { kabupatenPath, outletsPath, shelfReportPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { RecordMarks } from '#client/shell/entry/record-marks.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { queryClient, statusOf, trpc } from '#client/trpc.ts'
import form from '#client/ui/form/form.module.css'
import { Problem } from '#client/ui/problem.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { ShelfContentView } from './shelf-content-view.tsx'
import { ShelfForm } from './shelf-form.tsx'
import { ShelfHistory } from './shelf-history.tsx'
import { ShelfSent, type Sent } from './shelf-sent.tsx'
import styles from './shelf.module.css'

/** The shelf of one outlet in one month: a form for who reports it, what it says for who reads it. */
export function ShelfPage() {
  const { id, month } = useParams({ from: '/gerai/$id/rak/$month' })
  return (
    <SignedIn right="registry.read">
      {({ actor }) =>
        isMonth(month) ? <OneShelf key={`${id} ${month}`} actor={actor} outletId={id} month={month} /> : <NoShelf />
      }
    </SignedIn>
  )
}

type Props = { actor: Actor; outletId: string; month: Month }

function OneShelf({ actor, outletId, month }: Props) {
  const query = useQuery(trpc.shelf.get.queryOptions({ outletId, month }))
  const status = statusOf(query.error)
  if (status === 404 || status === 400) return <NoShelf />
  if (query.data) return <ShelfBody shelf={query.data} actor={actor} />
  if (query.isError) return <NoAnswer query={query} />
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <Skeleton height={96} />
      <Skeleton height={420} />
    </div>
  )
}

function NoShelf() {
  const { shelf } = useWorkMessages()
  return (
    <Problem title={shelf.notFoundTitle} text={shelf.notFound}>
      <Link {...outletsPath('shelf')}>{shelf.toTab}</Link>
    </Problem>
  )
}

function ShelfBody({ shelf, actor }: { shelf: ShelfDetail; actor: Actor }) {
  const { shelf: texts } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const { outletId, month, kabupatenCode, outletLabel } = shelf
  const [begun, begin] = useState({ shelf, turn: 0 })
  const [sent, setSent] = useState<Sent>()
  useDocumentTitle(`${texts.title(month)}, ${outletLabel}`)
  const isWriter = can(actor, 'outlet.work', kabupatenCode)
  const refusal = monthRefusal({ launched: shelf.launched, closed: null }, month, shelf.today)
  // The form goes on from what is stored now, not from what it began with.
  const goOn = async () => {
    const question = trpc.shelf.get.queryOptions({ outletId, month })
    const newest = await queryClient.fetchQuery({ ...question, staleTime: 0 })
    begin({ shelf: newest, turn: begun.turn + 1 })
  }
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...outletsPath('shelf')}>{texts.toTab}</Link> ·{' '}
          <Link {...kabupatenPath(kabupatenCode)}>{nameOf(kabupatenCode)}</Link>
        </p>
        <h1>
          {texts.title(month)} <span className={styles['outlet']}>{outletLabel}</span>
        </h1>
        {!sent && (isWriter || !shelf.isReported) && (
          <p className={page['fine']}>{shelf.isReported ? texts.reported : texts.notReported}</p>
        )}
      </div>
      <RecordMarks
        kind="shelf"
        id={outletId}
        record={`shelf:${outletId}:${month}`}
        month={month}
        kabupatenCode={kabupatenCode}
        current={shelf}
      />
      <div className={page['columns']}>
        <div className={page['main']}>
          {sent ? (
            <ShelfSent sent={sent} shelf={shelf} onAgain={() => void goOn().then(() => setSent(undefined))} />
          ) : isWriter && !refusal ? (
            <ShelfForm
              key={begun.turn}
              shelf={begun.shelf}
              actor={actor}
              monthChoice={<MonthChoice shelf={shelf} />}
              onSent={setSent}
              // It goes on from the words that wait.
              onQueued={() => begin({ shelf, turn: begun.turn + 1 })}
              onStored={() => void goOn()}
            />
          ) : (
            <>
              <MonthChoice shelf={shelf} />
              <p className={page['notice']}>{refusal ? texts.refusal(refusal) : texts.readOnly}</p>
              <ShelfContentView shelf={shelf} />
            </>
          )}
        </div>
        <div className={page['aside']}>
          <ShelfHistory steps={shelf.steps} />
        </div>
      </div>
    </div>
  )
}

function MonthChoice({ shelf: { outletId, month, months } }: { shelf: ShelfDetail }) {
  const { shelf: texts } = useWorkMessages()
  const navigate = useNavigate()
  const isListed = months.some((each) => each.month === month)
  return (
    <label className={styles['month']}>
      <span className={form['label']}>{texts.month}</span>
      <select
        className={form['input']}
        value={month}
        onChange={({ target }) => {
          if (isMonth(target.value)) void navigate(shelfReportPath(outletId, target.value))
        }}
      >
        {!isListed && <option value={month}>{texts.monthChoice(month, false)}</option>}
        {months.map((each) => (
          <option key={each.month} value={each.month}>
            {texts.monthChoice(each.month, each.isReported)}
          </option>
        ))}
      </select>
    </label>
  )
}
