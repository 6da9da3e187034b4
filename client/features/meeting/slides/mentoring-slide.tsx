import type { FigureName } from '#shared/figure/figure.ts'
import { saidMentoringSplit } from '#shared/overview/claim-mark.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'
import bars from './mentoring-slide.module.css'

const states = [
  'mentoringCompleted',
  'mentoringTransferred',
  'mentoringOngoing',
  'mentoringPending',
  'mentoringStopped',
  'mentoringUnrecorded',
] as const satisfies FigureName[]

/** How many products stand in each state of mentoring; what was only said stands apart. */
export function MentoringSlide({ overview }: { overview: Overview }) {
  const { figure, format, overview: texts } = useMessages()
  const meeting = useMeetingMessages()
  const area = { codes: overview.kabupaten.map((row) => row.code), asOf: overview.asOf }
  const completed = rollUp(overview.figures, 'mentoringCompleted', area)
  const launched = rollUp(overview.figures, 'productsLaunched', area)
  const rows = states.flatMap((name) => {
    const count = rollUp(overview.figures, name, area)
    return count ? [{ name, count }] : []
  })
  const most = Math.max(1, ...rows.map(({ count }) => count.high))
  const said = saidMentoringSplit(overview.claims)
  return (
    <>
      <h1 className={styles['heading']}>
        {completed
          ? `${figure.name('mentoringCompleted')}: ${format.interval(completed)}${launched ? ` / ${meeting.allProducts(format.interval(launched))}` : ''}`
          : meeting.noMentoring}
      </h1>
      <table className={bars['bars']}>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name} data-state={name}>
              <th scope="row">{figure.name(name)}</th>
              <td className={bars['big']}>{format.interval(count)}</td>
              <td aria-hidden="true">
                <span className={bars['bar']} style={{ inlineSize: `${(count.high / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['quiet']}>
        {completed && completed.of > 1 && meeting.recordedAt(completed.reporting, completed.of)}
        {said && ` · ${texts.saidSplit(said, format.shortDay(said.said.asOfNotAfter))}, ${texts.saidNotRecorded}`}
      </p>
    </>
  )
}
