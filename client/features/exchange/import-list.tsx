import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportSummary } from '#shared/exchange/answers.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import { importPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import list from '#client/ui/work/work-list.module.css'
import { StateMark } from './state-mark.tsx'

/** The files that were sent before, newest first. */
export function ImportList() {
  const { exchange } = useWorkMessages()
  const query = useQuery(trpc.exchange.list.queryOptions())
  const rows = query.data?.imports
  return (
    <section>
      <h2>{exchange.earlierTitle}</h2>
      {!rows && query.isError && <NoAnswer query={query} />}
      {!rows && !query.isError && <Skeleton height={160} />}
      {rows?.length === 0 && <p className={list['none']}>{exchange.noEarlier}</p>}
      {rows && rows.length > 0 && (
        <table className={list['table']}>
          <thead>
            <tr>
              <th scope="col">{exchange.file}</th>
              <th scope="col">{exchange.sent}</th>
              <th scope="col">{exchange.stateHead}</th>
              <th scope="col">{exchange.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ row }: { row: ImportSummary }) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { id, fileName, dataset, state, counts, uploadedAt, uploadedBy } = row
  return (
    <tr>
      <th scope="row" className={list['name']}>
        <Link {...importPath(id)}>{fileName}</Link>
        <small>{datasetSpecs[dataset]?.title[format.locale]}</small>
      </th>
      <td>
        {instantText(uploadedAt, format.locale)}
        <small>{uploadedBy}</small>
      </td>
      <td>
        <StateMark state={state} />
      </td>
      <td>{counts && exchange.counts(counts)}</td>
    </tr>
  )
}
