import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { boxAround } from '#shared/wilayah/map-inset.ts'
import { insetKota, toStillShapes, type StillShapes } from '#shared/wilayah/still-map.ts'
import type { BoundariesFile } from './boundaries-file.ts'
import { readPolygons } from './kabupaten-shapes.ts'

/** Points whose triangle with their neighbours is smaller, in square degrees, are given up: about the width of a line on a phone. */
const FINEST = 0.0001

/** The installed boundaries as the still map of a page needs them; made once for each file. */
export function stillShapesOf(boundaries: BoundariesFile): StillShapes {
  const known = kept.get(boundaries.body)
  if (known) return known
  // A file that was replaced is forgotten in time.
  if (kept.size === MOST_KEPT) kept.clear()
  const shapes = drawStill(boundaries)
  kept.set(boundaries.body, shapes)
  return shapes
}

/** The provinces, and the kabupaten of each. */
const MOST_KEPT = 40
const kept = new Map<string, StillShapes>()

function drawStill({ body, isOfficial }: BoundariesFile): StillShapes {
  const exact = toShapes(readPolygons(body))
  // The file was checked when it was installed or derived.
  const topology = JSON.parse(body) as Topology<{ kabupaten: GeometryCollection }>
  const simple = simplify(presimplify(topology), FINEST)
  return toStillShapes(toShapes(readPolygons(JSON.stringify(simple))), {
    box: boxAround(exact.flatMap(({ polygons }) => polygons.flat())),
    kota: insetKota(exact),
    isOfficial,
  })
}

function toShapes(polygons: ReturnType<typeof readPolygons>) {
  return [...polygons].map(([code, each]) => ({ code, polygons: each }))
}
