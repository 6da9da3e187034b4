import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { boxAround, centreOf, enlargeFrom, insetBox, type MapBox, type MapPoint } from '#shared/wilayah/map-inset.ts'
import type { OutletPoint } from '#shared/wilayah/map-points.ts'
import { insetKota } from '#shared/wilayah/still-map.ts'
import type { Boundaries, Polygons } from './boundaries.ts'

export type DrawnArea = {
  code: KabupatenCode
  name: string
  polygons: Polygons
  /** Where the note about it points: its capital, or the middle of its enlargement. */
  anchor: MapPoint
  /** False for the small original of an enlarged kota, which the enlargement stands for. */
  isNamed: boolean
}

export type Drawing = { areas: DrawnArea[]; points: OutletPoint[]; inset?: { name: string; place: MapBox } }

/** What to draw where: every kabupaten in its place, and the kota, too small to see there, once more in the inset. */
export function drawAreas(
  boundaries: Boundaries,
  kabupaten: readonly KabupatenRow[],
  points: readonly OutletPoint[],
): Drawing {
  const rows = new Map(kabupaten.map((row) => [row.code, row]))
  const kota = insetKota(boundaries.shapes.filter((shape) => rows.has(shape.code)))
  const areas = boundaries.shapes.flatMap(({ code, polygons }): DrawnArea[] => {
    const row = rows.get(code)
    if (!row) return []
    const isNamed = code !== kota?.code
    return [{ code, name: row.shortName, polygons, anchor: [row.longitude, row.latitude], isNamed }]
  })
  const row = kota && rows.get(kota.code)
  if (!kota || !row) return { areas, points: [...points] }
  const place = boxAround(kota.polygons.flat())
  const enlarge = enlargeFrom(place)
  areas.push({
    code: kota.code,
    name: row.shortName,
    polygons: kota.polygons.map((rings) => rings.map((ring) => ring.map(enlarge))),
    anchor: centreOf(insetBox),
    isNamed: true,
  })
  return {
    areas,
    points: points.map((point) => enlargePoint(point, kota.code, enlarge)),
    inset: { name: row.shortName, place },
  }
}

function enlargePoint(
  point: OutletPoint,
  kota: KabupatenCode,
  enlarge: (point: MapPoint) => [number, number],
): OutletPoint {
  if (point.kabupatenCode !== kota) return point
  const [longitude, latitude] = enlarge([point.longitude, point.latitude])
  return { ...point, longitude, latitude }
}
