/** Makes desa.csv: `node data/desa/derive-desa.ts`. The packages it reads are installed for this run only. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { kabupatenOf, matchPoints, type KnownPoint, type MatchedPoint, type RegisteredDesa } from './match-points.ts'
import { withTemporaryPackages } from './temporary-packages.ts'
import { tidyName } from './tidy-name.ts'

const PROVINCE = '53.'
const NAMES = 'idn-area-data@4.0.1'
const POINTS = 'geografis@1.3.2'
const OUTPUT = join(import.meta.dirname, 'desa.csv')

/** The province with a margin: west, south, east, north. */
const NTT_BOX = [118.7, -11.3, 125.4, -7.6] as const
const FAR_KM = 20
const NEAR_KM = 5

await withTemporaryPackages([NAMES, POINTS], (nodeModules) => {
  const kecamatanNames = readKecamatanNames(nodeModules)
  const desaList = readDesaList(nodeModules)
  const points = readPoints(nodeModules)
  const usable = points.filter((point) => isInsideProvince(point) && !isAloneInOtherKabupaten(point, points))
  const dropped = points.filter((point) => !usable.includes(point))
  console.log(
    `${points.length} points read, ${dropped.length} dropped as misplaced`,
    dropped.map((point) => point.code),
  )

  const nameOf = (code: string) => kecamatanNames.get(code) ?? ''
  const matched = matchPoints(desaList, usable, nameOf)
  const lines = desaList.map((desa) => toLine(desa, nameOf(desa.kecamatanCode), matched.get(desa.code)))
  const header = 'code,kabupaten_code,kecamatan_code,kecamatan,name,jenis,latitude,longitude,point_quality'
  writeFileSync(OUTPUT, `${[header, ...lines].join('\n')}\n`)

  const qualities = [...matched.values()].map((match) => match.quality)
  const exact = qualities.filter((quality) => quality === 'exact').length
  console.log(`${desaList.length} desa and kelurahan: ${exact} exact points, ${qualities.length - exact} approximate`)
})

function readDesaList(nodeModules: string): RegisteredDesa[] {
  return readRegister(nodeModules, 'villages.csv')
    .map((row) => ({
      code: row['code'] ?? '',
      kecamatanCode: row['district_code'] ?? '',
      name: tidyName(row['name'] ?? ''),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

function readKecamatanNames(nodeModules: string): Map<string, string> {
  return new Map(
    readRegister(nodeModules, 'districts.csv').map((row) => [row['code'] ?? '', tidyName(row['name'] ?? '')]),
  )
}

function readRegister(nodeModules: string, file: string): Record<string, string>[] {
  const text = readFileSync(join(nodeModules, 'idn-area-data', 'data', file))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return rows.filter((row) => row['code']?.startsWith(PROVINCE))
}

function readPoints(nodeModules: string): KnownPoint[] {
  const text = readFileSync(join(nodeModules, 'geografis', 'data', 'json', 'data.json'), 'utf8')
  const entries = JSON.parse(text) as Record<string, unknown>[]
  return entries
    .map((entry) => ({
      code: String(entry['code']),
      kecamatan: String(entry['district']),
      name: String(entry['village']),
      latitude: Number(entry['latitude']),
      longitude: Number(entry['longitude']),
    }))
    .filter((point) => point.code.startsWith(PROVINCE))
}

function isInsideProvince({ longitude, latitude }: KnownPoint): boolean {
  const [west, south, east, north] = NTT_BOX
  return longitude > west && longitude < east && latitude > south && latitude < north
}

/** Whether another kabupaten has a desa close to the point while the nearest one of its own is far away. */
function isAloneInOtherKabupaten(point: KnownPoint, points: readonly KnownPoint[]): boolean {
  let own = Infinity
  let other = Infinity
  for (const neighbour of points) {
    if (neighbour === point) continue
    const distance = distanceKm(point, neighbour)
    if (kabupatenOf(neighbour.code) === kabupatenOf(point.code)) own = Math.min(own, distance)
    else other = Math.min(other, distance)
  }
  return own > FAR_KM && other < NEAR_KM
}

function distanceKm(a: KnownPoint, b: KnownPoint): number {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(east, a.latitude - b.latitude) * 111.2
}

function toLine(desa: RegisteredDesa, kecamatan: string, match: MatchedPoint | undefined): string {
  const jenis = desa.code[9] === '1' ? 'kelurahan' : 'desa'
  const point = match
    ? [match.point.latitude.toFixed(6), match.point.longitude.toFixed(6), match.quality]
    : ['', '', '']
  return [desa.code, kabupatenOf(desa.code), desa.kecamatanCode, kecamatan, desa.name, jenis, ...point].join(',')
}
