import { toPaceChart, type ChartPoint } from '#shared/target/pace-chart.ts'
import type { Pace } from '#shared/target/pace-row.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePaceMessages } from '#client/ui/use-pace-messages.ts'
import styles from './pace-chart.module.css'

/** What was made, what was due and where it leads, month by month; the sentence above and the table below say the same. */
export function PaceChart({ pace }: { pace: Pace }) {
  const texts = usePaceMessages()
  const { format } = useMessages()
  const chart = toPaceChart(pace)
  if (!chart) return null
  const { months, ticks, due, made, possible, projected } = chart
  return (
    <figure className={styles['chart']}>
      <ul className={styles['key']}>
        <li data-line="made">{texts.made}</li>
        {possible && <li data-line="possible">{texts.uncertain}</li>}
        <li data-line="due">{texts.due}</li>
        {projected.length > 0 && <li data-line="projected">{texts.projection}</li>}
      </ul>
      <div className={styles['plot']} role="img" aria-label={texts.chartLabel(pace.year)}>
        {ticks.map(({ value, y }) => (
          <span key={value} className={styles['tick']} style={{ bottom: `${y * 100}%` }} aria-hidden="true">
            {format.number(value)}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {possible && <path className={styles['possible']} d={`${pathOf(possible)} ${backPathOf(made)}Z`} />}
          <path className={styles['due']} d={stepsOf(due)} />
          <path className={styles['projected']} d={pathOf(projected)} />
          <path className={styles['made']} d={pathOf(made)} />
        </svg>
      </div>
      <div className={styles['months']} aria-hidden="true">
        {months.map(({ month }) => (
          <span key={month}>
            <span className={styles['wide']}>{format.monthName(month)}</span>
            <span className={styles['narrow']}>{format.monthLetter(month)}</span>
          </span>
        ))}
      </div>
    </figure>
  )
}

function place({ x, y }: ChartPoint): string {
  return `${round(x)} ${round(1 - y)}`
}

function round(share: number): number {
  return Math.round(share * 10_000) / 100
}

function pathOf(points: readonly ChartPoint[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point)}`).join('')
}

function backPathOf(points: readonly ChartPoint[]): string {
  return points
    .toReversed()
    .map((point) => `L${place(point)}`)
    .join('')
}

/** A target is due at the end of its month, so its line climbs there in one step. */
function stepsOf(points: readonly ChartPoint[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      return before ? `L${place({ x: point.x, y: before.y })}L${place(point)}` : `M${place(point)}`
    })
    .join('')
}
