import { feature } from 'topojson-client'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { boxAround, type MapBox, type MapPoint } from '#shared/wilayah/map-inset.ts'
import { loadBoundariesFile, type BoundariesFile } from './boundaries-file.ts'

/** Polygons of rings of points; the first ring of a polygon is its outline, the others are holes. */
export type Polygons = readonly (readonly (readonly MapPoint[])[])[]
export type KabupatenShape = { code: KabupatenCode; polygons: Polygons }
export type Boundaries = { shapes: KabupatenShape[]; box: MapBox; isOfficial: boolean }

const parsed = new WeakMap<Promise<BoundariesFile>, Promise<Boundaries>>()

/**
 * The shapes of the kabupaten of a province, given by the code of any of them; the same promise as long as the file is the
 * same, so that a component can wait for it.
 */
export function loadBoundaries(of: KabupatenCode | undefined): Promise<Boundaries> {
  const file = loadBoundariesFile(of && provinceOf(of))
  const known = parsed.get(file) ?? file.then(toBoundaries)
  parsed.set(file, known)
  return known
}

function toBoundaries({ topology, isOfficial }: BoundariesFile): Boundaries {
  const { features } = feature(topology, topology.objects.kabupaten)
  const shapes = features.flatMap(({ id, geometry }): KabupatenShape[] => {
    const code = String(id) as KabupatenCode
    // GeoJSON types a point as number[]; a polygon of the validated file has longitude and latitude.
    if (geometry.type === 'Polygon') return [{ code, polygons: [geometry.coordinates as unknown as MapPoint[][]] }]
    if (geometry.type === 'MultiPolygon') return [{ code, polygons: geometry.coordinates as unknown as MapPoint[][][] }]
    return []
  })
  return { shapes, box: boxAround(shapes.flatMap((shape) => shape.polygons.flat())), isOfficial }
}
