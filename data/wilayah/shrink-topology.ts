import type { FeatureCollection } from 'geojson'
import { quantize } from 'topojson-client'
import { topology as toTopology } from 'topojson-server'
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BoundaryFeature } from '#shared/wilayah/boundaries.ts'

type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }>

/** About 7 m across the province. */
const QUANTIZATION = 100_000
/** Bytes go down a little slower than points: which part of the points that would fit is kept, tried in turn. */
const ATTEMPTS = [0.95, 0.85, 0.7, 0.5, 0.3, 0.1]

/**
 * Encodes the shapes as TopoJSON, with the object name that readers look for. Above `mostBytes` the points that matter
 * least are given up, then islands smaller than a point is worth, but never a whole kabupaten.
 */
export function shrinkTopology(features: readonly BoundaryFeature[], mostBytes: number): KabupatenTopology {
  // The check made sure of the form; only `readonly` tells the two types apart.
  const collection = { type: 'FeatureCollection', features } as unknown as FeatureCollection
  const exact = toTopology({ kabupaten: collection }) as KabupatenTopology
  let smallest = quantize(exact, QUANTIZATION)
  const bytes = JSON.stringify(smallest).length
  if (bytes <= mostBytes) return smallest
  const weighted = presimplify(exact)
  for (const attempt of ATTEMPTS) {
    const weight = quantile(weighted, (attempt * mostBytes) / bytes)
    const simple = simplify(weighted, weight)
    const kept = filter(simple, filterWeight(simple, weight)) as KabupatenTopology
    if (kept.objects.kabupaten.geometries.some((geometry) => geometry.type === null)) break
    smallest = quantize(kept, QUANTIZATION)
    if (JSON.stringify(smallest).length <= mostBytes) break
  }
  return smallest
}
