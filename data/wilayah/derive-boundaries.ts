/** Makes kabupaten.topojson: `node data/wilayah/derive-boundaries.ts`. Its sources are installed for this run only. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import { withTemporaryPackages } from '../desa/temporary-packages.ts'
import { groupSeeds, ownerOfIsland, ownersOf, remainingAreas, type Landmass } from './assign-land.ts'
import { areaKm2, type PolygonRings } from '#shared/wilayah/geometry.ts'
import { calibratePull, computePull, latticeOver, type Seed } from './pull.ts'
import { PROVINCE, readIslands, readLand, readSeeds, type RunMapshaper } from './read-sources.ts'
import { traceRegions } from './trace-regions.ts'

const PACKAGES = [
  '@geo-maps/countries-coastline-250m@0.6.0',
  'geografis@1.3.2',
  'idn-area-data@4.0.1',
  'mapshaper@0.7.70',
]
const OUTPUT = join(import.meta.dirname, 'kabupaten.topojson')
const LATTICE_STEP = 0.004
const SIMPLIFY_METRES = 80
const QUANTIZATION = 60_000

type Part = { kabupaten: string; polygon: PolygonRings }

await withTemporaryPackages(PACKAGES, (nodeModules) => {
  const mapshaper: RunMapshaper = (command) => {
    const program = join(nodeModules, 'mapshaper', 'bin', 'mapshaper')
    execFileSync(process.execPath, [program, ...command.split(/\s+/)], { cwd: nodeModules, stdio: 'inherit' })
  }
  const write = (name: string, parts: readonly Part[]) => writeFileSync(join(nodeModules, name), toGeoJson(parts))

  const lands = groupSeeds(readLand(nodeModules, mapshaper), readSeeds(nodeModules))
  const whole = toWholeParts(lands, readIslands(nodeModules))
  write(
    'whole.json',
    whole.filter((part) => part.kabupaten.startsWith(PROVINCE)),
  )

  const areas = remainingAreas(readOfficialAreas(), whole)
  const shared = lands.filter((land) => ownersOf(land).length > 1)
  for (const [index, land] of shared.entries()) {
    write(`regions-${index}.json`, toRegions(land, areas))
    write(`land-${index}.json`, [{ kabupaten: '', polygon: land.polygon }])
    mapshaper(`-i regions-${index}.json -clip land-${index}.json -o cut-${index}.json precision=0.000001`)
  }
  const cut = shared.map((_, index) => `cut-${index}.json`).join(' ')
  mapshaper(`-i whole.json ${cut} combine-files -merge-layers force
    -clean -dissolve code name=kabupaten
    -simplify dp interval=${SIMPLIFY_METRES} keep-shapes -clean -sort code
    -o kabupaten.topojson format=topojson quantization=${QUANTIZATION} id-field=code drop-table`)
  copyFileSync(join(nodeModules, 'kabupaten.topojson'), OUTPUT)
  console.log(`${OUTPUT}: ${statSync(OUTPUT).size} bytes`)
})

function readOfficialAreas(): Map<string, number> {
  return new Map(readCsv(kabupatenFile).rows.map(({ value }) => [value.code, value.areaKm2]))
}

/** The islands that belong to one kabupaten, or to one neighbouring province. */
function toWholeParts(lands: readonly Landmass[], islands: readonly Seed[]): Part[] {
  const seeds = lands.flatMap((land) => land.seeds)
  return lands.flatMap((land) => {
    const [owner = ownerOfIsland(land.polygon, islands, seeds), ...others] = ownersOf(land)
    return others.length > 0 ? [] : [{ kabupaten: owner, polygon: land.polygon }]
  })
}

/** The land of each kabupaten on an island that several share, reaching out to sea. */
function toRegions(land: Landmass, areas: ReadonlyMap<string, number>): Part[] {
  console.log(`${areaKm2(land.polygon).toFixed(0)} km² are cut among ${ownersOf(land).join(', ')}`)
  const field = computePull(land.seeds, latticeOver(land.polygon, LATTICE_STEP))
  const regions = traceRegions(calibratePull(field, land.polygon, areas))
  return [...regions].flatMap(([kabupaten, polygons]) => polygons.map((polygon) => ({ kabupaten, polygon })))
}

function toGeoJson(parts: readonly Part[]): string {
  const features = parts.map(({ kabupaten, polygon }) => ({
    type: 'Feature',
    properties: { code: kabupaten },
    geometry: { type: 'Polygon', coordinates: polygon },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}
