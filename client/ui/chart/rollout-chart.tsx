import { useId, useMemo } from 'react'
import { Area, CartesianGrid, ComposedChart, DefaultZIndexes, Line, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { useMessages } from '#client/ui/use-messages.ts'
import { daysBetween, type Day } from '#shared/day/day.ts'
import { countLaunches, rolloutSteps } from '#shared/outlet/rollout.ts'
import { toRolloutChart } from '#shared/outlet/rollout-chart.ts'
import type { ClaimRow, DeadlineTarget, RolloutRow } from '#shared/overview/overview.ts'
import styles from './rollout-chart.module.css'
import { RolloutKey } from './rollout-key.tsx'
import { AsOfMark, ClaimMarks, DeadlineMarks, MonthTick, TotalMark } from './rollout-marks.tsx'
import { RolloutNote } from './rollout-note.tsx'
import { RolloutTable } from './rollout-table.tsx'

type Props = {
  rollout: readonly RolloutRow[]
  deadlines: readonly DeadlineTarget[]
  claims: readonly ClaimRow[]
  asOf: Day
  /** How many outlets there are to be; the largest deadline when it is not given. */
  total?: number
}

const MARGIN = { top: 22, right: 44, bottom: 14, left: 0 }
const Y_AXIS_WIDTH = 28

/** Outlets opened day by day: what is certain as a line, what is possible as a band, deadlines and claims as marks. */
export function RolloutChart({ rollout, deadlines, claims, asOf, total }: Props) {
  const { outlet } = useMessages()
  const id = useId()
  const goal = total ?? Math.max(0, ...deadlines.map((target) => target.value))
  const chart = useMemo(
    () => toRolloutChart({ rollout, deadlines, claims, asOf, total: goal }),
    [rollout, deadlines, claims, asOf, goal],
  )
  const texts = outlet.chart
  if (!chart) return <p className={styles['empty']}>{texts.empty}</p>
  const now = countLaunches(rollout, asOf)
  const lastChange = rolloutSteps(rollout).findLast((step) => step.day <= asOf)?.day
  const isBeyond = chart.asOfX === undefined && lastChange !== undefined
  const summary = texts.summary(asOf, now, goal)
  return (
    <figure className={styles['figure']}>
      <figcaption id={id} className={styles['summary']}>
        {summary} {isBeyond && texts.silentSince(lastChange, asOf, daysBetween(lastChange, asOf))}
      </figcaption>
      <ComposedChart
        responsive
        className={styles['canvas'] ?? ''}
        data={chart.rows}
        margin={MARGIN}
        title={texts.title}
        desc={`${summary} ${texts.keys}`}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, chart.length]}
          ticks={chart.monthTicks.map((tick) => tick.x)}
          tick={<MonthTick ticks={chart.monthTicks} />}
          tickLine={false}
          axisLine={{ stroke: 'var(--outline)' }}
          interval={0}
        />
        <YAxis
          type="number"
          width={Y_AXIS_WIDTH}
          domain={[0, chart.valueTicks.at(-1) ?? 1]}
          ticks={chart.valueTicks}
          tick={{ fill: 'var(--quiet)', fontSize: 12 }}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        <Area dataKey="laterBand" {...plain} stroke="none" fill="var(--band)" fillOpacity={0.35} />
        <Line dataKey="later" {...plain} stroke="var(--outline)" strokeWidth={1.25} strokeDasharray="3 3" />
        <Area dataKey="nowBand" {...plain} stroke="none" fill="var(--band)" fillOpacity={1} />
        <Line dataKey="now" {...plain} stroke="var(--accent)" strokeWidth={2.25} />
        <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
          <TotalMark total={goal} />
          <DeadlineMarks deadlines={chart.deadlines} />
          <AsOfMark x={chart.asOfX ?? chart.length} count={now} isBeyond={isBeyond} />
          <ClaimMarks claims={chart.claims} />
        </ZIndexLayer>
        <Tooltip
          content={<RolloutNote />}
          cursor={{ stroke: 'var(--outline)', strokeDasharray: '2 3' }}
          isAnimationActive={false}
        />
      </ComposedChart>
      <RolloutKey chart={chart} />
      <RolloutTable rows={chart.rows} />
    </figure>
  )
}

/** Drawn at once, without dots: a step line that grows would show counts that never were. */
const plain = { type: 'stepAfter', isAnimationActive: false, dot: false, activeDot: false } as const
