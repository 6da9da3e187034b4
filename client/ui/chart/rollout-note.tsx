import { useMessages } from '#client/ui/use-messages.ts'
import type { RolloutChartRow } from '#shared/outlet/rollout-chart.ts'
import { eventsOfDay } from './rollout-events.ts'
import styles from './rollout-chart.module.css'

type Props = { active?: boolean; payload?: readonly { payload?: RolloutChartRow }[] }

/** The day under the pointer or chosen by the arrow keys, in words. */
export function RolloutNote({ active, payload }: Props) {
  const { outlet, format } = useMessages()
  const row = payload?.[0]?.payload
  if (!active || !row) return null
  return (
    <div className={styles['note']}>
      <b>{format.day(row.day)}</b>
      <p>{outlet.chart.count(row)}</p>
      {eventsOfDay(row, outlet.chart).map((event) => (
        <p key={event} className={styles['event']}>
          {event}
        </p>
      ))}
    </div>
  )
}
