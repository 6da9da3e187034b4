import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { ProductList } from '#shared/product/answers.ts'
import { useKabupatenChoices } from '#client/kabupaten-list.ts'
import { newProductPath, queuePath } from '#client/paths.ts'
import { useProvince } from '#client/provinces.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { CertificateList } from './certificate-list.tsx'
import { MentoringWork } from './mentoring-work.tsx'
import { QueueBoard } from './queue-board.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { rememberFilter, useFirstFilter } from './remembered-filter.ts'
import styles from './queue-page.module.css'
import {
  columnInput,
  countFilters,
  filterOf,
  firstColumn,
  queueTabs,
  readQueueSearch,
  tableInput,
  type ListInput,
  type QueueFilter,
  type QueueTab,
} from '#shared/mentoring/queue-search.ts'
import { QueueTable } from './queue-table.tsx'
import { RecentChanges } from './recent-changes.tsx'

/** The mentoring queue as board and table, and the certificates near their end. */
export function QueuePage() {
  const { queue } = useWorkMessages()
  useDocumentTitle(queue.title)
  return <SignedIn right="registry.read">{({ actor }) => <Queue actor={actor} />}</SignedIn>
}

function Queue({ actor }: { actor: Actor }) {
  const { queue } = useWorkMessages()
  const search = readQueueSearch(useSearch({ strict: false }))
  const { tab = 'papan', sort = 'since', page = 1, within = 90 } = search
  const navigate = useNavigate()
  const named = filterOf(search)
  const first = useFirstFilter(actor)
  const filter = { ...(named ?? first), province: useProvince()?.code }
  const kabupaten = useKabupatenChoices('registry.read', filter.kabupaten)
  const counts = useCounts(tab === 'tabel' ? tableInput(filter, sort, page) : columnInput(filter, 'pending'))
  const isNothingFound = isEmpty(counts) && countFilters(filter) > 0
  const change = (next: QueueFilter) => {
    rememberFilter(actor, next)
    void navigate({ ...queuePath(), search: withFilter(next), replace: true, resetScroll: false })
  }
  return (
    <MentoringWork actor={actor}>
      {/* So that a link to what somebody sees shows the same to others. */}
      {!named && countFilters(filter) > 0 && (
        <Navigate {...queuePath()} search={withFilter(filter)} replace resetScroll={false} />
      )}
      <div className={styles['page']}>
        <div className={styles['opening']}>
          <p className={styles['eyebrow']}>{queue.title}</p>
          <h1>
            {isNothingFound ? (
              queue.nothing
            ) : counts === undefined ? (
              <Skeleton height={30} width="24rem" />
            ) : (
              headlineOf(queue, counts)
            )}
          </h1>
        </div>
        <QueueTabs current={tab} />
        {tab !== 'sertifikat' && (
          <QueueFilters filter={filter} kabupaten={kabupaten} hasStatus={tab === 'tabel'} onChange={change} />
        )}
        {isNothingFound && tab !== 'sertifikat' && <p className={styles['first']}>{queue.nothingHint}</p>}
        {tab === 'papan' && !isNothingFound && (
          <QueueBoard filter={filter} column={search.column ?? firstColumn(counts ?? undefined)} counts={counts} />
        )}
        {tab === 'tabel' && !isNothingFound && <QueueTable filter={filter} sort={sort} page={page} />}
        {tab === 'sertifikat' && (
          <CertificateList
            within={within}
            province={filter.province}
            code={filter.kabupaten}
            kabupaten={kabupaten}
            page={page}
            onChoose={(code) => change({ ...filter, kabupaten: code })}
          />
        )}
        {isEmpty(counts) && countFilters(filter) === 0 && can(actor, 'registry.edit') && (
          <p className={styles['first']}>
            <Link {...newProductPath()}>{queue.registerFirst}</Link>
          </p>
        )}
        <RecentChanges />
      </div>
    </MentoringWork>
  )
}

function withFilter({ age, province: _province, ...filter }: QueueFilter) {
  const found = { ...filter, age: age && String(age), page: undefined }
  return <Search extends object>(old: Search) => ({ ...old, ...found })
}

const tabWords = { papan: 'board', tabel: 'table', sertifikat: 'certificates' } as const satisfies Record<
  QueueTab,
  string
>

function QueueTabs({ current }: { current: QueueTab }) {
  const { queue } = useWorkMessages()
  return (
    <nav className={`${styles['tabs']} no-print`} aria-label={queue.tabs}>
      {queueTabs.map((tab) => (
        <Link
          key={tab}
          {...queuePath()}
          search={(search) => ({ ...search, tab: tab === 'papan' ? undefined : tab, page: undefined })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-current={tab === current ? 'page' : false}
        >
          {queue.tab[tabWords[tab]]}
        </Link>
      ))}
    </nav>
  )
}

/** With too many that fit, nobody counted them. */
function headlineOf(queue: ReturnType<typeof useWorkMessages>['queue'], counts: ProductList['counts']): string {
  return counts === null ? queue.manyFit : queue.headline(counts)
}

function isEmpty(counts: ProductList['counts'] | undefined): boolean {
  return counts !== undefined && counts !== null && Object.values(counts).every((count) => count === 0)
}

/** How many products stand where: of the same answer that the board or the table shows, so that nothing is asked twice. */
function useCounts(input: ListInput): ProductList['counts'] | undefined {
  return useQuery({ ...trpc.product.list.queryOptions(input), placeholderData: keepPreviousData }).data?.counts
}
