import type { ReactNode } from 'react'
import { useMessages } from '#client/ui/use-messages.ts'
import type { RolloutChartData } from '#shared/outlet/rollout-chart.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import styles from './rollout-chart.module.css'
import { VerdictShape } from './verdict-shape.tsx'

const verdicts: readonly Verdict[] = ['consistent', 'conflicting', 'notCheckable']

/** The lines and marks of the chart in words; only those that occur in it. */
export function RolloutKey({ chart }: { chart: RolloutChartData }) {
  const { outlet } = useMessages()
  const { key } = outlet.chart
  const hasBand = chart.rows.some((row) => row.low !== row.high)
  const hasLater = chart.rows.some((row) => row.now === null)
  return (
    <ul className={styles['key']}>
      <KeyItem text={key.certain}>
        <path d="M-8 0h16" className={styles['line']} />
      </KeyItem>
      {hasBand && (
        <KeyItem text={key.possible}>
          <path d="M-8-4.5h16v9h-16z" className={styles['band']} />
        </KeyItem>
      )}
      {hasLater && (
        <KeyItem text={key.later}>
          <path d="M-8 0h16" className={styles['later']} />
        </KeyItem>
      )}
      {chart.deadlines.length > 0 && (
        <KeyItem text={key.deadline}>
          <path d="M0-6v12" className={styles['deadlineKey']} />
        </KeyItem>
      )}
      {verdicts
        .filter((verdict) => chart.claims.some((mark) => mark.claim.verdict === verdict))
        .map((verdict) => (
          <KeyItem key={verdict} text={key.verdict[verdict]}>
            <VerdictShape verdict={verdict} />
          </KeyItem>
        ))}
    </ul>
  )
}

function KeyItem({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      <svg width="18" height="14" viewBox="-9 -7 18 14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}
