import type { MapPointShape } from '#shared/wilayah/map-points.ts'

/** The form of a point in a box of 16 × 16: its outline, and what is drawn inside it. */
type PointPath = { outline: string; inside?: string }

const circle = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'
const diamond = 'M8 2.5 13.5 8 8 13.5 2.5 8z'
const square = 'M3.5 3.5h9v9h-9z'

/** Squares before the launch, diamonds while its day is unsure, circles after it. */
export const pointPaths: Record<MapPointShape, PointPath> = {
  none: { outline: square },
  planned: { outline: square, inside: 'M8 6.8v2.4M6.8 8h2.4' },
  prepared: { outline: square, inside: 'M3.5 8h9v4.5h-9z' },
  possibly: { outline: diamond },
  exact: { outline: circle },
  window: { outline: diamond },
  operating: { outline: circle, inside: 'M5.6 8.2 7.3 9.9 10.5 6.4' },
  paused: { outline: circle, inside: 'M6.6 6v4M9.4 6v4' },
  closed: { outline: circle, inside: 'M6.2 6.2l3.6 3.6M9.8 6.2l-3.6 3.6' },
}
