import { describe, expect, it } from 'vitest'
import { desaFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import type { BoundaryFeature } from '#shared/wilayah/boundaries.ts'
import { areaKm2, distanceToEdgeKm, isInPolygon, type PolygonRings, type Position } from '#shared/wilayah/geometry.ts'
import { codes, decode, derived, kabupaten, requireShapes } from './derived-shapes.ts'

const MOST_BYTES = 61_440
const desa = readCsv(desaFile).rows.map((row) => row.value)
const shapes = requireShapes(decode(derived))
const polygonsOf = (shape: BoundaryFeature | undefined) => (shape?.geometry.coordinates ?? []) as PolygonRings[]

describe('the derived boundaries', () => {
  it('hold 22 kabupaten and kota that pass the check of official files, in at most 60 KB', () => {
    expect(shapes.map(({ id }) => id)).toEqual(codes)
    expect(Buffer.byteLength(derived)).toBeLessThanOrEqual(MOST_BYTES)
  })

  it.each(kabupaten)('put $capital into $shortName', ({ code, capital, longitude, latitude }) => {
    const position: Position = [longitude, latitude]
    const polygons = polygonsOf(shapes.find(({ id }) => id === code))
    const isInside = polygons.some((polygon) => isInPolygon(position, polygon))
    // These three points lie on the waterfront, where the coastline is generalised to 250 m.
    const isOnWaterfront = ['Borong', 'Lewoleba', 'Seba'].includes(capital)
    const isClose = isOnWaterfront && polygons.some((polygon) => distanceToEdgeKm(position, polygon) <= 0.3)
    expect(isInside || isClose).toBe(true)
  })

  it.each(kabupaten)('give $shortName about its official area', ({ code, areaKm2: official }) => {
    const area = polygonsOf(shapes.find(({ id }) => id === code)).reduce((sum, polygon) => sum + areaKm2(polygon), 0)
    expect(Math.abs(area / official - 1)).toBeLessThan(0.02)
  })

  it.each<[string, Position]>([
    ['Oecusse', [124.3, -9.3]],
    ['Dili', [125.58, -8.56]],
    ['Sape', [119.0, -8.57]],
    ['Sangeang', [119.07, -8.2]],
    ['Gili Banta', [119.3, -8.43]],
    ['Liran', [125.74, -8.06]],
    ['Wetar', [126.2, -7.8]],
    ['Kisar', [127.18, -8.06]],
  ])('leave out %s', (_, position) => {
    expect(shapes.filter((shape) => polygonsOf(shape).some((polygon) => isInPolygon(position, polygon)))).toEqual([])
  })

  it.each<[string, string, Position]>([
    ['Komodo', '53.15', [119.47, -8.58]],
    ['Rinca', '53.15', [119.7, -8.7]],
    ['Semau', '53.01', [123.38, -10.22]],
    ['Adonara', '53.06', [123.17, -8.3]],
    ['Pantar', '53.05', [124.1, -8.4]],
    ['Raijua', '53.20', [121.59, -10.62]],
    ['Pulau Ende', '53.08', [121.52, -8.88]],
    ['Palue', '53.07', [121.71, -8.33]],
  ])('give %s to %s', (_, code, position) => {
    const owners = shapes.filter((shape) => polygonsOf(shape).some((polygon) => isInPolygon(position, polygon)))
    expect(owners.map(({ id }) => id)).toEqual([code])
  })
})

describe('desa.csv', () => {
  it('lists 3,137 desa and 305 kelurahan, each once', () => {
    expect(new Set(desa.map(({ code }) => code)).size).toBe(3442)
    expect(desa.filter(({ jenis }) => jenis === 'desa')).toHaveLength(3137)
    expect(desa.filter(({ jenis }) => jenis === 'kelurahan')).toHaveLength(305)
  })

  it.each(kabupaten)('has the counts of $shortName', ({ code, desaCount, kelurahanCount, kecamatanCount }) => {
    const own = desa.filter(({ kabupatenCode }) => kabupatenCode === code)
    expect(own.filter(({ jenis }) => jenis === 'desa')).toHaveLength(desaCount)
    expect(own.filter(({ jenis }) => jenis === 'kelurahan')).toHaveLength(kelurahanCount)
    expect(new Set(own.map(({ kecamatanCode }) => kecamatanCode)).size).toBe(kecamatanCount)
  })

  it('gives a point exactly where it says how good the point is', () => {
    const odd = desa.filter(
      ({ latitude, longitude, pointQuality }) =>
        (latitude === undefined) !== (pointQuality === undefined) ||
        (longitude === undefined) !== (pointQuality === undefined),
    )
    expect(odd).toEqual([])
    expect(desa.filter(({ pointQuality }) => pointQuality === 'exact').length).toBeGreaterThan(3200)
  })
})
