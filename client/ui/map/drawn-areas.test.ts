import { describe, expect, test } from 'vitest'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { insetBox } from '#shared/wilayah/map-inset.ts'
import type { Boundaries } from './boundaries.ts'
import { drawAreas } from './drawn-areas.ts'

const ende = '53.08' as KabupatenCode
const kota = '53.71' as KabupatenCode
const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
]
const boundaries: Boundaries = {
  shapes: [
    { code: ende, polygons: [[square(121.5, -9, 0.3)]] },
    { code: kota, polygons: [[square(123.55, -10.2, 0.1)]] },
  ],
  box: { west: 121.5, south: -10.2, east: 123.65, north: -8.7 },
  isOfficial: false,
}
const place = (
  code: KabupatenCode,
  jenis: KabupatenRow['jenis'],
  longitude: number,
  latitude: number,
): KabupatenRow => ({
  code,
  name: code,
  shortName: code,
  jenis,
  island: 'Timor',
  capital: code,
  latitude,
  longitude,
  population: 1,
  desaCount: 1,
  kelurahanCount: 0,
})
const kabupaten = [place(ende, 'kabupaten', 121.66, -8.84), place(kota, 'kota', 123.6, -10.15)]
const point = {
  key: 'a',
  kabupatenCode: kota,
  latitude: -10.15,
  longitude: 123.6,
  shape: 'exact',
  isSurveyed: false,
  nth: 0,
} as const

describe('what the map draws', () => {
  test('draws the kota twice, and names only the enlarged one', () => {
    const { areas, inset } = drawAreas(boundaries, kabupaten, [])
    expect(areas.map((area) => [area.code, area.isNamed])).toEqual([
      [ende, true],
      [kota, false],
      [kota, true],
    ])
    expect(inset?.name).toBe(kota)
  })

  test('moves the outlet of the kota into the inset and leaves others alone', () => {
    const other = { ...point, key: 'b', kabupatenCode: ende, latitude: -8.84, longitude: 121.66 }
    const { points } = drawAreas(boundaries, kabupaten, [point, other])
    expect(points[0]?.longitude).toBeGreaterThan(insetBox.west)
    expect(points[0]?.longitude).toBeLessThan(insetBox.east)
    expect(points[1]).toEqual(other)
  })

  test('has no inset where there is no kota, and leaves out shapes of unknown kabupaten', () => {
    const drawing = drawAreas(boundaries, kabupaten.slice(0, 1), [])
    expect(drawing.areas.map((area) => area.code)).toEqual([ende])
    expect(drawing.inset).toBeUndefined()
  })
})
