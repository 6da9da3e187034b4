import { use, type KeyboardEvent, type PointerEvent } from 'react'
import { boxAround, type MapBox } from '#shared/wilayah/map-inset.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { GeoPoint } from '#shared/wilayah/point-in-kabupaten.ts'
import { loadBoundaries, type Polygons } from './boundaries.ts'
import styles from './kabupaten-spot.module.css'

const WIDTH = 320
const MOST_HEIGHT = 300
const MARGIN = 14
/** Degrees of longitude are shorter than those of latitude this far from the equator. */
const SHRINK = Math.cos((9.3 * Math.PI) / 180)
const KEY_STEP = 4

type Props = {
  code: KabupatenCode
  point: GeoPoint | undefined
  /** What the picture shows, in words. */
  label: string
  note: (isOfficial: boolean) => string
  /** With it the point can be moved: by a click, or by the arrow keys. */
  onPick?: (point: GeoPoint) => void
}

/** The outline of a kabupaten with one point in it. Suspends until the boundaries are there. */
export function KabupatenSpot({ code, point, label, note, onPick }: Props) {
  const { shapes, isOfficial } = use(loadBoundaries(code))
  const polygons = shapes.find((shape) => shape.code === code)?.polygons
  if (!polygons) return null
  const view = viewOf(polygons)
  const spot = point && view.toPixel(point)
  const pick = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const frame = currentTarget.getBoundingClientRect()
    const scale = WIDTH / frame.width
    onPick?.(view.toPoint((clientX - frame.left) * scale, (clientY - frame.top) * scale))
  }
  const move = (event: KeyboardEvent) => {
    const [x, y] = spot ?? [WIDTH / 2, view.height / 2]
    const step = steps[event.key]
    if (!step || !onPick) return
    event.preventDefault()
    onPick(view.toPoint(x + step[0] * KEY_STEP, y + step[1] * KEY_STEP))
  }
  const d = polygons.map((polygon) => polygon.map((ring) => toPath(ring, view)).join('')).join('')
  return (
    <figure className={styles['figure']}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has the role of an application when it takes events */}
      <svg
        className={styles['map']}
        viewBox={`0 0 ${WIDTH} ${view.height}`}
        role={onPick ? 'application' : 'img'}
        aria-label={label}
        tabIndex={onPick ? 0 : undefined}
        data-pickable={onPick !== undefined}
        onPointerUp={onPick && pick}
        onKeyDown={onPick && move}
      >
        <path d={d} />
        {spot && <circle cx={spot[0]} cy={spot[1]} r="6" />}
        {spot && <circle cx={spot[0]} cy={spot[1]} r="1.6" className={styles['centre']} />}
      </svg>
      <figcaption className={styles['note']}>{note(isOfficial)}</figcaption>
    </figure>
  )
}

const steps: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type View = {
  height: number
  toPixel: (point: GeoPoint) => readonly [number, number]
  toPoint: (x: number, y: number) => GeoPoint
}

function viewOf(polygons: Polygons): View {
  const { west, south, east, north }: MapBox = boxAround(polygons.flat())
  const wide = (WIDTH - 2 * MARGIN) / ((east - west) * SHRINK)
  const high = (MOST_HEIGHT - 2 * MARGIN) / (north - south)
  const scale = Math.min(wide, high)
  const height = Math.round((north - south) * scale + 2 * MARGIN)
  const left = (WIDTH - (east - west) * SHRINK * scale) / 2
  return {
    height,
    toPixel: ({ latitude, longitude }) => [
      left + (longitude - west) * SHRINK * scale,
      MARGIN + (north - latitude) * scale,
    ],
    toPoint: (x, y) => ({
      latitude: rounded(north - (y - MARGIN) / scale),
      longitude: rounded(west + (x - left) / (SHRINK * scale)),
    }),
  }
}

/** About ten metres: nobody picks more closely. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(4))
}

function toPath(ring: Polygons[number][number], view: View): string {
  const points = ring.map(([longitude, latitude]) => {
    const [x, y] = view.toPixel({ latitude, longitude })
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
