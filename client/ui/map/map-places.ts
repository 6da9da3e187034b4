import type { Feature, FeatureCollection } from 'geojson'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { classOf, type MapLayer } from '#shared/wilayah/map-layers.ts'
import type { OutletPoint } from '#shared/wilayah/map-points.ts'
import type { Boundaries } from './boundaries.ts'

type Drawn = {
  boundaries: Boundaries
  layer: MapLayer
  kabupaten: readonly KabupatenRow[]
  points: readonly OutletPoint[]
  /** What the map says of each kabupaten. */
  words: ReadonlyMap<KabupatenCode, string>
}

/** What a map draws, as GeoJSON: each kabupaten with its class and words, then the points. */
export function toMapPlaces({ boundaries, layer, kabupaten, points, words }: Drawn): FeatureCollection {
  const names = new Map(kabupaten.map((row) => [row.code, row.name]))
  const areas = boundaries.shapes.map(({ code, polygons }): Feature => {
    const coordinates = polygons.map((rings) =>
      rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])),
    )
    const properties = { code, name: names.get(code), class: classOf(layer, code)?.key, words: words.get(code) }
    return { type: 'Feature', id: code, geometry: { type: 'MultiPolygon', coordinates }, properties }
  })
  const places = points.map(({ latitude, longitude, kabupatenCode, shape }): Feature => {
    const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] }
    return { type: 'Feature', geometry, properties: { kabupaten: kabupatenCode, mark: shape } }
  })
  return { type: 'FeatureCollection', features: [...areas, ...places] }
}
