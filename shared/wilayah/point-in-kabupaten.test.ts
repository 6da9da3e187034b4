import { describe, expect, test } from 'vitest'
import { kmOutside } from './point-in-kabupaten.ts'

/** A degree is about 111 km; the second polygon is an island with a lake. */
const polygons = [
  [
    [
      [124, -10],
      [125, -10],
      [125, -9],
      [124, -9],
      [124, -10],
    ],
  ],
  [
    [
      [126, -10],
      [127, -10],
      [127, -9],
      [126, -9],
      [126, -10],
    ],
    [
      [126.3, -9.7],
      [126.7, -9.7],
      [126.7, -9.3],
      [126.3, -9.3],
      [126.3, -9.7],
    ],
  ],
] as const

describe('a point and the shape of a kabupaten', () => {
  test.each([
    ['in the middle', -9.5, 124.5, undefined],
    ['on an island of it', -9.9, 126.1, undefined],
    ['a little out at sea', -9.5, 125.015, undefined],
    ['far out at sea', -9.5, 125.5, 55],
    ['in a lake, far from its shore', -9.5, 126.5, 22],
  ])('%s', (_where, latitude, longitude, km) => {
    const found = kmOutside({ latitude, longitude }, polygons)
    expect(found && Math.round(found)).toBe(km)
  })

  test('with latitude and longitude in each other’s place is on another side of the world', () => {
    expect(kmOutside({ latitude: 124.5, longitude: -9.5 }, polygons)).toBeGreaterThan(1000)
  })

  test('of a kabupaten without a shape is outside', () => {
    expect(kmOutside({ latitude: -9, longitude: 124 }, [])).toBe(Infinity)
  })
})
