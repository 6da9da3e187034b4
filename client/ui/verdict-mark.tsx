import type { ReactNode } from 'react'
import type { Verdict } from '#shared/claim/verdict.ts'
import styles from './verdict-mark.module.css'

const shapes: Record<Verdict, ReactNode> = {
  consistent: <path d="m1.5 6.5 3 3 6-7" />,
  conflicting: <path d="m2 2 8 8m0-8-8 8" />,
  notCheckable: <circle cx="6" cy="6" r="4.4" strokeDasharray="2.3 1.9" />,
}

/** A verdict as a shape beside its words: a check, a cross, a broken circle. */
export function VerdictMark({ verdict, children }: { verdict: Verdict; children: ReactNode }) {
  return (
    <span className={`${styles['mark']} ${styles[verdict]}`}>
      <svg className={styles['shape']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[verdict]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
