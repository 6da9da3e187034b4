import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { PolygonRings } from '#shared/wilayah/geometry.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The polygons of one kabupaten in a boundaries file; none when it is not in it. */
export function polygonsIn(boundaries: string, code: KabupatenCode): PolygonRings[] {
  // The file was checked when it was installed or derived.
  const topology = JSON.parse(boundaries) as Topology<{ kabupaten: GeometryCollection }>
  const { features } = feature(topology, topology.objects.kabupaten)
  return features.flatMap(({ id, geometry }): PolygonRings[] => {
    if (id !== code) return []
    if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as PolygonRings]
    return geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as PolygonRings[]) : []
  })
}
