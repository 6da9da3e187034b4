import type { FreshnessBand } from '#shared/overview/freshness.ts'
import styles from './freshness-mark.module.css'

const filled: Record<FreshnessBand, number> = { month: 4, quarter: 3, half: 2, year: 1, older: 0, never: 0 }
const STEPS = [0, 1, 2, 3]

/** Four steps that empty as a record ages; crossed out where there never was one. Words stand beside it. */
export function FreshnessMark({ band }: { band: FreshnessBand }) {
  return (
    <svg className={styles['mark']} width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
      {STEPS.map((step) => (
        <rect
          key={step}
          className={step < filled[band] ? styles['full'] : styles['empty']}
          x={step * 6.5 + 0.5}
          y="0.5"
          width="5"
          height="9"
        />
      ))}
      {band === 'never' && <path className={styles['never']} d="M0 9.5 26 .5" />}
    </svg>
  )
}
