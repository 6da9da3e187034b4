/**
 * Makes province.csv, kabupaten.csv, kecamatan.csv and desa.csv: `node data/country/derive-country.ts`. The packages it reads are
 * installed for this run only. Nusa Tenggara Timur is left out of all but the first: its rows are those of the first data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { MatchedPoint, RegisteredDesa } from '../desa/match-points.ts'
import { withTemporaryPackages } from '../desa/temporary-packages.ts'
import { tidyName } from '../desa/tidy-name.ts'
import { islandOf } from './island-of.ts'
import { placeDesa, type OlderPoint } from './place-desa.ts'

const NAMES = 'idn-area-data@4.0.1'
const POINTS = 'geografis@1.3.2'
const FIRST_PROVINCE = '53'

await withTemporaryPackages([NAMES, POINTS], (nodeModules) => {
  const provinces = readRegister(nodeModules, 'provinces.csv')
  const kabupaten = readRegister(nodeModules, 'regencies.csv').filter(isElsewhere)
  const kecamatan = readRegister(nodeModules, 'districts.csv').filter(isElsewhere)
  const desa = readRegister(nodeModules, 'villages.csv').filter(isElsewhere)
  const desaList = desa.map(({ code, name }): RegisteredDesa => ({ code, kecamatanCode: code.slice(0, 8), name }))
  const register = { kabupaten: namesByCode(kabupaten), kecamatan: namesByCode(kecamatan) }
  const { placed, dropped } = placeDesa(desaList, readPoints(nodeModules), register)
  write('province.csv', ['code,name', ...provinces.map(({ code, name }) => cells([code, name]))])
  write('kabupaten.csv', [
    'code,name,short_name,jenis,island',
    ...kabupaten.map(({ code, name }) => {
      const jenis = name.startsWith('Kota ') ? 'kota' : 'kabupaten'
      return cells([code, name, shortName(name, kabupaten), jenis, islandOf(code)])
    }),
  ])
  write('kecamatan.csv', ['code,name', ...kecamatan.map(({ code, name }) => cells([code, name]))])
  write('desa.csv', [
    'code,name,latitude,longitude,point_quality',
    ...desa.map(({ code, name }) => cells([code, name, ...pointCells(placed.get(code))])),
  ])
  const exact = [...placed.values()].filter(({ quality }) => quality === 'exact').length
  console.log(
    `${provinces.length} provinces, ${kabupaten.length} kabupaten, ${kecamatan.length} kecamatan, ${desa.length} desa; ` +
      `${exact} exact points, ${placed.size - exact} approximate, ${dropped} dropped as misplaced`,
  )
})

type Row = { code: string; name: string }

function readRegister(nodeModules: string, file: string): Row[] {
  const rows: Row[] = parse(readFileSync(join(nodeModules, 'idn-area-data', 'data', file)), { columns: true })
  return rows.map(({ code, name }) => ({ code, name: tidyName(name) })).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

function isElsewhere({ code }: Row): boolean {
  return !code.startsWith(`${FIRST_PROVINCE}.`)
}

function namesByCode(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Without the kind, unless there is a kota of the same name: then `Kab. Bogor`. A kota keeps it. */
function shortName(name: string, all: readonly Row[]): string {
  const own = name.replace(/^Kabupaten (Administrasi )?/, '')
  if (own === name) return name.replace(/^Kota Administrasi /, '')
  return all.some((row) => row.name === `Kota ${own}`) ? `Kab. ${own}` : own
}

function readPoints(nodeModules: string): OlderPoint[] {
  const text = readFileSync(join(nodeModules, 'geografis', 'data', 'json', 'data.json'), 'utf8')
  return (JSON.parse(text) as Record<string, unknown>[])
    .map((entry) => ({
      code: String(entry['code']),
      kabupaten: String(entry['city']),
      kecamatan: String(entry['district']),
      name: String(entry['village']),
      latitude: Number(entry['latitude']),
      longitude: Number(entry['longitude']),
    }))
    .filter(isElsewhere)
}

/** Four decimals are eleven metres: what the points are good for. */
function pointCells(match: MatchedPoint | undefined): string[] {
  return match ? [match.point.latitude.toFixed(4), match.point.longitude.toFixed(4), match.quality] : ['', '', '']
}

function cells(values: readonly string[]): string {
  return values.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(join(import.meta.dirname, file), `${lines.join('\n')}\n`)
}
