import type { ReactNode } from 'react'
import styles from './readiness-mark.module.css'

/** Reached, on the way, not begun, expired, not asked for. */
export type Mark = 'reached' | 'partly' | 'none' | 'expired' | 'notAsked'

const shapes: Record<Mark, ReactNode> = {
  reached: (
    <>
      <rect className={styles['full']} x="0.5" y="0.5" width="11" height="11" />
      <path className={styles['check']} d="m2.8 6.2 2.2 2.3 4.2-5" />
    </>
  ),
  partly: (
    <>
      <rect className={styles['frame']} x="0.5" y="0.5" width="11" height="11" />
      <rect className={styles['half']} x="0.5" y="0.5" width="5.5" height="11" />
    </>
  ),
  none: <rect className={styles['hollow']} x="0.5" y="0.5" width="11" height="11" />,
  expired: (
    <>
      <rect className={styles['frame']} x="0.5" y="0.5" width="11" height="11" />
      <path className={styles['cross']} d="m3 3 6 6m0-6-6 6" />
    </>
  ),
  notAsked: <rect className={styles['dots']} x="0.5" y="0.5" width="11" height="11" />,
}

/** How far something is, as a shape beside its words: filled with a check, half-filled, hollow, crossed, dotted. */
export function ReadinessMark({ mark }: { mark: Mark }) {
  return (
    <svg className={styles['mark']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[mark]}
    </svg>
  )
}
