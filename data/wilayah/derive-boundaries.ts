/** Makes kabupaten.topojson: `node data/wilayah/derive-boundaries.ts`. Its sources are installed for this run only. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { desaFile, kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import { withTemporaryPackages } from '../desa/temporary-packages.ts'
import { groupSeeds, ownerOfIsland, ownersOf, remainingAreas, type Landmass } from './assign-land.ts'
import { areaKm2, type PolygonRings } from './geometry.ts'
import { calibratePull, computePull, latticeOver, type Seed } from './pull.ts'
import { traceRegions } from './trace-regions.ts'

const PACKAGES = [
  '@geo-maps/countries-coastline-250m@0.6.0',
  'geografis@1.3.2',
  'idn-area-data@4.0.1',
  'mapshaper@0.7.70',
]
const OUTPUT = join(import.meta.dirname, 'kabupaten.topojson')
const PROVINCE = '53.'

/** The province with the neighbouring islands that must be told apart from it. */
const BOX = { west: 118, south: -11.5, east: 126, north: -7.4 }
const LATTICE_STEP = 0.004
const SIMPLIFY_METRES = 80
const QUANTIZATION = 60_000

type Part = { kabupaten: string; polygon: PolygonRings }
type Feature = {
  type: 'Feature'
  properties: { code: string }
  geometry: { type: 'Polygon'; coordinates: PolygonRings }
}

await withTemporaryPackages(PACKAGES, (nodeModules) => {
  const mapshaper = (...args: string[]) => {
    const command = join(nodeModules, 'mapshaper', 'bin', 'mapshaper')
    execFileSync(process.execPath, [command, ...args], { cwd: nodeModules, stdio: 'inherit' })
  }
  const lands = groupSeeds(readLand(nodeModules, mapshaper), readSeeds(nodeModules))
  const islands = readIslands(nodeModules)
  const whole = lands.filter((land) => ownersOf(land).length <= 1).map((land) => toWholePart(land, islands, lands))
  const areas = remainingAreas(readOfficialAreas(), whole)
  const cut = lands.filter((land) => ownersOf(land).length > 1).map((land) => cutLand(land, areas))

  const files = cut.map(({ land, regions }, index) => {
    writeCollection(join(nodeModules, `regions-${index}.json`), regions)
    writeCollection(join(nodeModules, `land-${index}.json`), [{ kabupaten: '', polygon: land.polygon }])
    mapshaper(
      '-i',
      `regions-${index}.json`,
      '-clip',
      `land-${index}.json`,
      '-o',
      `cut-${index}.json`,
      'precision=0.000001',
    )
    return `cut-${index}.json`
  })
  writeCollection(
    join(nodeModules, 'whole.json'),
    whole.filter((part) => part.kabupaten.startsWith(PROVINCE)),
  )
  mapshaper(
    '-i',
    'whole.json',
    ...files,
    'combine-files',
    '-merge-layers',
    'force',
    '-clean',
    '-dissolve',
    'code',
    'name=kabupaten',
    '-simplify',
    'dp',
    `interval=${SIMPLIFY_METRES}`,
    'keep-shapes',
    '-clean',
    '-sort',
    'code',
    '-o',
    'kabupaten.topojson',
    'format=topojson',
    `quantization=${QUANTIZATION}`,
    'id-field=code',
    'drop-table',
  )
  copyFileSync(join(nodeModules, 'kabupaten.topojson'), OUTPUT)
  console.log(`${OUTPUT}: ${readFileSync(OUTPUT).length} bytes`)
})

/** Indonesian land in the box, one polygon per island. The source draws Oecusse twice: for both countries. */
function readLand(nodeModules: string, mapshaper: (...args: string[]) => void): PolygonRings[] {
  mapshaper(
    '-i',
    '@geo-maps/countries-coastline-250m/map.geo.json',
    'name=world',
    '-clip',
    `bbox=${BOX.west},${BOX.south},${BOX.east},${BOX.north}`,
    '-filter',
    'A3 == "TLS"',
    '+',
    'name=timor-leste',
    '-filter',
    'A3 == "IDN"',
    'target=world',
    '-erase',
    'timor-leste',
    '-explode',
    '-filter',
    'this.area > 20000',
    '-o',
    'land.json',
    'target=world',
  )
  const { features } = JSON.parse(readFileSync(join(nodeModules, 'land.json'), 'utf8')) as { features: Feature[] }
  return features.map((feature) => feature.geometry.coordinates)
}

/** The desa of the province from desa.csv, and those of the neighbouring provinces, whose islands are not ours. */
function readSeeds(nodeModules: string): Seed[] {
  const own = readCsv(desaFile).rows.flatMap(({ value: { kabupatenCode, longitude, latitude } }): Seed[] =>
    longitude === undefined || latitude === undefined
      ? []
      : [{ position: [longitude, latitude], kabupaten: kabupatenCode }],
  )
  type Entry = { code: string; latitude: number; longitude: number }
  const entries = JSON.parse(readFileSync(join(nodeModules, 'geografis/data/json/data.json'), 'utf8')) as Entry[]
  const foreign = entries
    .filter(({ code }) => !code.startsWith(PROVINCE))
    .map(({ code, latitude, longitude }): Seed => ({ position: [longitude, latitude], kabupaten: code.slice(0, 2) }))
  return [...own, ...foreign].filter(isInBox)
}

function readIslands(nodeModules: string): Seed[] {
  const text = readFileSync(join(nodeModules, 'idn-area-data/data/islands.csv'))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return rows
    .map((row): Seed => {
      const [latitude = 0, longitude = 0] = (row['coordinate'] ?? '').split(/(?<=[NS])\s+/).map(toDegrees)
      return { position: [longitude, latitude], kabupaten: row['regency_code'] ?? '' }
    })
    .filter(isInBox)
}

/** `08°44'16.44" S` → -8.737900 */
function toDegrees(text: string): number {
  const [degrees = 0, minutes = 0, seconds = 0] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return (/[SW]/.test(text) ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600)
}

function isInBox({ position: [x, y] }: Seed): boolean {
  return x > BOX.west && x < BOX.east && y > BOX.south && y < BOX.north
}

function readOfficialAreas(): Map<string, number> {
  return new Map(readCsv(kabupatenFile).rows.map(({ value }) => [value.code, value.areaKm2]))
}

function toWholePart(land: Landmass, islands: readonly Seed[], lands: readonly Landmass[]): Part {
  const [owner] = ownersOf(land)
  const seeds = lands.flatMap((other) => other.seeds)
  return { polygon: land.polygon, kabupaten: owner ?? ownerOfIsland(land.polygon, islands, seeds) }
}

function cutLand(land: Landmass, areas: ReadonlyMap<string, number>): { land: Landmass; regions: Part[] } {
  const lattice = latticeOver(land.polygon, LATTICE_STEP)
  const field = calibratePull(computePull(land.seeds, lattice), land.polygon, areas)
  const regions = [...traceRegions(field)].flatMap(([kabupaten, polygons]) =>
    polygons.map((polygon): Part => ({ kabupaten, polygon })),
  )
  console.log(
    `${areaKm2(land.polygon).toFixed(0)} km² cut among ${ownersOf(land).join(', ')}: ${regions.length} regions`,
  )
  return { land, regions }
}

function writeCollection(path: string, parts: readonly Part[]): void {
  const features = parts.map(({ kabupaten, polygon }): Feature => ({
    type: 'Feature',
    properties: { code: kabupaten },
    geometry: { type: 'Polygon', coordinates: polygon },
  }))
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
}
