import { useQuery } from '@tanstack/react-query'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringInput } from '#shared/mentoring/schema.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useEffect, useRef } from 'react'
import { statusOf } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './act-preview.module.css'
import { actBy } from './act-form.ts'
import { askPreview } from './ask-preview.ts'
import { useProductName, useQueueTools } from './queue-context.ts'

type Props = {
  act: MentoringAct
  rows: readonly ProductListRow[]
  input: MentoringInput
  /** `isUnchecked`: nobody could be asked what it would do, so each product stands for itself. */
  onApply: (rows: readonly ProductListRow[], isUnchecked: boolean) => void
  onBack: () => void
}

/** What the act would do to each product, and why it cannot be done to some; then it is applied to all others at once. */
export function ActPreview({ act, rows, input, onApply, onBack }: Props) {
  const { queue, mentoring } = useWorkMessages()
  const { nameOf } = useQueueTools()
  const nameOfProduct = useProductName()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const query = useQuery({
    queryKey: ['mentoring.preview', act, rows.map(({ id }) => id), input],
    queryFn: () => askPreview({ products: rows.map(({ id }) => id), ...actBy(act, input) }),
    retry: 1,
    networkMode: 'always',
  })
  const refusals = new Map(query.data?.map(({ id, refusal }) => [id, refusal]))
  const possible = query.data ? rows.filter(({ id }) => refusals.has(id) && !refusals.get(id)) : []
  const isOutOfReach = query.isError && statusOf(query.error) === undefined
  const inOrder = query.data ? [...rows.filter((row) => !possible.includes(row)), ...possible] : rows
  return (
    <div className={form['form']}>
      <h3 ref={title} tabIndex={-1} className={styles['title']}>
        {queue.previewTitle}
      </h3>
      <p role="status">
        {query.isPending && queue.checking}
        {query.isError && (isOutOfReach ? queue.previewOutOfReach : queue.previewFailed)}
        {query.data && (possible.length > 0 ? queue.canCount(possible.length, rows.length) : queue.noneCan)}
      </p>
      <ul className={styles['list']}>
        {inOrder.map((row) => {
          const refusal = refusals.get(row.id)
          const state = !query.data ? undefined : possible.includes(row) ? 'can' : 'cannot'
          return (
            <li key={row.id} data-state={state}>
              <Shape state={state} />
              <span>
                {nameOfProduct(row)} <small>{nameOf(row.kabupatenCode)}</small>
                {state && <span className="visually-hidden">: {queue[state]}</span>}
                {state === 'cannot' && (
                  <span className={styles['reason']}>{refusal ? mentoring.refusal(refusal) : queue.gone}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <div className={`${form['buttons']} ${styles['buttons']}`}>
        {isOutOfReach && (
          <button type="button" className={form['primary']} onClick={() => onApply(rows, true)}>
            {queue.applyUnchecked(rows.length)}
          </button>
        )}
        {query.isError ? (
          <button
            type="button"
            className={isOutOfReach ? `${button['button']} ${form['secondary']}` : form['primary']}
            onClick={() => void query.refetch()}
          >
            {queue.retry}
          </button>
        ) : (
          <button
            type="button"
            className={form['primary']}
            disabled={possible.length === 0}
            onClick={() => onApply(possible, false)}
          >
            {queue.apply(possible.length)}
          </button>
        )}
        <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={onBack}>
          {queue.back}
        </button>
      </div>
    </div>
  )
}

function Shape({ state }: { state: 'can' | 'cannot' | undefined }) {
  return (
    <svg className={styles['shape']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {state === 'can' && <path d="m1.5 6.5 3 3 6-7" />}
      {state === 'cannot' && <path d="m2 2 8 8m0-8-8 8" />}
    </svg>
  )
}
