import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { useMessages } from '#client/ui/use-messages.ts'
import { monthOf } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { ChartTick, ClaimMark, DeadlineMark } from '#shared/outlet/rollout-chart.ts'
import styles from './rollout-chart.module.css'
import { VerdictShape } from './verdict-shape.tsx'

const LABEL_GAP = 6
const LINE_HEIGHT = 14

function useScales() {
  const area = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  if (!area || !xScale || !yScale) return undefined
  return { area, xOf: (x: number) => xScale(x) ?? 0, yOf: (y: number) => yScale(y) ?? 0 }
}

/** The number to reach, as a broken line across. */
export function TotalMark({ total }: { total: number }) {
  const scales = useScales()
  if (!scales || total === 0) return null
  const { x, width } = scales.area
  const y = scales.yOf(total)
  return <line x1={x} x2={x + width} y1={y} y2={y} className={styles['total']} />
}

/** Deadlines as lines with their day above; only the first is called one, for want of room. */
export function DeadlineMarks({ deadlines }: { deadlines: readonly DeadlineMark[] }) {
  const { outlet, format } = useMessages()
  const scales = useScales()
  if (!scales) return null
  const { y, height } = scales.area
  return deadlines.map(({ target, x }, index) => (
    <g key={target.id} className={styles['deadline']}>
      <line x1={scales.xOf(x)} x2={scales.xOf(x)} y1={y - LABEL_GAP} y2={y + height} />
      <text x={scales.xOf(x) + 1} y={y - LABEL_GAP - 3} textAnchor="end">
        {index === 0 ? outlet.chart.deadline(target.dueOn) : format.dayMonth(target.dueOn)}
      </text>
    </g>
  ))
}

/** The day that is shown, with its count; at the right edge when that day lies beyond. */
export function AsOfMark({ x, count, isBeyond }: { x: number; count: Interval; isBeyond: boolean }) {
  const { format } = useMessages()
  const scales = useScales()
  if (!scales) return null
  const { y, height } = scales.area
  const [left, low, high] = [scales.xOf(x), scales.yOf(count.low), scales.yOf(count.high)]
  return (
    <g className={styles['asOf']}>
      {!isBeyond && <line x1={left} x2={left} y1={y} y2={y + height} />}
      <circle cx={left} cy={low} r="3.5" />
      <text x={left + LABEL_GAP + 2} y={(low + high) / 2 + 4}>
        {format.interval(count)}
      </text>
    </g>
  )
}

/** What was said, at the day it was said for. */
export function ClaimMarks({ claims }: { claims: readonly ClaimMark[] }) {
  const scales = useScales()
  if (!scales) return null
  return claims.map(({ claim, x, value, isLater }) => (
    <g
      key={claim.id}
      transform={`translate(${scales.xOf(x)} ${scales.yOf(value)})`}
      className={isLater ? styles['laterClaim'] : undefined}
    >
      <VerdictShape verdict={claim.verdict} />
    </g>
  ))
}

type TickProps = { ticks: readonly ChartTick[]; x?: number | string; y?: number | string; payload?: { value: number } }

/** A month by its short name, with the year below the first and every January. */
export function MonthTick({ ticks, x, y, payload }: TickProps) {
  const { format } = useMessages()
  const index = ticks.findIndex((tick) => tick.x === payload?.value)
  const tick = ticks[index]
  if (!tick) return null
  const hasYear = index === 0 || tick.day.slice(0, 4) !== ticks[index - 1]?.day.slice(0, 4)
  return (
    <text x={x} y={y} className={styles['tick']} textAnchor="start">
      <tspan x={x} dy={LINE_HEIGHT - 2}>
        {format.monthName(monthOf(tick.day))}
      </tspan>
      {hasYear && (
        <tspan x={x} dy={LINE_HEIGHT}>
          {tick.day.slice(0, 4)}
        </tspan>
      )}
    </text>
  )
}
