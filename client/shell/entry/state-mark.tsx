import type { ReactNode } from 'react'
import type { OutboxState } from '#shared/outbox/entry.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './state-mark.module.css'

export type ShownState = OutboxState | 'withdrawn'

const shapes: Record<ShownState, ReactNode> = {
  waiting: <path className={styles['stroke']} d="M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6ZM6 3.4V6l1.9 1.4" />,
  sending: <path className={styles['stroke']} d="M6 10.6V2M2.4 5.4 6 1.6l3.6 3.8" />,
  sent: (
    <>
      <circle className={styles['disc']} cx="6" cy="6" r="5.4" />
      <path className={styles['check']} d="m3.4 6.2 1.9 1.9 3.4-4" />
    </>
  ),
  conflict: <path className={styles['attention']} d="M1.2 1.2h6v6h-6ZM4.8 4.8h6v6h-6Z" />,
  refused: <path className={styles['attention']} d="M6 1.2 11 10.6H1ZM6 4.6v2.8m0 1v1" />,
  withdrawn: <path className={styles['quiet']} d="m2 2 8 8m0-8-8 8" />,
}

/** How far an entry has come, as a shape and its word. */
export function StateMark({ state }: { state: ShownState }) {
  const { outbox } = useWorkMessages()
  return (
    <span className={styles['mark']} data-state={state}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[state]}
      </svg>
      {outbox.state(state)}
    </span>
  )
}
