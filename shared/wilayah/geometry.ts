/** Longitude, latitude in degrees. */
export type Position = readonly [number, number]
export type Ring = Position[]
/** An outer ring, then its holes. */
export type PolygonRings = Ring[]
type AnyRing = readonly Position[]
type AnyPolygon = readonly AnyRing[]

const RADIAN = Math.PI / 180
/** Of the sphere that fits the ellipsoid best at 9 degrees south. */
const EARTH_RADIUS_KM = 6358
const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIAN

/** Degrees of longitude shrink with the latitude: the factor in the middle of the province. */
const SHRINK = Math.cos(9.3 * RADIAN)

/** Kilometres between two points of the province. */
export function distanceKm([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot((ax - bx) * SHRINK, ay - by) * KM_PER_DEGREE
}

/** Whether a closed ring holds a point. */
export function isInRing([x, y]: Position, ring: AnyRing): boolean {
  let isInside = false
  let [px, py] = ring.at(-1) ?? [0, 0]
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) isInside = !isInside
    ;[px, py] = [qx, qy]
  }
  return isInside
}

/** Whether a polygon holds a point, which lies in none of its holes. */
export function isInPolygon(position: Position, [outer, ...holes]: AnyPolygon): boolean {
  return outer !== undefined && isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole))
}

/** Shortest way to the edge of the polygon, from inside or outside. */
export function distanceToEdgeKm(position: Position, polygon: AnyPolygon): number {
  let shortest = Infinity
  for (const ring of polygon) {
    for (let index = 1; index < ring.length; index++) {
      const [start, end] = [ring[index - 1], ring[index]]
      if (start && end) shortest = Math.min(shortest, distanceKm(position, nearestOnSegment(position, start, end)))
    }
  }
  return shortest
}

function nearestOnSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): Position {
  const [dx, dy] = [(bx - ax) * SHRINK, by - ay]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((x - ax) * SHRINK * dx + (y - ay) * dy) / squared
  const t = Math.min(1, Math.max(0, along))
  return [ax + t * (bx - ax), ay + t * (by - ay)]
}

/** Area in square kilometres, holes taken off. */
export function areaKm2([outer, ...holes]: PolygonRings): number {
  if (!outer) return 0
  return holes.reduce((area, hole) => area - Math.abs(signedAreaKm2(hole)), Math.abs(signedAreaKm2(outer)))
}

/** Positive when the ring runs anticlockwise. */
export function signedAreaKm2(ring: Ring): number {
  let sum = 0
  let [px, py] = ring.at(-1) ?? [0, 0]
  for (const [x, y] of ring) {
    sum -= ((x - px) * (Math.sin(y * RADIAN) + Math.sin(py * RADIAN))) / 2
    ;[px, py] = [x, y]
  }
  return sum * RADIAN * EARTH_RADIUS_KM ** 2
}
