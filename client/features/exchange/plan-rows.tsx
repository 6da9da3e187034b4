import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ImportDetail, PlanCounts } from '#shared/exchange/answers.ts'
import { planKinds, type PlanKind } from '#shared/exchange/plan.ts'
import { importPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import styles from './exchange.module.css'
import { PlanRow } from './plan-row.tsx'
import { AllConflicts, RowActs } from './row-acts.tsx'

/** What is looked at first: what needs a person, then what would happen. */
const byWeight: readonly PlanKind[] = ['refused', 'conflict', 'changed', 'added', 'unchanged']

/** The rows of a file by kind, cell by cell. */
export function PlanRows({ detail, counts }: { detail: ImportDetail; counts: PlanCounts }) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { jenis, hal } = useSearch({ from: '/impor' })
  const kind = planKinds.find((name) => name === jenis) ?? byWeight.find((name) => counts[name] > 0) ?? 'unchanged'
  const number = Math.max(1, Number(hal) || 1)
  const question = { id: detail.id, kind, page: number }
  const query = useQuery({ ...trpc.exchange.rows.queryOptions(question), placeholderData: keepPreviousData })
  const answer = query.data
  const canDecide = detail.state === 'planned' && detail.isOwn
  return (
    <section className={styles['start']}>
      <nav aria-label={exchange.kinds}>
        <ul className={styles['kinds']}>
          {planKinds.map((name) => (
            <li key={name}>
              <Link
                {...importPath(detail.id)}
                search={{ berkas: detail.id, jenis: name }}
                resetScroll={false}
                aria-current={name === kind ? 'true' : undefined}
              >
                {exchange.kind(name)} <b>{format.number(counts[name])}</b>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className={page['fine']}>{exchange.kindHint(kind)}</p>
      {!answer && query.isError && <NoAnswer query={query} />}
      {!answer && !query.isError && <Skeleton height={320} />}
      {canDecide && kind === 'conflict' && counts.conflict > 1 && (
        <AllConflicts id={detail.id} count={counts.conflict} />
      )}
      {answer?.total === 0 && <p className={list['none']}>{exchange.noRows}</p>}
      {answer && answer.total > 0 && (
        <ul className={styles['rows']}>
          {answer.rows.map((row) => (
            <PlanRow key={row.line} row={row} dataset={detail.dataset} names={answer.names}>
              {canDecide && <RowActs row={row} id={detail.id} />}
            </PlanRow>
          ))}
        </ul>
      )}
      {answer && answer.total > answer.pageSize && <Pager {...answer} id={detail.id} kind={kind} />}
    </section>
  )
}

type PagerProps = { id: string; kind: PlanKind; total: number; page: number; pageSize: number }

function Pager({ id, kind, total, page: current, pageSize }: PagerProps) {
  const { exchange } = useWorkMessages()
  const to = (hal: number) => ({ ...importPath(id), search: { berkas: id, jenis: kind, hal: String(hal) } })
  const from = (current - 1) * pageSize + 1
  return (
    <nav className={list['pager']} aria-label={exchange.pages}>
      {current > 1 && <Link {...to(current - 1)}>{exchange.previous}</Link>}
      <span>{exchange.pageOf(from, Math.min(total, current * pageSize), total)}</span>
      {current * pageSize < total && <Link {...to(current + 1)}>{exchange.next}</Link>}
    </nav>
  )
}
