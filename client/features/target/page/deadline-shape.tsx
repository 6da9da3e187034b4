import type { DeadlineState } from '#shared/target/deadline.ts'
import styles from './deadline-shape.module.css'

const shapes: Record<DeadlineState, string> = {
  met: 'm1.5 6.5 3 3 6-7',
  missed: 'm2 2 8 8m0-8-8 8',
  unclear: 'M6 1v5M6 9v1.5',
  running: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM6 3.5V6h2.2',
}

/** The state of a deadline as a shape; the sentence beside it says it in words. */
export function DeadlineShape({ state }: { state: DeadlineState }) {
  return (
    <svg className={styles['shape']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" data-state={state}>
      <path d={shapes[state]} />
    </svg>
  )
}
