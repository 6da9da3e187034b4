import type { Briefing, MapState } from '#shared/report/briefing/briefing.ts'
import { countStates } from '#shared/report/briefing/map-counts.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import styles from './briefing-marks.module.css'

const patterned: readonly MapState[] = ['short', 'notReported', 'notLaunched', 'possibly']

/** The map of the area as lines, with its key. Nothing to load, nothing to move: as on paper. */
export function BriefingMap({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const { map, month, hasOfficialBoundaries } = briefing
  const { width, height, shapes, points, inset } = map.drawing
  const states = new Map(map.classes.map(({ code, state }) => [code, state]))
  const counts = countStates(briefing)
  return (
    <section>
      <h2>{map.layer === 'month' ? texts.map.month(month) : texts.map.outlets}</h2>
      <svg className={styles['map']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.mapAlt(counts)}>
        <MapPatterns />
        {inset && (
          <>
            <path className={styles['lead-line']} d={`M${inset.atX} ${inset.atY}L${inset.x} ${inset.y}`} />
            <circle className={styles['inset']} cx={inset.x} cy={inset.y} r={inset.radius} />
            <text x={inset.x} y={inset.y + inset.radius + 8} textAnchor="middle">
              {inset.name}
            </text>
          </>
        )}
        {shapes.map(({ code, path, isInset }) => (
          <Shape key={`${code}${isInset ?? ''}`} state={states.get(code) ?? 'elsewhere'} path={path} />
        ))}
        {points.map(({ code, x, y }) => (
          <circle key={code} className={styles['point']} cx={x} cy={y} r="2" />
        ))}
      </svg>
      <ul className={styles['key']}>
        {counts.map(({ state, count }) => (
          <li key={state}>
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <Shape state={state} path="M.4 .4h7.2v7.2h-7.2z" />
            </svg>
            {texts.mapState(state)} {texts.format.number(count)}
          </li>
        ))}
        {points.length > 0 && (
          <li>
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <circle className={styles['point']} cx="4" cy="4" r="2.4" />
            </svg>
            {texts.outletPoint}
          </li>
        )}
        {!hasOfficialBoundaries && <li>{texts.approximate}</li>}
      </ul>
    </section>
  )
}

function Shape({ state, path }: { state: MapState; path: string }) {
  const fill = patterned.includes(state) ? { fill: `url(#lembar-${state})` } : {}
  return <path className={`${styles['area']} ${styles[`is-${state}`] ?? ''}`} d={path} {...fill} />
}

function MapPatterns() {
  return (
    <defs>
      <pattern id="lembar-short" width="3.4" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles['ground']} width="3.4" height="8" />
        <rect className={styles['ochre']} width="1.7" height="8" />
      </pattern>
      <Hatch id="lembar-notReported" line="hatch" width={0.6} />
      <Hatch id="lembar-notLaunched" line="ochre" width={0.7} />
      <Hatch id="lembar-possibly" line="blue" width={1.3} />
    </defs>
  )
}

function Hatch({ id, line, width }: { id: string; line: 'hatch' | 'ochre' | 'blue'; width: number }) {
  return (
    <pattern id={id} width="3.2" height="3.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles['ground']} width="3.2" height="3.2" />
      <rect className={styles[line]} width={width} height="3.2" />
    </pattern>
  )
}
