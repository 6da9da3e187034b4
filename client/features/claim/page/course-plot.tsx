import type { ClaimEntry } from '#shared/claim/answers.ts'
import type { ClaimPoint, CourseChart, RecordBand } from '#shared/claim/axis/course-chart.ts'
import { parseUnit } from '#shared/claim/unit.ts'
import { VerdictShape } from '#client/ui/chart/verdict-shape.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { PlotKey } from './plot-key.tsx'
import { TimeTicks } from './time-ticks.tsx'
import styles from './picture-figure.module.css'

const percent = (share: number) => `${share * 100}%`

/** Numbers over time before the band of the record. Places are shares of the drawing, so that it fits any width without scripts. */
export function CoursePlot({ chart }: { chart: CourseChart<ClaimEntry> }) {
  const { format } = useMessages()
  return (
    <>
      <div className={styles['course']}>
        <div className={styles['field']}>
          {chart.values.map(({ at, value }) => (
            <span key={value} className={styles['level']} style={{ bottom: percent(at) }}>
              <span>{format.number(value)}</span>
            </span>
          ))}
          <svg className={styles['record']} viewBox="0 0 1 1" preserveAspectRatio="none">
            {chart.bands.map((band) => (
              <rect
                key={band.x1}
                x={band.x1}
                y={1 - band.high}
                width={Math.max(0, band.x2 - band.x1)}
                height={band.high - band.low}
              />
            ))}
            <path d={outline(chart.bands)} />
          </svg>
          {chart.points.map((point) => (
            <PointMark key={`${point.x} ${point.y} ${point.claims[0]?.verdict}`} point={point} />
          ))}
        </div>
        <TimeTicks ticks={chart.ticks} />
      </div>
      <PlotKey
        hasRecord={chart.bands.length > 0}
        verdicts={chart.points.flatMap(({ claims }) => claims[0]?.verdict ?? [])}
      />
    </>
  )
}

/** The surely recorded number as a line of steps. */
function outline(bands: readonly RecordBand[]): string {
  return bands.map(({ x1, x2, low }, index) => `${index === 0 ? 'M' : 'L'}${x1} ${1 - low}H${x2}`).join('')
}

function PointMark({ point }: { point: ClaimPoint<ClaimEntry> }) {
  const texts = useClaimMessages()
  const { x, x1, x2, y, y1, y2, side, claims } = point
  const [first] = claims
  if (!first) return null
  const said = { low: first.valueLow ?? 0, high: first.valueHigh ?? 0 }
  return (
    <>
      {(x2 > x1 || y2 > y1) && (
        <span
          className={styles['reach']}
          style={{ left: percent(x1), width: percent(x2 - x1), bottom: percent(y1), height: percent(y2 - y1) }}
        />
      )}
      <span className={styles['point']} data-side={side} style={{ left: percent(x), bottom: percent(y) }}>
        <svg width="14" height="14" viewBox="-7 -7 14 14">
          <VerdictShape verdict={first.verdict} />
        </svg>
        {side && <b>{texts.short(said, parseUnit(first.unit).nouns.includes('ordinal'))}</b>}
      </span>
    </>
  )
}
