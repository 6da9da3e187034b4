import { describe, expect, it } from 'vitest'
import { checkBoundaries, type BoundaryCheck } from './boundaries.ts'
import type { LonLat } from './ring-crossing.ts'

const box = { west: 118, south: -12, east: 126, north: -7.5 }
const codes = ['53.01', '53.02']

type Geometry = { type: string; coordinates: unknown } | null
type Feature = { type: 'Feature'; id?: unknown; properties?: unknown; geometry: Geometry }

const square = (west: number, south: number): LonLat[] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]
const polygon = (...rings: unknown[]): Geometry => ({ type: 'Polygon', coordinates: rings })
const shape = (id: unknown, geometry: Geometry = polygon(square(120, -10)), properties: unknown = {}): Feature => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
})
const check = (...features: Feature[]): BoundaryCheck =>
  checkBoundaries({ type: 'FeatureCollection', features }, codes, box)
const problemsOf = (checked: BoundaryCheck): string => (checked.ok ? 'accepted' : checked.problems.join('\n'))
const good = shape('53.02', polygon(square(122, -10)))

describe('checkBoundaries accepts', () => {
  it('one shape per code and returns them in order of code with nothing but the code', () => {
    const withHole = polygon(square(120, -10), [
      [120.2, -9.8],
      [120.4, -9.8],
      [120.4, -9.6],
      [120.2, -9.8],
    ])
    const checked = check(good, shape('53.01', withHole, { name: 'Kupang', secret: 1 }))
    expect(checked.ok && checked.features.map(({ id, properties }) => [id, properties])).toEqual([
      ['53.01', {}],
      ['53.02', {}],
    ])
    expect(checked.ok && checked.features[0]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [withHole?.coordinates],
    })
  })

  it.each<[string, Feature]>([
    ['an id without a dot', shape('5301')],
    ['a number as id', shape(5301)],
    ['a row number as id beside a code', shape(0, undefined, { KDPKAB: '53.01' })],
    ['the property kode_kemendagri', shape(undefined, undefined, { kode_kemendagri: '5301' })],
    ['the property KDCPUM', shape(undefined, undefined, { KDCPUM: '53.01' })],
    ['the property kode', shape(undefined, undefined, { kode: ' 53.01 ' })],
    ['a decimal number', shape(undefined, undefined, { kode_kab: 53.01 })],
    ['the same code twice in one feature', shape('5301', undefined, { code: '53.01' })],
    ['positions with a height', shape('53.01', polygon(square(120, -10).map(([x, y]) => [x, y, 12])))],
    [
      'two rings that share a corner',
      shape('53.01', { type: 'MultiPolygon', coordinates: [[square(120, -10)], [square(121, -9)]] }),
    ],
  ])('%s', (_, feature) => {
    expect(problemsOf(check(feature, good))).toBe('accepted')
  })
})

describe('checkBoundaries refuses', () => {
  const bowTie: LonLat[] = [
    [120, -10],
    [121, -9],
    [121, -10],
    [120, -9],
    [120, -10],
  ]
  const outsideHole: LonLat[] = [
    [120.5, -9.5],
    [121.5, -9.4],
    [121.5, -9.6],
    [120.5, -9.5],
  ]
  const swapped = square(120, -10).map(([x, y]) => [y, x])
  const metres = square(120, -10).map(([x, y]) => [x * 5000, y * -100_000])

  it.each<[string, Feature[], string]>([
    ['a missing code', [good], 'Kode yang tidak ada: 53.01'],
    ['a doubled code', [shape('53.01'), shape('53.01'), good], 'lebih dari sekali: 53.01'],
    ['an unknown code', [shape('53.01'), good, shape('51.03')], 'tidak dikenal: 51.03'],
    ['a feature without a code', [shape('Kupang'), good], 'Fitur ke-1 tidak memuat kode'],
    [
      'two codes in one feature',
      [shape('53.01', undefined, { kode: '53.03' }), good],
      'kode yang berbeda (id 53.01, kode 53.03)',
    ],
    [
      'latitude before longitude',
      [shape('53.01', polygon(swapped)), good],
      '53.01, poligon 1, cincin 1: urutan koordinat terbalik di [-10, 120]',
    ],
    ['projected metres', [shape('53.01', polygon(metres)), good], 'bukan derajat'],
    [
      'a place elsewhere',
      [shape('53.01', polygon(square(110, -10))), good],
      'bujur 110.00000, lintang -10.00000 di luar wilayah',
    ],
    ['an open ring', [shape('53.01', polygon(square(120, -10).slice(0, 4))), good], 'cincin 1: tidak tertutup'],
    [
      'an open hole',
      [shape('53.01', polygon(square(120, -10), square(120, -10).slice(0, 4))), good],
      'cincin 2: tidak tertutup',
    ],
    [
      'a ring of three positions',
      [
        shape(
          '53.01',
          polygon([
            [120, -10],
            [121, -10],
            [120, -10],
          ]),
        ),
        good,
      ],
      'hanya 3 titik',
    ],
    [
      'a bow tie',
      [shape('53.01', polygon(bowTie)), good],
      'memotong dirinya sendiri di bujur 120.50000, lintang -9.50000',
    ],
    [
      'a hole across its outline',
      [shape('53.01', polygon(square(120, -10), outsideHole)), good],
      'memotong dirinya sendiri',
    ],
    [
      'NaN',
      [
        shape(
          '53.01',
          polygon([
            [120, -10],
            [NaN, -10],
            [121, -9],
            [120, -10],
          ]),
        ),
        good,
      ],
      'titik 2: [NaN,-10] bukan koordinat',
    ],
    [
      'null among the numbers',
      [
        shape(
          '53.01',
          polygon([
            [120, -10],
            [null, -10],
            [121, -9],
            [120, -10],
          ]),
        ),
        good,
      ],
      'titik 2',
    ],
    [
      'text for numbers',
      [
        shape(
          '53.01',
          polygon([
            ['120', '-10'],
            [121, -10],
            [121, -9],
            ['120', '-10'],
          ]),
        ),
        good,
      ],
      'titik 1',
    ],
    ['a feature that is only a type', [{ type: 'Feature' } as Feature, good], 'Fitur ke-1: bentuknya kosong'],
    ['lines', [shape('53.01', { type: 'LineString', coordinates: square(120, -10) }), good], 'bentuknya LineString'],
    ['no geometry', [shape('53.01', null), good], 'bentuknya kosong'],
    ['an empty polygon', [shape('53.01', { type: 'Polygon', coordinates: [] }), good], 'tidak memuat cincin'],
    ['an empty multipolygon', [shape('53.01', { type: 'MultiPolygon', coordinates: [] }), good], 'bentuknya kosong'],
  ])('%s', (_, features, problem) => {
    expect(problemsOf(check(...features))).toContain(problem)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a bare geometry', polygon(square(120, -10))],
    ['a list', [good]],
    ['features that are none', { type: 'FeatureCollection', features: [1] }],
  ])('%s', (_, collection) =>
    expect(problemsOf(checkBoundaries(collection, codes, box))).toContain('bukan kumpulan fitur'),
  )

  it('everything that is wrong at once', () => {
    const checked = check(shape('53.01', polygon(bowTie)), shape('53.09'), shape('53.09', null))
    expect(checked.ok ? [] : checked.problems).toHaveLength(4)
  })
})
