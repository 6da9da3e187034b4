import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { isInPolygon, type PolygonRings, type Position } from '#shared/wilayah/geometry.ts'

const MOST_BYTES = 61_440
const folder = join(import.meta.dirname, 'kabupaten')
const files = readdirSync(folder).toSorted()
const country = readShapes(join(import.meta.dirname, 'provinces.topojson'))

test('the map of the country holds 38 provinces, each with a file of its kabupaten and none over 60 KB', () => {
  const provinces = country.map(({ id }) => id)
  expect(provinces).toHaveLength(38)
  expect(files).toEqual(provinces.map((code) => `${code}.topojson`))
  const all = ['provinces.topojson', ...files.map((file) => `kabupaten/${file}`)]
  const heavy = all.filter((file) => readFileSync(join(import.meta.dirname, file)).byteLength > MOST_BYTES)
  expect(heavy).toEqual([])
})

test('the maps of the provinces hold 514 kabupaten and kota, each in its own province and each to be seen', () => {
  const drawn = files.flatMap((file) => readShapes(join(folder, file)).map((shape) => ({ ...shape, file })))
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(514)
  expect(drawn).toHaveLength(514)
  expect(drawn.filter(({ id, file }) => file !== `${id.slice(0, 2)}.topojson`)).toEqual([])
  expect(drawn.filter(({ polygons }) => polygons.length === 0)).toEqual([])
})

test.each<[string, string, Position]>([
  ['Medan', '12', [98.67, 3.59]],
  ['Palembang', '16', [104.75, -2.98]],
  ['Bandung', '32', [107.61, -6.91]],
  ['Yogyakarta', '34', [110.37, -7.8]],
  ['Palangka Raya', '62', [113.92, -2.21]],
  ['Ende', '53', [121.66, -8.84]],
  ['Soe', '53', [124.28, -9.86]],
  ['Nabire', '94', [135.5, -3.37]],
  ['Wamena', '95', [138.95, -4.1]],
  ['Merauke', '93', [140.4, -8.5]],
])('%s lies in province %s', (_, province, position) => {
  const owners = country.filter(({ polygons }) => polygons.some((polygon) => isInPolygon(position, polygon)))
  expect(owners.map(({ id }) => id)).toEqual([province])
})

test.each<[string, Position]>([
  ['Dili', [125.58, -8.56]],
  ['Kuching', [110.34, 1.55]],
  ['Vanimo', [141.3, -2.7]],
])('%s lies in none', (_, position) => {
  expect(country.filter(({ polygons }) => polygons.some((polygon) => isInPolygon(position, polygon)))).toEqual([])
})

function readShapes(file: string): { id: string; polygons: PolygonRings[] }[] {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<Record<string, GeometryCollection>>
  return Object.values(topology.objects).flatMap((object) =>
    feature(topology, object).features.map(({ id, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      return { id: String(id), polygons: polygons as unknown as PolygonRings[] }
    }),
  )
}
