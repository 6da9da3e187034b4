import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import type { OutletPage } from '#shared/outlet/answers.ts'
import { outletsAt } from '#shared/overview/rows-at.ts'
import { ClaimList } from '#client/features/claim/claim-list.tsx'
import type { AskedOutlet } from '#client/features/outlet/asked-outlet.ts'
import { OutletCourse, type ActsOf } from '#client/features/outlet/page/outlet-course.tsx'
import { OutletFacts } from '#client/features/outlet/page/outlet-facts.tsx'
import { OutletHead } from '#client/features/outlet/page/outlet-head.tsx'
import { OutletShelf } from '#client/features/outlet/page/outlet-shelf.tsx'
import styles from '#client/features/outlet/page/one-outlet.module.css'
import { outletsPath } from '#client/paths.ts'
import { useViewTime } from '#client/search-params.ts'
import { useCan } from '#client/session.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { statusOf, trpc } from '#client/trpc.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { Problem } from '#client/ui/problem.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'

// For signed-in people only, with their texts.
const work = () => import('#client/features/outlet/work/outlet-work.tsx')
const OutletWork = lazy(async () => ({ default: (await work()).OutletWork }))
const ReportActs = lazy(async () => ({ default: (await work()).ReportActs }))
const OutletHistory = lazy(async () => ({ default: (await work()).OutletHistory }))

/** One outlet: how far it came, by which reports, who runs it and where; for staff, what can be recorded of it. */
export function OneOutletPage() {
  const { id } = useParams({ from: '/gerai/$id' })
  const texts = useOutletMessages()
  const query = useQuery(trpc.outlet.page.queryOptions({ id, ...useViewTime() }))
  const answer = useKeptAnswer(query.data)
  const status = statusOf(query.error)
  if (status === 404) {
    return (
      <Problem title={texts.notFound} text={texts.notFoundText}>
        <Link {...outletsPath()}>{texts.toList}</Link>
      </Problem>
    )
  }
  if (!answer || answer.outlet.id !== id) return query.isError ? <NoAnswer query={query} /> : <OutletSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <OutletBody key={id} answer={answer} />
    </>
  )
}

function OutletBody({ answer }: { answer: OutletPage }) {
  const texts = useOutletMessages()
  const { outlet, kabupaten, launches, claims, asOf, today } = answer
  useDocumentTitle(outlet.label)
  const shown = useMemo(() => outletsAt([outlet], asOf)[0], [outlet, asOf])
  const others = useMemo(() => launches.filter((launch) => launch.notBefore <= asOf), [launches, asOf])
  const mayWork = useCan('outlet.work', outlet.kabupatenCode) && asOf === today
  const mayRead = useCan('registry.read', outlet.kabupatenCode)
  const [asked, ask] = useState<AskedOutlet>()
  const actsOf: ActsOf = (report, milestone) => (
    <StaffPart>
      <ReportActs report={report} milestone={milestone} onAsk={ask} />
    </StaffPart>
  )
  return (
    <div className={styles['page']}>
      <OutletHead answer={{ ...answer, outlet: { ...outlet, events: shown?.events ?? [] } }} />
      {mayWork && (
        <StaffPart>
          <OutletWork answer={answer} asked={asked} onAsk={ask} />
        </StaffPart>
      )}
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {shown ? (
            <OutletCourse outlet={shown} launches={others} actsOf={mayWork ? actsOf : undefined} />
          ) : (
            <p>{texts.notKnownAt(asOf)}</p>
          )}
          {shown && <OutletShelf answer={answer} />}
          {claims.length > 0 && (
            <section aria-labelledby="pernyataan">
              <h2 id="pernyataan">{texts.claims}</h2>
              <ClaimList claims={claims} kabupaten={[kabupaten]} />
            </section>
          )}
          {mayRead && (
            <StaffPart>
              <OutletHistory id={outlet.id} mayWork={mayWork} />
            </StaffPart>
          )}
        </div>
        <div className={styles['aside']}>
          <OutletFacts answer={answer} />
        </div>
      </div>
    </div>
  )
}

/** What comes later than the page, and whose absence takes nothing from it. */
function StaffPart({ children }: { children: ReactNode }) {
  return (
    <PartBoundary failure={null}>
      <Suspense>{children}</Suspense>
    </PartBoundary>
  )
}

function OutletSkeleton() {
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
