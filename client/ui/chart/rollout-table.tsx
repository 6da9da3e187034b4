import { useMessages } from '#client/ui/use-messages.ts'
import type { RolloutChartRow } from '#shared/outlet/rollout-chart.ts'
import { eventsOfDay } from './rollout-events.ts'
import styles from './rollout-chart.module.css'

/** The chart as a table: the days on which something happened, was due or was said. */
export function RolloutTable({ rows }: { rows: readonly RolloutChartRow[] }) {
  const { outlet, format } = useMessages()
  const { table } = outlet.chart
  const days = rows
    .map((row) => ({ row, events: eventsOfDay(row, outlet.chart) }))
    .filter(({ events }) => events.length > 0)
  return (
    <details className={styles['details']}>
      <summary>{table.open}</summary>
      <table className={styles['table']}>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.day}</th>
            <th scope="col" className={styles['number']}>
              {table.count}
            </th>
            <th scope="col">{table.what}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ row, events }) => (
            <tr key={row.day}>
              <th scope="row">{format.shortDay(row.day)}</th>
              <td className={styles['number']}>{format.interval(row)}</td>
              <td>
                {events.map((event) => (
                  <p key={event}>{event}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
