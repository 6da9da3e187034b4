import { useSearch } from '@tanstack/react-router'
import { isDay } from '#shared/day/day.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { isRefusal, requestIdOf, statusOf } from '../trpc.ts'
import button from '../ui/button.module.css'
import { Problem } from '../ui/problem.tsx'
import { useMessages } from '../ui/use-messages.ts'
import styles from './answer-state.module.css'
import { ViewProblemPage } from './view-problem-page.tsx'

type Query = { isError: boolean; isFetching: boolean; error: unknown; refetch: () => unknown }

/** In place of a page whose data cannot be had: the day was refused, or the server is out of reach. */
export function NoAnswer({ query }: { query: Query }) {
  const { problem, shell, offline } = useMessages()
  const { asOf } = useSearch({ strict: false })
  if (isRefusal(query.error) && asOf && isDay(asOf)) {
    return <ViewProblemPage problem={{ kind: 'afterToday', day: asOf }} />
  }
  const requestId = requestIdOf(query.error)
  const sentence = statusOf(query.error) === undefined ? offline.neverOpened : problem.unreachable
  const text = requestId === undefined ? sentence : `${sentence} ${problem.requestNumber(requestId)}`
  return (
    <Problem title={problem.unreachableTitle} text={text}>
      <button
        type="button"
        className={button['button']}
        disabled={query.isFetching}
        onClick={() => void query.refetch()}
      >
        {shell.tryAgain}
      </button>
    </Problem>
  )
}

/** A quiet line at the foot of the window while the page shows an older answer than the one asked for. */
export function OlderAnswer({ query, shown }: { query: Query; shown: AnswerInfo }) {
  const { shell } = useMessages()
  return (
    <div className={styles['line']} role="status">
      {query.isError && (
        <p>
          {shell.keptAnswer(shown.asOf)}{' '}
          <button
            type="button"
            className={button['text']}
            disabled={query.isFetching}
            onClick={() => void query.refetch()}
          >
            {query.isFetching ? shell.loading : shell.tryAgain}
          </button>
        </p>
      )}
    </div>
  )
}
