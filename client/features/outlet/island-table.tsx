import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { IslandChart, IslandCharts } from '#shared/outlet/island-charts.ts'
import { addIntervals } from '#shared/wilayah/map-classes.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './island-burn-up.module.css'

/** The same as a table: outlets of each island at the deadlines and at the day shown, and what was said. */
export function IslandTable({ charts, asOf }: { charts: IslandCharts; asOf: Day }) {
  const place = usePlace()
  const { format } = useMessages()
  const { table: texts } = useRolloutMessages().burnUp
  const { islands, deadlines } = charts
  const total = (of: (chart: IslandChart) => Interval | undefined) =>
    format.interval(addIntervals(islands.map((chart) => of(chart) ?? { low: 0, high: 0 })))
  return (
    <details className={styles['details']}>
      <summary>{texts.open}</summary>
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
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total(place)}</th>
            <td>{format.number(islands.reduce((sum, chart) => sum + chart.kabupaten, 0))}</td>
            {deadlines.map(({ target }, index) => (
              <td key={target.id}>{total((chart) => chart.atDeadlines[index])}</td>
            ))}
            <td>{total((chart) => chart.now)}</td>
          </tr>
        </tfoot>
      </table>
      <SaidList islands={islands} />
    </details>
  )
}

/** What officials said of single islands, each with whether it agrees. */
function SaidList({ islands }: { islands: readonly IslandChart[] }) {
  const { format } = useMessages()
  const { burnUp: texts } = useRolloutMessages()
  const said = islands.flatMap(({ island, claims }) => claims.map(({ claim }) => ({ island, claim })))
  if (said.length === 0) return null
  return (
    <>
      <p className={styles['said']}>{texts.table.said}</p>
      <ul>
        {said.map(({ island, claim }) => (
          <li key={claim.id}>
            {island}: {texts.said(claim.valueText, format.shortDay(claim.asOfNotAfter), claim.verdict)}
          </li>
        ))}
      </ul>
    </>
  )
}
