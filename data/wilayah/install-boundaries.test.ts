import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import type { BoundaryFeature } from '#shared/wilayah/boundaries.ts'
import { codes, decode, derived, requireShapes, type KabupatenTopology } from './derived-shapes.ts'

const shapes = requireShapes(decode(derived))

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
    expect(requireShapes(decode(body)).map(({ id }) => id)).toEqual(codes)
    expect(readdirSync(path.dirname(installedIn(home)))).toEqual(['kabupaten.topojson'])
  })

  it('installs TopoJSON, whatever its one object is called', () => {
    const home = newHome()
    const { objects, ...topology } = JSON.parse(derived) as KabupatenTopology
    expect(run(home, write('batas.topojson', { ...topology, objects: { ADMIN_KAB: objects.kabupaten } })).status).toBe(
      0,
    )
    expect(requireShapes(decode(readBoundaries(home).body))).toHaveLength(22)
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
