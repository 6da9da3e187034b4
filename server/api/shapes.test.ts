import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { readShapes, signedArea } from './shapes.ts'

const square = [
  [123, -10],
  [123, -9],
  [124, -9],
  [124, -10],
  [123, -10],
]
const hole = [
  [123.2, -9.8],
  [123.8, -9.8],
  [123.8, -9.2],
  [123.2, -9.2],
  [123.2, -9.8],
]

/** A topology whose outer ring runs clockwise and whose hole counterclockwise: the wrong way round for GeoJSON. */
const topology: Topology = {
  type: 'Topology',
  arcs: [square, hole],
  objects: {
    kabupaten: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '53.01', arcs: [[0], [1]] },
        { type: 'MultiPolygon', id: '53.02', arcs: [[[0]], [[-1]]] },
      ],
    },
  },
}
const shapes = readShapes({ body: JSON.stringify(topology), isOfficial: false })

test('outer rings run counterclockwise and holes clockwise, as RFC 7946 wants', () => {
  const [outer = [], inner = []] = shapes.shapeOf('53.01')?.coordinates[0] ?? []
  expect(signedArea(square)).toBeLessThan(0)
  expect(signedArea(outer)).toBeGreaterThan(0)
  expect(signedArea(hole)).toBeGreaterThan(0)
  expect(signedArea(inner)).toBeLessThan(0)
  expect(shapes.shapeOf('53.02')?.coordinates.map(([ring = []]) => signedArea(ring) > 0)).toEqual([true, true])
})

test('every ring is closed and says longitude before latitude', () => {
  const [ring = []] = shapes.shapeOf('53.01')?.coordinates[0] ?? []
  expect(ring[0]).toEqual(ring.at(-1))
  expect(ring[0]).toEqual([123, -10])
})

test('a code without a shape has none', () => {
  expect(shapes.shapeOf('53.99')).toBeNull()
})
