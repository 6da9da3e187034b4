import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { PolygonRings } from '#shared/wilayah/geometry.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The polygons of one kabupaten in a boundaries file; none when it is not in it. */
export function polygonsIn(boundaries: string, code: KabupatenCode): PolygonRings[] {
  return readPolygons(boundaries).get(code) ?? []
}

/** The polygons of every kabupaten in a boundaries file. */
export function readPolygons(boundaries: string): Map<KabupatenCode, PolygonRings[]> {
  // The file was checked when it was installed or derived.
  const topology = JSON.parse(boundaries) as Topology<{ kabupaten: GeometryCollection }>
  const { features } = feature(topology, topology.objects.kabupaten)
  return new Map(
    features.map(({ id, geometry }): [KabupatenCode, PolygonRings[]] => {
      const code = String(id) as KabupatenCode
      if (geometry.type === 'Polygon') return [code, [geometry.coordinates as unknown as PolygonRings]]
      return [code, geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as PolygonRings[]) : []]
    }),
  )
}
