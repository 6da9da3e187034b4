import type { ReportState } from '#shared/report/report.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ReadinessMark, type Mark } from '#client/ui/work/readiness-mark.tsx'
import styles from './report.module.css'

const marks: Record<ReportState | 'missing', Mark> = {
  missing: 'none',
  draft: 'notAsked',
  submitted: 'partly',
  accepted: 'reached',
  returned: 'expired',
  reopened: 'partly',
}

/** Where a report stands, as a shape and a word. */
export function ReportMark({ state }: { state: ReportState | 'missing' }) {
  const { report } = useWorkMessages()
  return (
    <span className={styles['mark']}>
      <ReadinessMark mark={marks[state]} /> {report.state(state)}
    </span>
  )
}
