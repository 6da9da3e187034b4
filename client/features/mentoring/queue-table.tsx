import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProductListRow } from '#shared/product/answers.ts'
import { queuePath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { BulkBar } from './bulk-bar.tsx'
import { mayWork, useQueueTools } from './queue-context.ts'
import { PageLink, QueuePager } from './queue-pager.tsx'
import { QueueRow } from './queue-row.tsx'
import { tableInput, type QueueFilter, type QueueSort } from '#shared/mentoring/queue-search.ts'
import styles from './queue-table.module.css'

type Props = { filter: QueueFilter; sort: QueueSort; page: number }

/** The queue as rows that can be sorted, chosen and changed together. */
export function QueueTable({ filter, sort, page }: Props) {
  const { queue } = useWorkMessages()
  const { problem } = useMessages()
  const query = useQuery({
    ...trpc.product.list.queryOptions(tableInput(filter, sort, page)),
    placeholderData: keepPreviousData,
  })
  const { saving } = useQueueTools()
  const rows = query.data?.rows.map((row) => saving.get(row.id) ?? row)
  const selection = useSelection(rows)
  if (!rows) return query.isError ? <p className={styles['none']}>{problem.unreachable}</p> : <Skeleton height={480} />
  if (rows.length === 0) {
    return (
      <p className={styles['none']}>
        {queue.nothing} {page > 1 && <PageLink page={1} text={queue.table.firstPage} />}
      </p>
    )
  }
  return (
    <>
      <table className={styles['table']}>
        <caption className="visually-hidden">{queue.table.caption}</caption>
        <TableHead sort={sort} selection={selection} />
        <tbody>
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              isSelected={selection.has(row.id)}
              onSelect={selection.canSelect ? () => selection.toggle(row) : undefined}
            />
          ))}
        </tbody>
      </table>
      {query.data && <QueuePager list={query.data} />}
      {selection.rows.length > 0 && <BulkBar rows={selection.rows} onClear={selection.clear} />}
    </>
  )
}

type Selection = ReturnType<typeof useSelection>

/** Which products are chosen. They stay so on other pages and when the list changes; what is shown is the newest row. */
function useSelection(shown: readonly ProductListRow[] | undefined) {
  const { actor } = useQueueTools()
  const [chosen, setChosen] = useState<ReadonlyMap<string, ProductListRow>>(new Map())
  const selectable = (shown ?? []).filter((row) => mayWork(actor, row))
  const newest = new Map(shown?.map((row) => [row.id, row]))
  const rows = [...chosen.values()].map((row) => newest.get(row.id) ?? row)
  const areAll = selectable.length > 0 && selectable.every(({ id }) => chosen.has(id))
  const change = (changed: readonly ProductListRow[], isChosen: boolean) => {
    const next = new Map(chosen)
    for (const row of changed) {
      if (isChosen) next.set(row.id, row)
      else next.delete(row.id)
    }
    setChosen(next)
  }
  return {
    rows,
    areAll,
    areSome: !areAll && selectable.some(({ id }) => chosen.has(id)),
    canSelect: selectable.length > 0,
    has: (id: string) => chosen.has(id),
    toggle: (row: ProductListRow) => change([row], !chosen.has(row.id)),
    toggleAll: () => change(selectable, !areAll),
    clear: () => setChosen(new Map()),
  }
}

function TableHead({ sort, selection }: { sort: QueueSort; selection: Selection }) {
  const { queue } = useWorkMessages()
  const texts = queue.table
  const { canSelect, areAll, areSome, toggleAll } = selection
  return (
    <thead>
      <tr>
        {canSelect && (
          <td className={styles['check']}>
            <label className={styles['target']}>
              <input
                type="checkbox"
                aria-label={queue.selectPage}
                checked={areAll}
                ref={(box) => {
                  if (box) box.indeterminate = areSome
                }}
                onChange={toggleAll}
              />
              <span className={styles['checkLabel']}>{queue.selectPage}</span>
            </label>
          </td>
        )}
        <SortHead by="name" sort={sort} text={texts.product} />
        <SortHead by="kabupaten" sort={sort} text={texts.kabupaten} />
        <th scope="col">{texts.status}</th>
        <SortHead by="since" sort={sort} text={texts.age} />
        <th scope="col">{texts.open}</th>
        <th scope="col">{texts.stage}</th>
        <td>
          <span className="visually-hidden">{texts.acts}</span>
        </td>
      </tr>
    </thead>
  )
}

function SortHead({ by, sort, text }: { by: QueueSort; sort: QueueSort; text: string }) {
  const { queue } = useWorkMessages()
  return (
    <th scope="col" aria-sort={by === sort ? (by === 'since' ? 'descending' : 'ascending') : undefined}>
      <Link
        {...queuePath()}
        search={(search) => ({ ...search, sort: by, page: undefined })}
        resetScroll={false}
        replace
        activeProps={{}}
        className={styles['sort']}
        data-sorted={by === sort}
        aria-label={queue.table.sortBy(text)}
      >
        {text}
      </Link>
    </th>
  )
}
