import type { ReactNode } from 'react'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import styles from './mentoring-mark.module.css'

const shapes: Record<MentoringStatus, ReactNode> = {
  unrecorded: <path className={styles['line']} d="M1.5 10.5 10.5 1.5M1.5 5 5 1.5M7 10.5 10.5 7" />,
  pending: <circle className={styles['ring']} cx="6" cy="6" r="4.6" />,
  ongoing: (
    <>
      <circle className={styles['ring']} cx="6" cy="6" r="4.6" />
      <path className={styles['full']} d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" />
    </>
  ),
  transferred: <path className={styles['stroke']} d="M1 6h9M6.5 2.2 10.3 6 6.5 9.8" />,
  completed: (
    <>
      <circle className={styles['disc']} cx="6" cy="6" r="5.4" />
      <path className={styles['check']} d="m3.4 6.2 1.9 1.9 3.4-4" />
    </>
  ),
  stopped: <path className={styles['quiet']} d="m2 2 8 8m0-8-8 8" />,
}

/** Where mentoring stands as a shape beside its word: hatched, hollow, half-filled, an arrow, a check, a cross. */
export function MentoringMark({ status }: { status: MentoringStatus }) {
  return (
    <svg className={styles['mark']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[status]}
    </svg>
  )
}
