import { describe, expect, it } from 'vitest'
import { isInPolygon, type PolygonRings, type Position } from '#shared/wilayah/geometry.ts'
import { calibratePull, computePull, latticeOver, type PullField, type Seed } from './pull.ts'
import { traceRegions } from './trace-regions.ts'

const land: PolygonRings = [
  [
    [120, -9],
    [121, -9],
    [121, -8],
    [120, -8],
    [120, -9],
  ],
]
const west: Seed = { position: [120.2, -8.5], kabupaten: 'west' }
const east: Seed = { position: [120.8, -8.5], kabupaten: 'east' }
const north: Seed = { position: [120.5, -8.1], kabupaten: 'north' }
const middle: Seed = { position: [120.5, -8.5], kabupaten: 'middle' }
const corners: Seed[] = (
  [
    [120.1, -8.9],
    [120.9, -8.9],
    [120.9, -8.1],
    [120.1, -8.1],
  ] satisfies Position[]
).map((position) => ({ position, kabupaten: 'around' }))

const pullOf = (seeds: Seed[]): PullField => computePull(seeds, latticeOver(land, 0.02))

/** Who owns each of 27 × 27 places on the land, several joined where regions overlap. */
const ownersOver = (field: PullField): { at: (position: Position) => string; all: string[] } => {
  const regions = [...traceRegions(field)]
  const at = (position: Position) =>
    regions
      .filter(([, polygons]) => polygons.some((polygon) => isInPolygon(position, polygon)))
      .map(([code]) => code)
      .join('+')
  const steps = Array.from({ length: 27 }, (_, index) => 0.013 + index * 0.037)
  return { at, all: steps.flatMap((x) => steps.map((y) => at([120 + x, -9 + y]))) }
}

describe('traced regions', () => {
  it('divide the land half way between two alike', () => {
    const { at } = ownersOver(pullOf([west, east]))
    expect([at([120.49, -8.8]), at([120.51, -8.2])]).toEqual(['west', 'east'])
  })

  it('leave no gap and no overlap where three meet', () => {
    expect(new Set(ownersOver(pullOf([west, east, north])).all)).toEqual(new Set(['west', 'east', 'north']))
  })

  it('make a hole for one that lies inside another', () => {
    const { at } = ownersOver(pullOf([middle, ...corners]))
    expect([at([120.5, -8.5]), at([120.05, -8.5])]).toEqual(['middle', 'around'])
  })

  it('follow the official areas once calibrated', () => {
    const areas = new Map([
      ['west', 300],
      ['east', 100],
    ])
    const { all } = ownersOver(calibratePull(pullOf([west, east]), land, areas))
    expect(all.filter((owner) => owner === 'west').length / all.length).toBeCloseTo(0.75, 1)
  })
})
