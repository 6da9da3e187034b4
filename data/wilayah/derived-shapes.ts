import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import { checkBoundaries, type BoundaryFeature } from '#shared/wilayah/boundaries.ts'

export type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }> & { official?: boolean; source?: unknown }

export const kabupaten = readCsv(kabupatenFile).rows.map((row) => row.value)
export const codes = kabupaten.map(({ code }) => code as string)
export const derived = readFileSync(path.join(import.meta.dirname, 'kabupaten.topojson'), 'utf8')

export function decode(body: string): FeatureCollection {
  const topology = JSON.parse(body) as KabupatenTopology
  return feature(topology, topology.objects.kabupaten)
}

/** The shapes of a collection that must pass the check of official files. */
export function requireShapes(collection: unknown): BoundaryFeature[] {
  const checked = checkBoundaries(collection, codes)
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  return checked.features
}
