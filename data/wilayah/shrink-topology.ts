import type { FeatureCollection } from 'geojson'
import { quantize } from 'topojson-client'
import { topology as toTopology } from 'topojson-server'
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BoundaryFeature } from '#shared/wilayah/boundaries.ts'

type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }>

/** About 7 m across the province. */
const QUANTIZATION = 100_000
/** Shares of the points that are given up, tried in turn. */
const SHARES = [0.5, 0.7, 0.8, 0.9, 0.94, 0.97, 0.985, 0.993]

/**
 * Encodes the shapes as TopoJSON, with the object name that readers look for. Above `mostBytes` the points that matter
 * least are given up, then islands smaller than a point is worth, but never a whole kabupaten.
 */
export function shrinkTopology(features: readonly BoundaryFeature[], mostBytes: number): KabupatenTopology {
  // The check made sure of the form; only `readonly` tells the two types apart.
  const collection = { type: 'FeatureCollection', features } as unknown as FeatureCollection
  const exact = toTopology({ kabupaten: collection }) as KabupatenTopology
  let smallest = quantize(exact, QUANTIZATION)
  if (JSON.stringify(smallest).length <= mostBytes) return smallest
  const weighted = presimplify(exact)
  for (const share of SHARES) {
    const weight = quantile(weighted, share)
    const simple = simplify(weighted, weight)
    const kept = filter(simple, filterWeight(simple, weight)) as KabupatenTopology
    if (kept.objects.kabupaten.geometries.some((geometry) => geometry.type === null)) break
    smallest = quantize(kept, QUANTIZATION)
    if (JSON.stringify(smallest).length <= mostBytes) break
  }
  return smallest
}
