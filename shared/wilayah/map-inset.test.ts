import { describe, expect, test } from 'vitest'
import { boxAround, centreOf, fitInto, insetBox, type MapBox, type MapPoint } from './map-inset.ts'

const square: MapPoint[] = [
  [123.5, -10.2],
  [123.7, -10.2],
  [123.7, -10.1],
  [123.5, -10.1],
]

describe('an inset', () => {
  test('holds what it enlarges, centred, in its own form', () => {
    const from = boxAround([square])
    const inside = boxAround([square.map(fitInto(from, insetBox, 0.1))])
    expect(inside.west).toBeGreaterThan(insetBox.west)
    expect(inside.north).toBeLessThan(insetBox.north)
    expect(centreOf(inside)[0]).toBeCloseTo(centreOf(insetBox)[0])
    expect(centreOf(inside)[1]).toBeCloseTo(centreOf(insetBox)[1])
    expect((inside.east - inside.west) / (inside.north - inside.south)).toBeCloseTo(2)
  })

  test('leaves the margin on the tight sides', () => {
    const to: MapBox = { west: 0, south: 0, east: 10, north: 10 }
    const inside = boxAround([square.map(fitInto(boxAround([square]), to, 0.1))])
    expect([inside.west, inside.east]).toEqual([expect.closeTo(1), expect.closeTo(9)])
  })

  test('of nothing is refused', () => {
    expect(() => boxAround([[]])).toThrow(RangeError)
  })
})
