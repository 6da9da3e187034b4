import type { TimeTick } from '#shared/claim/axis/time-scale.ts'
import { monthOf } from '#shared/day/day.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './picture-figure.module.css'

/** The days or months below an axis; the year stands at the first and where it changes. */
export function TimeTicks({ ticks }: { ticks: readonly TimeTick[] }) {
  const { format } = useMessages()
  return (
    <div className={styles['ticks']}>
      {ticks.map(({ at, day, shows }, index) => (
        <span key={day} style={{ left: `${at * 100}%` }} data-edge={at > 0.88 ? 'end' : undefined}>
          {shows === 'day' ? format.dayMonth(day) : format.monthName(monthOf(day))}
          {day.slice(0, 4) !== ticks[index - 1]?.day.slice(0, 4) && <small>{day.slice(0, 4)}</small>}
        </span>
      ))}
    </div>
  )
}
