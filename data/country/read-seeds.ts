import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Position } from '#shared/wilayah/geometry.ts'

/** A desa point with the kabupaten that it belongs to today. */
export type Seed = { position: Position; kabupaten: string }

type Entry = { code: string; city: string; latitude: number; longitude: number }

/**
 * The desa points of the whole country. Their source is older than the provinces of 2022, which gave the kabupaten in Papua other
 * codes, so a kabupaten is found by its name, and by its code only where no name is alike.
 */
export function readSeeds(nodeModules: string): Seed[] {
  const text = readFileSync(join(nodeModules, 'idn-area-data/data/regencies.csv'))
  const register: { code: string; name: string }[] = parse(text, { columns: true })
  const codes = new Set(register.map(({ code }) => code))
  const codeOf = new Map(register.map(({ code, name }) => [plain(name), code]))
  const entries = JSON.parse(readFileSync(join(nodeModules, 'geografis/data/json/data.json'), 'utf8')) as Entry[]
  const seen = new Set<string>()
  return entries.flatMap(({ code, city, latitude, longitude }): Seed[] => {
    const old = code.slice(0, 5)
    const kabupaten = codeOf.get(plain(city)) ?? (codes.has(old) ? old : undefined)
    const place = `${longitude},${latitude}`
    if (kabupaten === undefined || seen.has(place)) return []
    seen.add(place)
    return [{ position: [longitude, latitude], kabupaten }]
  })
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '')
}
