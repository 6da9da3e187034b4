import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { afterAll, describe, expect, it } from 'vitest'
import { desaFile, kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import { checkBoundaries, type BoundaryFeature } from '#shared/wilayah/boundaries.ts'
import { areaKm2, distanceToEdgeKm, isInPolygon, type PolygonRings, type Position } from './geometry.ts'

type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }> & { official?: boolean; source?: unknown }

const MOST_BYTES = 61_440
const kabupaten = readCsv(kabupatenFile).rows.map((row) => row.value)
const desa = readCsv(desaFile).rows.map((row) => row.value)
const codes = kabupaten.map(({ code }) => code as string)
const decode = (body: string): FeatureCollection => {
  const topology = JSON.parse(body) as KabupatenTopology
  return feature(topology, topology.objects.kabupaten)
}
const acceptedFeatures = (collection: unknown): BoundaryFeature[] => {
  const checked = checkBoundaries(collection, codes)
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  return checked.features
}
const polygonsOf = (shape: BoundaryFeature | undefined) => (shape?.geometry.coordinates ?? []) as PolygonRings[]

const derived = readFileSync(path.join(import.meta.dirname, 'kabupaten.topojson'), 'utf8')
const shapes = acceptedFeatures(decode(derived))

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

describe('npm run boundaries', { timeout: 60_000 }, () => {
  const root = path.join(import.meta.dirname, '../..')
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-boundaries-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const installedIn = (home: string) => path.join(home, 'wilayah/kabupaten.topojson')
  const newHome = () => mkdtempSync(path.join(folder, 'home-'))
  const run = (home: string, ...args: string[]) => {
    const command = path.join(import.meta.dirname, 'install-boundaries.ts')
    const env = { ...process.env, PANTAU_HOME: home, INIT_CWD: folder }
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const write = (name: string, content: unknown): string => {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
    return name
  }
  const collection = (features: unknown) => ({ type: 'FeatureCollection', features })
  const withFirst = (change: (shape: BoundaryFeature) => unknown) =>
    collection(shapes.map((shape, index) => (index === 0 ? change(structuredClone(shape)) : shape)))
  const withFirstRing = (change: (ring: number[][]) => number[][]) =>
    withFirst((shape) => {
      const [[ring = []] = []] = shape.geometry.coordinates
      return { ...shape, geometry: { type: 'Polygon', coordinates: [change(ring as unknown as number[][])] } }
    })

  it('installs GeoJSON, says so, and the server then reads it as official', () => {
    const home = newHome()
    const result = run(home, write('resmi.geojson', collection(shapes)))
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.stdout).toContain('Batas resmi terpasang: 22 kabupaten/kota dari resmi.geojson')
    const { body, isOfficial } = readBoundaries(home)
    expect(isOfficial).toBe(true)
    const topology = JSON.parse(body) as KabupatenTopology
    expect(topology.official).toBe(true)
    expect(topology.source).toEqual({
      file: 'resmi.geojson',
      installedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    })
    expect(acceptedFeatures(decode(body)).map(({ id }) => id)).toEqual(codes)
    expect(readdirSync(path.dirname(installedIn(home)))).toEqual(['kabupaten.topojson'])
  })

  it('installs TopoJSON, whatever its one object is called', () => {
    const home = newHome()
    const { objects, ...topology } = JSON.parse(derived) as KabupatenTopology
    expect(run(home, write('batas.topojson', { ...topology, objects: { ADMIN_KAB: objects.kabupaten } })).status).toBe(
      0,
    )
    expect(acceptedFeatures(decode(readBoundaries(home).body))).toHaveLength(22)
  })

  it('makes a large file small and keeps every kabupaten', () => {
    const home = newHome()
    const detailed = shapes.map((shape) => ({ ...shape, geometry: { ...shape.geometry, coordinates: roughen(shape) } }))
    const file = write('besar.geojson', collection(detailed))
    expect(run(home, file)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(path.join(folder, file)).length).toBeGreaterThan(3_000_000)
    expect(readFileSync(installedIn(home)).length).toBeLessThan(401_000)
    expect(decode(readBoundaries(home).body).features.map(({ id, geometry }) => [id, geometry !== null])).toEqual(
      codes.map((code) => [code, true]),
    )
  })

  it.each<[string, unknown, string]>([
    ['text', 'bukan JSON', 'bukan JSON yang sah'],
    ['a missing kabupaten', collection(shapes.slice(1)), 'Kode yang tidak ada: 53.01'],
    ['a doubled kabupaten', collection([...shapes, shapes[0]]), 'lebih dari sekali: 53.01'],
    ['an unknown kabupaten', withFirst((shape) => ({ ...shape, id: '52.01' })), 'Kode yang tidak dikenal: 52.01'],
    ['latitude first', withFirstRing((ring) => ring.map(([x = 0, y = 0]) => [y, x])), 'urutan koordinat terbalik'],
    ['an open ring', withFirstRing((ring) => ring.slice(0, -1)), 'tidak tertutup'],
    [
      'a crossing',
      withFirstRing(() => [
        [123, -10],
        [124, -9],
        [124, -10],
        [123, -9],
        [123, -10],
      ]),
      'memotong dirinya sendiri',
    ],
    [
      'a point',
      withFirst((shape) => ({ ...shape, geometry: { type: 'Point', coordinates: [123, -10] } })),
      'bentuknya Point',
    ],
    ['a number that is none', withFirstRing((ring) => [[Number.NaN, -10], ...ring]), 'bukan koordinat'],
    [
      "two kabupaten under each other's code",
      collection(shapes.map((shape) => ({ ...shape, id: swap(shape.id) }))),
      'tidak memuat Oelamasi',
    ],
    ['a TopoJSON of several objects', { type: 'Topology', arcs: [], objects: { a: {}, b: {} } }, 'memuat objek a, b'],
    ['a broken TopoJSON', { type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[7]] } } }, 'rusak'],
  ])('refuses %s and leaves the installed boundaries alone', (_, content, problem) => {
    const home = newHome()
    const before = '{"type":"Topology","official":true,"objects":{},"arcs":[]}'
    mkdirSync(path.dirname(installedIn(home)))
    writeFileSync(installedIn(home), before)
    const result = run(home, write('salah.geojson', content))
    expect(result).toMatchObject({ status: 1, stdout: '' })
    expect(result.stderr).toContain(problem)
    expect(result.stderr).toContain('salah.geojson tidak dipasang')
    expect(readFileSync(installedIn(home), 'utf8')).toBe(before)
  })

  it('explains itself without a file, and names a file that is not there', () => {
    const home = newHome()
    expect(run(home)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('npm run boundaries -- BERKAS') as unknown,
    })
    expect(run(home, 'tidak-ada.geojson')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('tidak dapat dibaca') as unknown,
    })
    expect(existsSync(installedIn(home))).toBe(false)
    expect(readBoundaries(home)).toEqual({ body: derived, isOfficial: false })
  })
})

const swap = (code: string) => (code === '53.01' ? '53.02' : code === '53.02' ? '53.01' : code)

/** Twenty points for one, a metre or so off the line: what an official survey looks like. */
function roughen(shape: BoundaryFeature): number[][][][] {
  return shape.geometry.coordinates.map((rings) =>
    rings.map((ring) => {
      const points = ring.slice(0, -1).flatMap(([x, y], index) => {
        const [nextX, nextY] = ring[index + 1] ?? [x, y]
        return Array.from({ length: 20 }, (_, step) => {
          const off = step === 0 ? 0 : 0.00001 * Math.sin(step * 7 + index)
          return [x + ((nextX - x) * step) / 20 + off, y + ((nextY - y) * step) / 20 + off]
        })
      })
      return [...points, ...points.slice(0, 1)]
    }),
  )
}
