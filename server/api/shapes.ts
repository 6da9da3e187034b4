import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The boundaries of this installation, by Kemendagri code. Asked for only by answers that draw them. */
export type Shapes = { isOfficial: boolean; shapeOf(code: string): MultiPolygon | null }

const DECIMALS = 5

/** The value of the header `X-Boundaries`. */
export function kindOf({ isOfficial }: { isOfficial: boolean }): 'official' | 'approximate' {
  return isOfficial ? 'official' : 'approximate'
}

/** Reads a TopoJSON with one object, `kabupaten`, whose geometries have the code as id. */
export function readShapes({ body, isOfficial }: { body: string; isOfficial: boolean }): Shapes {
  const topology = JSON.parse(body) as Topology<{ kabupaten: GeometryCollection }>
  const shapes = new Map<string, MultiPolygon>()
  for (const { id, geometry } of feature(topology, topology.objects.kabupaten).features) {
    if (geometry.type === 'Polygon') shapes.set(String(id), toMultiPolygon([geometry.coordinates]))
    else if (geometry.type === 'MultiPolygon') shapes.set(String(id), toMultiPolygon(geometry.coordinates))
  }
  return { isOfficial, shapeOf: (code) => shapes.get(code) ?? null }
}

/** RFC 7946 wants the outer ring counterclockwise and holes clockwise; TopoJSON promises neither. */
function toMultiPolygon(polygons: Position[][][]): MultiPolygon {
  const coordinates = polygons.map((rings) =>
    rings.map((ring, index) => {
      const rounded = ring.map(roundPosition)
      const isCounterclockwise = signedArea(rounded) > 0
      return isCounterclockwise === (index === 0) ? rounded : rounded.toReversed()
    }),
  )
  return { type: 'MultiPolygon', coordinates }
}

function roundPosition([longitude = 0, latitude = 0]: Position): Position {
  return [Number(longitude.toFixed(DECIMALS)), Number(latitude.toFixed(DECIMALS))]
}

/** Twice the area in degrees, positive for a counterclockwise ring. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + (x * nextY - nextX * y)
  }, 0)
}
