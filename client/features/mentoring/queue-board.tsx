import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { mentoringStatuses, type MentoringStatus, type Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { ProductList, ProductListRow } from '#shared/product/answers.ts'
import { queuePath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { MentoringMark } from '#client/ui/work/mentoring-mark.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './queue-board.module.css'
import { QueueCard } from './queue-card.tsx'
import { useQueueTools } from './queue-context.ts'
import { columnInput, countFilters, type QueueFilter } from '#shared/mentoring/queue-search.ts'

const CARDS_AT_ONCE = 10

type Counts = ProductList['counts'] | undefined

type Props = { filter: QueueFilter; column: MentoringStatus; counts: Counts }

/** The queue as columns, one per status; a narrow window shows one at a time, and asks for no other. */
export function QueueBoard({ filter, column, counts }: Props) {
  const isWide = useIsWide()
  return (
    <>
      {!isWide && <ColumnSwitch column={column} counts={counts} />}
      <div className={styles['board']}>
        {mentoringStatuses.map((status) => (
          <BoardColumn
            key={status}
            {...{ status, filter }}
            count={counts?.[status]}
            isOther={status !== column}
            isAsked={isWide || status === column}
          />
        ))}
      </div>
    </>
  )
}

/** One of the six columns; the others are a touch away, each with its count. */
function ColumnSwitch({ column, counts }: Pick<Props, 'column' | 'counts'>) {
  const { queue } = useWorkMessages()
  const { format } = useMessages()
  return (
    <nav className={styles['switch']} aria-label={queue.columns}>
      {mentoringStatuses.map((status) => (
        <Link
          key={status}
          {...queuePath()}
          search={(search) => ({ ...search, column: status })}
          resetScroll={false}
          replace
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-current={status === column}
        >
          <MentoringMark status={status} />
          {queue.column(status)}
          <b>{counts ? format.number(counts[status]) : ''}</b>
        </Link>
      ))}
    </nav>
  )
}

type ColumnProps = {
  status: MentoringStatus
  filter: QueueFilter
  count: number | undefined
  /** Not the one that a narrow window shows. */
  isOther: boolean
  isAsked: boolean
}

function BoardColumn({ status, filter, count, isOther, isAsked }: ColumnProps) {
  const isFiltered = countFilters(filter) > 0
  const { queue } = useWorkMessages()
  const { format, problem } = useMessages()
  const query = useQuery({
    ...trpc.product.list.queryOptions(columnInput(filter, status)),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  })
  const rows = useRowsNow(query.data?.rows, status)
  return (
    <section className={styles['column']} data-other={isOther} aria-labelledby={`kolom-${status}`}>
      <h2 id={`kolom-${status}`}>
        <MentoringMark status={status} />
        {queue.column(status)} <span className={styles['count']}>{count !== undefined && format.number(count)}</span>
      </h2>
      {!rows && query.isError && <p className={styles['empty']}>{problem.unreachable}</p>}
      {!rows && !query.isError && <Skeleton height={320} />}
      {rows?.length === 0 && (
        <p className={styles['empty']}>{isFiltered ? queue.nothingHere : queue.emptyColumn(status)}</p>
      )}
      {rows && rows.length > 0 && <ColumnCards rows={rows} status={status} total={count ?? query.data?.total ?? 0} />}
    </section>
  )
}

type CardsProps = { rows: readonly ProductListRow[]; status: MentoringStatus; total: number }

/** The cards of a column; what is ongoing stands in two groups, by who mentors. */
function ColumnCards({ rows, status, total }: CardsProps) {
  const { queue } = useWorkMessages()
  const [limit, setLimit] = useState(CARDS_AT_ONCE)
  const shown = rows.slice(0, limit)
  const rest = rows.length - shown.length
  const isWhole = total <= rows.length
  const countOf = (mentor: Mentor | 'unknown') =>
    rows.filter((row) => (row.standing.mentor ?? 'unknown') === mentor).length
  const groups = status === 'ongoing' ? groupsByMentor(shown) : [{ key: 'all', name: undefined, rows: shown }]
  return (
    <>
      {groups.map((group) => (
        <div key={group.key}>
          {group.name && (
            <h3 className={styles['group']}>
              {queue.mentoredBy(group.name)} {isWhole && countOf(group.name)}
            </h3>
          )}
          <ul className={styles['cards']}>
            {group.rows.map((row) => (
              <QueueCard key={row.id} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <button type="button" className={button['button']} onClick={() => setLimit(limit + CARDS_AT_ONCE)}>
          {queue.moreCards(Math.min(rest, CARDS_AT_ONCE))}
        </button>
      )}
      {rest === 0 && !isWhole && (
        <Link {...queuePath()} search={(search) => ({ ...search, tab: 'tabel', status })} className={styles['all']}>
          {queue.allInTable(total)}
        </Link>
      )}
    </>
  )
}

function groupsByMentor(rows: readonly ProductListRow[]) {
  return (['kabupaten', 'province', 'unknown'] as const)
    .map((name) => ({ key: name, name, rows: rows.filter(({ standing }) => (standing.mentor ?? 'unknown') === name) }))
    .filter((group) => group.rows.length > 0)
}

/** The rows of a column as they stand with the changes that are still on their way: those come first, or are gone. */
function useRowsNow(rows: readonly ProductListRow[] | undefined, status: MentoringStatus) {
  const { saving } = useQueueTools()
  if (!rows) return undefined
  const arriving = [...saving.values()].filter(({ standing }) => standing.mentoring === status)
  return [...arriving, ...rows.filter(({ id }) => !saving.has(id))]
}

const WIDE = '(min-width: 68rem)'

/** Whether all columns have room beside each other. A drawn page stands in windows of every width: it is as in a narrow one. */
function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribeToWidth,
    () => matchMedia(WIDE).matches,
    () => false,
  )
}

function subscribeToWidth(listener: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
