import { activityFigures, outletActivityOf } from '#shared/overview/outlet-activity.ts'
import { outletDeadlines } from '#shared/overview/outlet-deadlines.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { rollUp, rowsOf } from '#shared/overview/roll-up.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'

/** So many names are read from afar. */
const MOST_NAMES = 8

/** Outlets opened against their deadlines, and what became of them. */
export function OutletSlide({ overview }: { overview: Overview }) {
  const { figure, format, overview: texts } = useMessages()
  const meeting = useMeetingMessages()
  const area = { codes: overview.kabupaten.map((row) => row.code), asOf: overview.asOf }
  const launched = rollUp(overview.figures, 'outletsLaunched', area)
  const ofKabupaten = rowsOf(overview.figures, 'outletsLaunched')
  const without = overview.kabupaten.filter(({ code }) => (ofKabupaten.get(code)?.high ?? 0) === 0)
  const having = {
    low: overview.kabupaten.filter(({ code }) => (ofKabupaten.get(code)?.low ?? 0) > 0).length,
    high: overview.kabupaten.length - without.length,
    of: overview.kabupaten.length,
  }
  const activity = outletActivityOf(overview.figures, area)
  const deadlines = outletDeadlines(overview)
  return (
    <>
      <h1 className={styles['heading']}>
        {figure.name('outletsLaunched')}: {launched ? format.interval(launched) : figure.noRecord}
        {launched && overview.kabupaten.length > 1 && `, ${meeting.outletsIn(format.interval(having), having.of)}`}
      </h1>
      {activity && (
        <ul className={styles['numbers']}>
          {activityFigures.map((name) => {
            const count = activity.counts[name]
            return (
              <li key={name}>
                <p className={`${styles['huge']} ${count ? '' : styles['missing']}`}>
                  {count ? format.interval(count) : meeting.notReported}
                </p>
                <p>{meeting.activity[name]}</p>
              </li>
            )
          })}
        </ul>
      )}
      <ul className={styles['lines']}>
        {without.length > 0 && without.length <= MOST_NAMES && (
          <li>{meeting.without(without.map((row) => row.shortName))}</li>
        )}
        {deadlines.map(({ target, reading }) => (
          <li key={target.id} data-late={reading.state === 'missed'}>
            {texts.deadline(reading)}
          </li>
        ))}
        {deadlines.length === 0 && <li className={styles['quiet']}>{meeting.noDeadlines}</li>}
      </ul>
    </>
  )
}
