import type { MapPointShape } from '#shared/wilayah/map-points.ts'

/** A full circle, a diamond, a hollow diamond and a hollow square in a box of 16 × 16. */
export const pointPaths: Record<MapPointShape, string> = {
  exact: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  window: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  possibly: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  none: 'M4 4h8v8H4z',
}
