import { mentoringParts } from '#shared/report/briefing/mentoring-parts.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import styles from './briefing-marks.module.css'

/** The mentoring split, and the outlets against each deadline. */
export function BriefingBars({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const { deadlines, activity } = briefing
  const told = activity ? texts.activityOf(activity) : ''
  return (
    <>
      <MentoringPart briefing={briefing} />
      <section>
        <h2>{texts.deadlines}</h2>
        {deadlines.length === 0 && <p className={styles['quiet']}>{texts.deadlinesNone}</p>}
        <ul className={styles['deadlines']}>
          {deadlines.map((reading) => (
            <li key={reading.dueOn}>
              <span>{texts.format.shortDay(reading.dueOn)}</span>
              <DeadlineBar reading={reading} />
              <span>{texts.deadline(reading)}</span>
            </li>
          ))}
        </ul>
        {told !== '' && <p className={styles['quiet']}>{told}</p>}
      </section>
    </>
  )
}

function MentoringPart({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const parts = mentoringParts(briefing.mentoring)
  const total = parts.reduce((sum, { high }) => sum + high, 0)
  const share = (count: number) => `${(count / total) * 100}%`
  return (
    <section>
      <h2>{texts.mentoring}</h2>
      {parts.length === 0 ? (
        <p className={styles['quiet']}>{texts.mentoringNone}</p>
      ) : (
        <>
          <div className={styles['split']} aria-hidden="true">
            {parts.map(({ figure, high }) => (
              <i key={figure} className={styles[figure]} style={{ width: share(high) }} />
            ))}
          </div>
          <ul className={styles['key']}>
            {parts.map((part) => (
              <li key={part.figure}>
                <i className={`${styles['swatch']} ${styles[part.figure]}`} aria-hidden="true" />
                {texts.format.interval(part)} {texts.mentoringPart[part.figure]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function DeadlineBar({ reading: { reachedOnDue, reachedNow, value, state } }: { reading: DeadlineReading }) {
  const { low, high } = reachedOnDue ?? reachedNow
  const width = (count: number) => `${(Math.min(count, value) / Math.max(1, value)) * 100}%`
  return (
    <span className={`${styles['bar']} ${state === 'missed' ? styles['missed'] : ''}`} aria-hidden="true">
      <i className={styles['possible']} style={{ width: width(high) }} />
      <i className={styles['sure']} style={{ width: width(low) }} />
    </span>
  )
}
