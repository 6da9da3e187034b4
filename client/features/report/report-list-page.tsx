import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { isMonthOver } from '#shared/report/report.ts'
import type { ReportList } from '#shared/report/answers.ts'
import { useKabupatenList, useKabupatenWith } from '#client/kabupaten-list.ts'
import { briefingPath, reportsPath } from '#client/paths.ts'
import { hasProvinces, useProvince } from '#client/provinces.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { ProvinceList } from '#client/shell/province/province-list.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { DueDayForm } from './due-day-form.tsx'
import { LateList } from './late-list.tsx'
import { ReportFilters } from './report-filters.tsx'
import { readReportSearch, reportQuestion, type ReportSearch } from './report-search.ts'
import { ReportTable } from './report-table.tsx'
import styles from './report.module.css'

/** The monthly reports: what is owed to who writes them, what waits to who judges them; the due day to the admin. */
export function ReportListPage() {
  const { report } = useWorkMessages()
  useDocumentTitle(report.title)
  return (
    <SignedIn>
      {({ actor }) => (
        <div className={`${page['page']} ${page['blank']}`}>
          {can(actor, 'report.read') ? <Reports actor={actor} /> : <NoReports />}
          {can(actor, 'settings.edit') && <DueDayForm />}
        </div>
      )}
    </SignedIn>
  )
}

/** For the admin, who sets the due day and reads no report. */
function NoReports() {
  const { report } = useWorkMessages()
  return <h1>{report.title}</h1>
}

function Reports({ actor }: { actor: Actor }) {
  const { report: texts } = useWorkMessages()
  const { shell } = useMessages()
  const search = readReportSearch(useSearch({ strict: false }))
  const [only, ...others] = actor.kabupaten
  const readsAll = actor.role !== 'kabupatenOfficial'
  const province = useProvince()?.code
  const mustChoose = readsAll && hasProvinces() && !province && !search.kabupaten
  const question = reportQuestion(search, { only: others.length === 0 ? only : undefined, province })
  const asked = { ...trpc.report.list.queryOptions(question), enabled: !mustChoose }
  const query = useQuery({ ...asked, ...(!mustChoose && { placeholderData: keepPreviousData }) })
  const answer = query.data
  return (
    <>
      <div>
        <p className={page['eyebrow']}>{texts.title}</p>
        <div role="status">
          <h1>{answer ? <Headline actor={actor} answer={answer} search={search} /> : texts.title}</h1>
        </div>
        <p className="no-print">
          <Link {...briefingPath()}>{shell.briefing}</Link>
        </p>
        {answer && (
          <p className={page['fine']}>
            {texts.dueDayNote(answer.reportDueDay)} {actor.role === 'governorOffice' && texts.readOnly}
          </p>
        )}
      </div>
      {readsAll && <Tabs current={search.tab} />}
      {readsAll && search.tab === 'late' ? (
        <LateList />
      ) : mustChoose ? (
        <ProvinceFirst />
      ) : (
        <>
          <ReportFilters search={search} months={answer?.months ?? []} hasMonthDefault={readsAll} />
          {!answer && query.isError && <NoAnswer query={query} />}
          {!answer && !query.isError && <Skeleton height={360} />}
          {answer && query.isError && <p className={page['warning']}>{texts.older}</p>}
          {answer && <ReportTable answer={answer} actor={actor} />}
        </>
      )}
    </>
  )
}

/** Half a thousand reports are nobody's to look through: they are told by province. */
function ProvinceFirst() {
  const { shell } = useMessages()
  return (
    <section aria-labelledby="pilih-provinsi">
      <h2 id="pilih-provinsi">{shell.chooseProvince}</h2>
      <ProvinceList />
    </section>
  )
}

type HeadlineProps = { actor: Actor; answer: ReportList; search: ReportSearch }

function Headline({ actor, answer: { rows, today }, search }: HeadlineProps) {
  const { report: texts } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const province = useProvince()
  const kabupaten = useKabupatenWith('report.read')
  const all = kabupaten.filter(({ code }) => !province || provinceOf(code) === province.code).length
  if (actor.role === 'kabupatenOfficial') {
    if (search.state ?? search.month) return texts.ownFound(rows.length)
    const waiting = rows.filter(
      ({ state, month }) => state !== 'submitted' && state !== 'accepted' && isMonthOver(month, today),
    )
    return texts.ownHeadline(waiting.length, waiting.filter(({ daysLate }) => daysLate > 0).length)
  }
  if (search.kabupaten) return texts.headlineOf(nameOf(search.kabupaten), rows.length)
  const month = rows[0]?.month ?? search.month
  if (!month) return texts.title
  const counts = Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, own]) => [state, own.length]),
  )
  return search.state
    ? texts.headlineIn(month, texts.state(search.state), rows.length)
    : texts.headline(month, counts, all)
}

function Tabs({ current }: { current: 'late' | undefined }) {
  const { report: texts } = useWorkMessages()
  return (
    <nav className={`${styles['tabs']} no-print`} aria-label={texts.tabs}>
      {([undefined, 'late'] as const).map((tab) => (
        <Link
          key={tab ?? 'list'}
          {...reportsPath()}
          search={(search) => ({ ...search, tab })}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
          aria-current={tab === current ? 'page' : false}
        >
          {texts.tab[tab ?? 'list']}
        </Link>
      ))}
    </nav>
  )
}
