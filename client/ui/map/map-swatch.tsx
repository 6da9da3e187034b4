import type { MapTone } from '#shared/wilayah/map-classes.ts'
import type { MapPointShape } from '#shared/wilayah/map-points.ts'
import styles from './map-swatch.module.css'
import { pointPaths } from './point-paths.ts'

const [WIDTH, HEIGHT] = [18, 12]

/** The colour and pattern of a class, beside its word. */
export function MapSwatch({ tone }: { tone: MapTone }) {
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles['swatch']}
      aria-hidden="true"
    >
      <rect x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} className={styles['ground']} data-tone={tone} />
      <SwatchLines tone={tone} />
    </svg>
  )
}

function SwatchLines({ tone }: { tone: MapTone }) {
  switch (tone) {
    case 'mixed':
      return <path d="M1 1h4v10H1zM9 1h4v10H9z" fill="var(--map-3)" />
    case 'unsure':
      return <path d="M1 5 5 1h3.5L1 8.5zM5 11 15 1h2v1.5L8.5 11zM13 11l4-4v3.5L16.5 11z" fill="var(--map-3)" />
    case 'short':
      return <path d="M1 1h3v10H1zM7 1h3v10H7zM13 1h3v10h-3z" fill="var(--attention)" />
    case 'noRecord':
      return <path d="M1 6 6 11M1 1l10 10M6 1l10 10M11 1l6 6" stroke="var(--hatch)" strokeWidth="1.4" fill="none" />
    default:
      return null
  }
}

/** The form of an outlet point, as it is on the map. */
export function PointSwatch({ shape }: { shape: MapPointShape }) {
  const { outline, inside } = pointPaths[shape]
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" className={styles['point']} data-shape={shape} aria-hidden="true">
      <path d={outline} />
      {inside && <path d={inside} />}
    </svg>
  )
}
