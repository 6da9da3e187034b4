import type { ClaimEntry } from '#shared/claim/answers.ts'
import type { LaneChart } from '#shared/claim/axis/lane-chart.ts'
import { VerdictShape } from '#client/ui/chart/verdict-shape.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { PlotKey } from './plot-key.tsx'
import { TimeTicks } from './time-ticks.tsx'
import styles from './picture-figure.module.css'

const percent = (share: number) => `${share * 100}%`

/** One lane for each value that was said, on one time axis; the recorded day stands behind all of them. */
export function LanePlot({ chart }: { chart: LaneChart<ClaimEntry> }) {
  const texts = useClaimMessages()
  const hasMeanings = new Set(chart.lanes.map(({ metric }) => metric)).size > 1
  return (
    <>
      <ul className={styles['lanes']}>
        {chart.lanes.map((lane) => (
          <li key={lane.key}>
            <p>
              <b>{texts.value(lane.valueText, lane.unit)}</b>{' '}
              <span>
                {hasMeanings && `${texts.metric(lane.metric)}; `}
                {[...new Set(lane.claims.map(({ speaker }) => speaker))].join('; ')}
              </span>
            </p>
            <div className={styles['lane']}>
              {chart.record && (
                <span
                  className={styles['window']}
                  style={{ left: percent(chart.record.x1), width: percent(chart.record.x2 - chart.record.x1) }}
                />
              )}
              {lane.marks.map((mark) => (
                <span key={mark.key}>
                  {mark.x2 > mark.x1 && (
                    <span
                      className={styles['stretch']}
                      style={{ left: percent(mark.x1), width: percent(mark.x2 - mark.x1) }}
                    />
                  )}
                  <span className={styles['mark']} style={{ left: percent((mark.x1 + mark.x2) / 2) }}>
                    <svg width="14" height="14" viewBox="-7 -7 14 14">
                      <VerdictShape verdict={mark.verdict} />
                    </svg>
                  </span>
                </span>
              ))}
            </div>
          </li>
        ))}
        <li className={styles['axis']}>
          <TimeTicks ticks={chart.ticks} />
        </li>
      </ul>
      <PlotKey
        hasRecord={chart.record !== undefined}
        verdicts={chart.lanes.flatMap(({ marks }) => marks.map(({ verdict }) => verdict))}
      />
    </>
  )
}
