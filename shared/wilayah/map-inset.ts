/** West, south, east and north in degrees. */
export type MapBox = { west: number; south: number; east: number; north: number }
/** Longitude, latitude. */
export type MapPoint = readonly [number, number]

/** A piece of open Savu Sea, large enough for the drawing of a kota that is too small to see on the map of the province. */
export const insetBox: MapBox = { west: 121.62, south: -10.17, east: 122.72, north: -9.37 }

/** The box around rings. Throws RangeError when there is no point. */
export function boxAround(rings: readonly (readonly MapPoint[])[]): MapBox {
  const points = rings.flat()
  if (points.length === 0) throw new RangeError('no points to put a box around')
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  }
}

/**
 * How to enlarge and move what lies in `from` so that it fills `to` without changing its form, leaving `margin` (a share
 * of the box, 0–0.5) free on the tight sides. Degrees are scaled alike, which keeps the form near the equator.
 */
export function fitInto(from: MapBox, to: MapBox, margin: number): (point: MapPoint) => [number, number] {
  const room = 1 - 2 * margin
  const scale = Math.min(
    ((to.east - to.west) * room) / (from.east - from.west),
    ((to.north - to.south) * room) / (from.north - from.south),
  )
  const [fromX, fromY] = centreOf(from)
  const [toX, toY] = centreOf(to)
  return ([longitude, latitude]) => [toX + (longitude - fromX) * scale, toY + (latitude - fromY) * scale]
}

const INSET_MARGIN = 0.12

/** Moves a point of the kota, which lies in `box`, to where it is enlarged. */
export function enlargeFrom(box: MapBox): (point: MapPoint) => [number, number] {
  return fitInto(box, insetBox, INSET_MARGIN)
}

export function centreOf(box: MapBox): [number, number] {
  return [(box.west + box.east) / 2, (box.south + box.north) / 2]
}
