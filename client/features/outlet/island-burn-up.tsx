import type { CSSProperties } from 'react'
import type { Day } from '#shared/day/day.ts'
import {
  islandSummaryOf,
  stepPaths,
  toIslandCharts,
  type IslandChart,
  type IslandCharts,
} from '#shared/outlet/island-charts.ts'
import type { ClaimRow, DeadlineTarget, KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import { VerdictShape } from '#client/ui/chart/verdict-shape.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './island-burn-up.module.css'
import { IslandTable } from './island-table.tsx'

type Props = {
  rollout: readonly RolloutRow[]
  kabupaten: readonly KabupatenRow[]
  deadlines: readonly DeadlineTarget[]
  claims: readonly ClaimRow[]
  asOf: Day
}

/** The rollout on each island over the same days, with deadlines and what officials said of it. */
export function IslandBurnUp(props: Props) {
  const { burnUp: texts } = useRolloutMessages()
  const charts = toIslandCharts(props)
  if (!charts) return null
  const hasClaims = charts.islands.some((chart) => chart.claims.length > 0)
  const notes = [texts.scale, charts.deadlines.length > 0 && `${texts.deadline}.`, hasClaims && `${texts.claim}.`]
  return (
    <section aria-labelledby="pulau-demi-pulau">
      <SectionTitle id="pulau-demi-pulau">{texts.title}</SectionTitle>
      <p className={styles['summary']}>{texts.summary(props.asOf, islandSummaryOf(charts.islands))}</p>
      <ul className={styles['charts']}>
        {charts.islands.map((chart) => (
          <li key={chart.island}>
            <IslandFigure chart={chart} charts={charts} />
          </li>
        ))}
      </ul>
      <p className={styles['key']}>
        {texts.days(charts.from, charts.to)}. {notes.filter(Boolean).join(' ')}
      </p>
      <IslandTable charts={charts} asOf={props.asOf} />
    </section>
  )
}

/** One island; its words are in the caption and in the table, so the drawing itself is silent. */
function IslandFigure({ chart, charts }: { chart: IslandChart; charts: IslandCharts }) {
  const { burnUp: texts } = useRolloutMessages()
  const { island, kabupaten, now, before, after, most } = chart
  const told = stepPaths(before, { until: charts.asOfX, most })
  const later = stepPaths(after, { until: 1, most })
  const goal = 1 - kabupaten / most
  return (
    <figure>
      <figcaption className={styles['caption']}>
        <b>{island}</b> <span>{texts.count(now, kabupaten)}</span>
      </figcaption>
      <div className={styles['canvas']} aria-hidden="true">
        <svg viewBox="0 0 1 1" preserveAspectRatio="none">
          <path d="M0 1H1" className={styles['ground']} />
          <path d={`M0 ${goal}H1`} className={styles['goal']} />
          {charts.deadlines.map(({ target, x }) => (
            <path key={target.id} d={`M${x} 0V1`} className={styles['deadline']} />
          ))}
          <path d={later.band} className={styles['laterBand']} />
          <path d={later.line} className={styles['later']} />
          <path d={told.band} className={styles['band']} />
          <path d={told.line} className={styles['line']} />
        </svg>
        {chart.claims.map(({ claim, x, value, isLater }) => (
          <svg
            key={claim.id}
            viewBox="-6 -6 12 12"
            className={styles['claim']}
            data-later={isLater}
            style={{ '--x': x, '--y': 1 - value / most } as CSSProperties}
          >
            <VerdictShape verdict={claim.verdict} />
          </svg>
        ))}
      </div>
    </figure>
  )
}
