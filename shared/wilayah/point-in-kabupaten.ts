import { distanceToEdgeKm, isInPolygon, type Position } from './geometry.ts'

/**
 * How far outside a point may lie. The boundaries that come with the program are approximate, and official ones are
 * simplified at the coast.
 */
const BOUNDARY_TOLERANCE_KM = 2

type Polygons = readonly (readonly (readonly Position[])[])[]

/** A point in degrees, WGS 84. */
export type GeoPoint = { latitude: number; longitude: number }

/**
 * How many kilometres too far outside the shape of a kabupaten a point lies, measured to its nearest edge.
 * @returns undefined when it lies inside, or outside by no more than the tolerance
 */
export function kmOutside({ latitude, longitude }: GeoPoint, polygons: Polygons): number | undefined {
  const position: Position = [longitude, latitude]
  if (polygons.some((polygon) => isInPolygon(position, polygon))) return undefined
  const km = Math.min(...polygons.map((polygon) => distanceToEdgeKm(position, polygon)))
  return km > BOUNDARY_TOLERANCE_KM ? km : undefined
}
