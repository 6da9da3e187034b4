import { useMessages } from '#client/ui/use-messages.ts'
import { monthOf, type Day } from '#shared/day/day.ts'
import { countLaunches } from '#shared/outlet/rollout.ts'
import { toRolloutChart, type RolloutChartRow } from '#shared/outlet/rollout-chart.ts'
import type { ClaimRow, DeadlineTarget, RolloutRow } from '#shared/overview/overview.ts'
import styles from './rollout-still.module.css'

type Props = {
  rollout: readonly RolloutRow[]
  deadlines: readonly DeadlineTarget[]
  claims: readonly ClaimRow[]
  asOf: Day
}

/** The rollout in lines that come with the page: stands until the chart is near, and where no program runs. */
export function RolloutStill({ rollout, deadlines, claims, asOf }: Props) {
  const { outlet, format } = useMessages()
  const goal = Math.max(0, ...deadlines.map((target) => target.value))
  const chart = toRolloutChart({ rollout, deadlines, claims, asOf, total: goal })
  if (!chart) return <p className={styles['empty']}>{outlet.chart.empty}</p>
  const { rows, length, monthTicks } = chart
  const top = chart.valueTicks.at(-1) ?? 1
  const y = (value: number) => top - value
  return (
    <figure className={styles['still']}>
      <figcaption>{outlet.chart.summary(asOf, countLaunches(rollout, asOf), goal)}</figcaption>
      <div className={styles['plot']} data-top={format.number(top)}>
        <svg viewBox={`0 0 ${length} ${top}`} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles['band']} d={bandPath(rows, y)} />
          <path className={styles['later']} d={stepPath(rows, ({ later }) => later, y)} />
          <path className={styles['line']} d={stepPath(rows, ({ now }) => now, y)} />
          {chart.deadlines.map(({ x, target }) => (
            <path key={`${x} ${target.value}`} className={styles['deadline']} d={`M${x} 0V${top}`} />
          ))}
        </svg>
      </div>
      <ol className={styles['months']} aria-hidden="true">
        {monthTicks.map(({ x, day }, index) => (
          <li key={day} style={{ left: `${(x / length) * 100}%` }}>
            {format.monthName(monthOf(day))}
            {(index === 0 || day.endsWith('-01-01')) && <span> {day.slice(0, 4)}</span>}
          </li>
        ))}
      </ol>
    </figure>
  )
}

type Height = (value: number) => number

/** A count holds until the next day that matters. */
function stepPath(
  rows: readonly RolloutChartRow[],
  valueOf: (row: RolloutChartRow) => number | null,
  y: Height,
): string {
  const points = rows.flatMap((row) => {
    const value = valueOf(row)
    return value === null ? [] : [{ x: row.x, y: y(value) }]
  })
  return points.map((point, index) => (index === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join('')
}

/** Between what is certain and what is possible. */
function bandPath(rows: readonly RolloutChartRow[], y: Height): string {
  const bands = rows.flatMap(({ x, nowBand }) => (nowBand ? [{ x, low: y(nowBand[0]), high: y(nowBand[1]) }] : []))
  if (bands.length === 0) return ''
  const there = bands.map(({ x, high }, index) => (index === 0 ? `M${x} ${high}` : `H${x}V${high}`))
  const back = bands.map(({ x, low }, index) => (index === bands.length - 1 ? `V${low}` : `V${low}H${x}`)).toReversed()
  return `${[...there, ...back].join('')}Z`
}
