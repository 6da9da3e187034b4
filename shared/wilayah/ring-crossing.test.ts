import { describe, expect, it } from 'vitest'
import { findCrossing, type LonLat } from './ring-crossing.ts'

const square: LonLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]

describe('findCrossing', () => {
  it.each<[string, LonLat[], LonLat | undefined]>([
    ['a square', square, undefined],
    [
      'a spike that returns on itself',
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [2, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
      undefined,
    ],
    [
      'two loops that touch in a corner',
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
      undefined,
    ],
    [
      'two loops that cross in a corner',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
      [1, 1],
    ],
    [
      'a corner that touches a line',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      undefined,
    ],
    [
      'a corner on a line that it crosses',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 0],
        [1.5, -1],
        [1, 0],
        [0, 2],
        [0, 0],
      ],
      [1, 0],
    ],
    [
      'doubled positions',
      [
        [0, 0],
        [0, 0],
        [1, 0],
        [1, 1],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      undefined,
    ],
  ])('%s', (_, ring, crossing) => {
    expect(findCrossing([ring])).toEqual(crossing)
  })

  it('reads a ring of 300,000 positions in seconds, and finds the one crossing in it', { timeout: 20_000 }, () => {
    const count = 300_000
    const coast = Array.from({ length: count }, (_, index): LonLat => {
      const angle = (2 * Math.PI * index) / count
      const radius = 1 + 0.1 * Math.sin(angle * 400) + 0.002 * Math.sin(angle * 40_000)
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    })
    const closed = [...coast, ...coast.slice(0, 1)]
    expect(findCrossing([closed])).toBeUndefined()
    const crossed = closed.with(200_000, closed[200_400] ?? [0, 0]).with(200_400, closed[200_000] ?? [0, 0])
    expect(findCrossing([crossed])).toBeDefined()
  })
})
