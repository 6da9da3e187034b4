import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { desaFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import type { PolygonRings } from '#shared/wilayah/geometry.ts'
import type { Seed } from './pull.ts'

export const PROVINCE = '53.'

/** The province with the neighbouring islands that must be told apart from it. */
const BOX = { west: 118, south: -11.5, east: 126, north: -7.4 }

/** Runs mapshaper in the folder of the sources; no argument may hold a space. */
export type RunMapshaper = (command: string) => void

/** Indonesian land in the box, one polygon per island. The source draws Oecusse twice: for both countries. */
export function readLand(nodeModules: string, mapshaper: RunMapshaper): PolygonRings[] {
  mapshaper(`-i @geo-maps/countries-coastline-250m/map.geo.json name=world
    -clip bbox=${BOX.west},${BOX.south},${BOX.east},${BOX.north}
    -filter A3=="TLS" + name=timor-leste
    -filter A3=="IDN" target=world
    -erase timor-leste -explode -filter this.area>20000
    -o land.json target=world`)
  type Collection = { features: { geometry: { coordinates: PolygonRings } }[] }
  const { features } = JSON.parse(readFileSync(join(nodeModules, 'land.json'), 'utf8')) as Collection
  return features.map((feature) => feature.geometry.coordinates)
}

/** The desa of the province from desa.csv, and those of the neighbouring provinces, whose islands are not ours. */
export function readSeeds(nodeModules: string): Seed[] {
  const own = readCsv(desaFile).rows.flatMap(({ value: { kabupatenCode, longitude, latitude } }): Seed[] => {
    if (longitude === undefined || latitude === undefined) return []
    return [{ position: [longitude, latitude], kabupaten: kabupatenCode }]
  })
  type Entry = { code: string; latitude: number; longitude: number }
  const entries = JSON.parse(readFileSync(join(nodeModules, 'geografis/data/json/data.json'), 'utf8')) as Entry[]
  const foreign = entries
    .filter(({ code }) => !code.startsWith(PROVINCE))
    .map(({ code, latitude, longitude }): Seed => ({ position: [longitude, latitude], kabupaten: code.slice(0, 2) }))
  return [...own, ...foreign].filter(isInBox)
}

/** Every island that the register of islands names in the box, with its kabupaten. */
export function readIslands(nodeModules: string): Seed[] {
  const text = readFileSync(join(nodeModules, 'idn-area-data/data/islands.csv'))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return rows
    .map((row): Seed => {
      const [latitude = 0, longitude = 0] = (row['coordinate'] ?? '').split(/(?<=[NS])\s+/).map(toDegrees)
      return { position: [longitude, latitude], kabupaten: row['regency_code'] ?? '' }
    })
    .filter(isInBox)
}

/** `08°44'16.44" S` → -8.7379 */
function toDegrees(text: string): number {
  const [degrees = 0, minutes = 0, seconds = 0] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return (/[SW]/.test(text) ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600)
}

function isInBox({ position: [x, y] }: Seed): boolean {
  return x > BOX.west && x < BOX.east && y > BOX.south && y < BOX.north
}
