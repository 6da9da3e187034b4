import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayInWita } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { courseOf, type CourseStep } from '#shared/outlet/course.ts'
import type { ReportedMilestone } from '#shared/outlet/reports.ts'
import { rivalDifferences } from '#shared/outlet/rollout-list.ts'
import { checkSequenceNo } from '#shared/outlet/sequence.ts'
import type { OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import { claimPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './outlet-course.module.css'

/** What staff can do about a report of a milestone. */
export type ActsOf = (report: ReportedEvent, milestone: ReportedMilestone<ReportedEvent>) => ReactNode

type Props = { outlet: OutletRow; launches: readonly DayWindow[]; actsOf: ActsOf | undefined }

/** The way of an outlet step by step: the report that counts, those that tell otherwise, and what nobody told. */
export function OutletCourse({ outlet, launches, actsOf }: Props) {
  const texts = useOutletMessages()
  const steps = courseOf(outlet.events)
  const lastTold = steps.findLastIndex((step) => step.reported)
  return (
    <section aria-labelledby="perjalanan">
      <h2 id="perjalanan">{texts.courseTitle}</h2>
      <ol className={styles['course']}>
        {steps.map((step, index) => (
          <li
            key={step.reported?.counted.id ?? step.type}
            className={styles['step']}
            data-told={step.reported !== undefined}
          >
            <StepMark isTold={step.reported !== undefined} />
            <div>
              {step.reported ? (
                <Told step={step} reported={step.reported} outlet={outlet} launches={launches} actsOf={actsOf} />
              ) : (
                <p className={styles['name']}>
                  {texts.milestone(step.type)}{' '}
                  <span className={styles['quiet']}>
                    · {index > lastTold ? texts.notTold.next : texts.notTold.before}
                  </span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepMark({ isTold }: { isTold: boolean }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" />
      {isTold && <path d="m6.5 10.3 2.5 2.5 4.6-5.3" />}
    </svg>
  )
}

type ToldProps = Props & { step: CourseStep; reported: ReportedMilestone<ReportedEvent> }

function Told({ step, reported, outlet, launches, actsOf }: ToldProps) {
  const texts = useOutletMessages()
  const { format } = useMessages()
  const { counted, rivals, choice } = reported
  const instant = (at: string) => format.shortDay(dayInWita(new Date(at)))
  return (
    <>
      <p className={styles['name']}>
        {texts.milestone(step.type)} <span className={styles['when']}>{format.window(counted)}</span>
      </p>
      <Report report={counted} launches={launches} outlet={outlet} />
      {choice && (
        <p className={styles['choice']}>
          {texts.chosen(instant(choice.recordedAt), choice.recordedBy, choice.detail.reason)}
        </p>
      )}
      {actsOf && <div className={styles['acts']}>{actsOf(counted, reported)}</div>}
      {rivals.length > 0 && (
        <div className={styles['rivals']}>
          <p className={styles['rivalsTitle']}>{texts.rivals(rivals.length)}</p>
          <ul>
            {rivals.map((rival) => (
              <li key={rival.id}>
                <p>
                  <b>{format.window(rival)}</b> ·{' '}
                  <span className={styles['difference']}>
                    {rivalDifferences(rival, counted, outlet).map(texts.difference).join(', ') || texts.sameFacts}
                  </span>
                </p>
                <Report report={rival} launches={launches} outlet={outlet} />
                {actsOf && <div className={styles['acts']}>{actsOf(rival, reported)}</div>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type ReportProps = { report: ReportedEvent; launches: readonly DayWindow[]; outlet: OutletRow }

/** What one report says, and where from. */
function Report({ report, launches, outlet }: ReportProps) {
  const texts = useOutletMessages()
  const { format, overview } = useMessages()
  const { launchedBy, sequenceNo, place, note, reason, claimId } = report.detail
  const facts = [
    launchedBy && texts.launchedBy(launchedBy),
    sequenceNo && texts.sequenceNo(sequenceNo),
    place && place !== outlet.place && place,
    reason,
  ].filter(Boolean)
  const check = sequenceNo === undefined ? undefined : checkSequenceNo(sequenceNo, report, launches)
  return (
    <div className={styles['report']}>
      {facts.length > 0 && <p className={styles['fine']}>{facts.join(' · ')}</p>}
      {check && (
        <p className={styles['fine']}>
          <VerdictMark verdict={check.fits ? 'consistent' : 'conflicting'}>{texts.sequence(check, report)}</VerdictMark>
        </p>
      )}
      {note && <p className={styles['fine']}>{note}</p>}
      <p className={styles['fine']}>
        <SourceLink source={report.source} /> ·{' '}
        {claimId !== undefined && (
          <>
            <Link {...claimPath(claimId)}>{overview.fromClaim}</Link> ·{' '}
          </>
        )}
        {texts.recorded(format.shortDay(dayInWita(new Date(report.recordedAt))), report.recordedBy)}
      </p>
    </div>
  )
}
