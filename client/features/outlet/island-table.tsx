import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { IslandChart, IslandCharts } from '#shared/outlet/island-charts.ts'
import { addIntervals } from '#shared/wilayah/map-classes.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './island-burn-up.module.css'

/** The same as a table: outlets of each island at the deadlines and at the day shown, beside what was said. */
export function IslandTable({ charts, asOf }: { charts: IslandCharts; asOf: Day }) {
  const { format } = useMessages()
  const { table: texts } = useRolloutMessages().burnUp
  const { islands, deadlines } = charts
  const total = (of: (chart: IslandChart) => Interval | undefined) =>
    format.interval(addIntervals(islands.map((chart) => of(chart) ?? { low: 0, high: 0 })))
  return (
    <details className={styles['details']}>
      <summary>{texts.open}</summary>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.island}</th>
              <th scope="col">{texts.kabupaten}</th>
              {deadlines.map(({ target }) => (
                <th key={target.id} scope="col">
                  {texts.deadline(target.dueOn)}
                </th>
              ))}
              <th scope="col">{texts.asOf(asOf)}</th>
              <th scope="col">{texts.said}</th>
            </tr>
          </thead>
          <tbody>
            {islands.map((chart) => (
              <tr key={chart.island}>
                <th scope="row">{chart.island}</th>
                <td>{format.number(chart.kabupaten)}</td>
                {deadlines.map(({ target }, index) => (
                  <td key={target.id}>{format.interval(chart.atDeadlines[index] ?? chart.now)}</td>
                ))}
                <td>{format.interval(chart.now)}</td>
                <td>
                  <SaidOf chart={chart} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              <td>{format.number(islands.reduce((sum, chart) => sum + chart.kabupaten, 0))}</td>
              {deadlines.map(({ target }, index) => (
                <td key={target.id}>{total((chart) => chart.atDeadlines[index])}</td>
              ))}
              <td>{total((chart) => chart.now)}</td>
              <td>{texts.above}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  )
}

function SaidOf({ chart }: { chart: IslandChart }) {
  const { format } = useMessages()
  const { burnUp: texts } = useRolloutMessages()
  if (chart.claims.length === 0) return texts.table.none
  return chart.claims.map(({ claim }) => (
    <p key={claim.id}>{texts.said(claim.valueText, format.shortDay(claim.asOfNotAfter), claim.verdict)}</p>
  ))
}
