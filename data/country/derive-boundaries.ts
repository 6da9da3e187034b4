/**
 * Makes provinces.topojson and kabupaten/PP.topojson: `node data/country/derive-boundaries.ts`. Its sources are installed for
 * this run only.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withTemporaryPackages } from '../desa/temporary-packages.ts'
import { readSeeds, type Seed } from './read-seeds.ts'

const PACKAGES = [
  '@geo-maps/countries-coastline-250m@0.6.0',
  'd3-delaunay@6.0.4',
  'geografis@1.3.2',
  'idn-area-data@4.0.1',
  'mapshaper@0.7.70',
]
/** Indonesia with some sea round it: west, south, east, north. */
const BOX = [94.5, -11.5, 141.5, 6.5] as const
const SMALLEST_ISLAND_M2 = 4_000_000
/** All islands of Kepulauan Seribu are smaller than that, and a kabupaten has to be seen. */
const THOUSAND_ISLANDS = '(this.centroidX>106.3&&this.centroidX<106.8&&this.centroidY>-5.9&&this.centroidY<-5.4)'
const QUANTIZATION = 20_000
/** How far a border may be from where it is, in metres: on the map of the country, and on the map of one province. */
const SIMPLIFY = { country: 4500, province: 700 }

/** Of d3-delaunay, which is there for this run only, what is used of it. */
type Voronoi = { cellPolygon: (index: number) => [number, number][] | null }
type DelaunayPackage = {
  Delaunay: {
    from: (points: readonly (readonly [number, number])[]) => { voronoi: (box: readonly number[]) => Voronoi }
  }
}

await withTemporaryPackages(PACKAGES, async (nodeModules) => {
  const mapshaper = (command: string) => {
    const program = join(nodeModules, 'mapshaper', 'bin', 'mapshaper')
    const options = { cwd: nodeModules, stdio: 'inherit' } as const
    execFileSync(process.execPath, ['--max-old-space-size=6000', program, ...command.split(/\s+/)], options)
  }
  const { Delaunay } = (await import(
    pathToFileURL(join(nodeModules, 'd3-delaunay/src/index.js')).href
  )) as DelaunayPackage

  mapshaper(`-i @geo-maps/countries-coastline-250m/map.geo.json name=world
    -filter A3=="IDN"||A3=="TLS" -explode
    -filter this.area>${SMALLEST_ISLAND_M2}||${THOUSAND_ISLANDS}
    -simplify dp interval=200 keep-shapes -clean overlap-rule=min-area sliver-control=0
    -filter A3=="IDN" -dissolve
    -o land.json target=world`)

  const seeds = readSeeds(nodeModules)
  const voronoi = Delaunay.from(seeds.map((seed) => seed.position)).voronoi(BOX)
  writeFileSync(join(nodeModules, 'cells.json'), toGeoJson(seeds, voronoi))
  mapshaper(`-i cells.json -dissolve code -clip land.json
    -each province=code.slice(0,2) -clean sliver-control=0 -sort code -o kabupaten-all.json precision=0.0001`)

  mapshaper(`-i kabupaten-all.json -dissolve province name=province
    -simplify dp interval=${SIMPLIFY.country} keep-shapes -clean -sort province
    -o provinces.topojson format=topojson quantization=${QUANTIZATION / 4} id-field=province drop-table`)
  keep(nodeModules, 'provinces.topojson', 'provinces.topojson')

  rmSync(join(import.meta.dirname, 'kabupaten'), { recursive: true, force: true })
  mkdirSync(join(import.meta.dirname, 'kabupaten'))
  for (const province of [...new Set(seeds.map(({ kabupaten }) => kabupaten.slice(0, 2)))].toSorted()) {
    mapshaper(`-i kabupaten-all.json name=kabupaten -filter province=="${province}"
      -simplify dp interval=${SIMPLIFY.province} keep-shapes -clean -sort code
      -o province-${province}.topojson format=topojson quantization=${QUANTIZATION} id-field=code drop-table`)
    keep(nodeModules, `province-${province}.topojson`, `kabupaten/${province}.topojson`)
  }
})

function keep(nodeModules: string, from: string, to: string): void {
  const output = join(import.meta.dirname, to)
  copyFileSync(join(nodeModules, from), output)
  console.log(`${output}: ${statSync(output).size} bytes`)
}

/** The cell of every point: what is nearer to it than to any other. */
function toGeoJson(seeds: readonly Seed[], voronoi: Voronoi): string {
  const features = seeds.flatMap(({ kabupaten }, index) => {
    const ring = voronoi.cellPolygon(index)
    const geometry = { type: 'Polygon', coordinates: [ring] }
    return ring ? [{ type: 'Feature', properties: { code: kabupaten }, geometry }] : []
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
