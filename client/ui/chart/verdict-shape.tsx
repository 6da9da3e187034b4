import type { Verdict } from '#shared/claim/verdict.ts'
import styles from './rollout-chart.module.css'

/** A claim as a mark around the origin: a ring that agrees, a cross that conflicts, a broken ring that says nothing. */
export function VerdictShape({ verdict }: { verdict: Verdict }) {
  if (verdict === 'conflicting') return <path d="m-4.5-4.5 9 9m0-9-9 9" className={styles['conflicting']} />
  return <circle r="4.5" className={styles[verdict]} />
}
