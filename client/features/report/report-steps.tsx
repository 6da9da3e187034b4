import type { ReportStep } from '#shared/report/answers.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './report.module.css'

/** What happened to a report, newest first: what, by whom, when, and why. */
export function ReportSteps({ steps }: { steps: readonly ReportStep[] }) {
  const { report, registry } = useWorkMessages()
  const { format } = useMessages()
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{report.history}</h2>
      {steps.length === 0 && <p className={page['fine']}>{registry.history.nothing}</p>}
      <ol className={styles['steps']}>
        {steps.toReversed().map((step) => (
          <li key={`${step.at} ${step.type}`}>
            <p>{report.step(step)}</p>
            {step.note && <p className={styles['prose']}>{step.note}</p>}
            <p className={page['fine']}>
              {report.stepBy(step.by, step.personName, instantText(step.at, format.locale))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
