import { describe, expect, it } from 'vitest'
import type { KabupatenCode } from './kabupaten.ts'
import { isKotaCode, stillPlace, stillView, toStillShapes } from './still-map.ts'

const code = (text: string) => text as KabupatenCode
const box = { west: 119, south: -11, east: 125, north: -8 }
const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ] as const,
]

describe('toStillShapes', () => {
  it('writes each point in whole units as seen from the one before', () => {
    const shapes = [{ code: code('53.04'), polygons: [square(119, -8.6, 0.6)] }]
    const [area] = toStillShapes(shapes, { box, kota: undefined, isOfficial: false }).areas
    expect(area).toEqual({ code: '53.04', path: 'M0 101l100 0 0-101-100 0 0 101z', isInset: false })
  })

  it('leaves specks out, unless they are all that a kabupaten has', () => {
    const speck = square(120, -9, 0.01)
    const place = { box, kota: undefined, isOfficial: false }
    const beside = toStillShapes([{ code: code('53.04'), polygons: [square(121, -9, 1), speck] }], place)
    const alone = toStillShapes([{ code: code('53.04'), polygons: [speck] }], place)
    expect(beside.areas[0]?.path.match(/M/g)).toHaveLength(1)
    expect(alone.areas[0]?.path).toMatch(/^M/)
  })

  it('draws the kota once more, enlarged, from its own lines', () => {
    const kota = { code: code('53.71'), polygons: [square(123.55, -10.2, 0.1)] }
    const { areas, enlarged } = toStillShapes([kota], { box, kota, isOfficial: true })
    expect(areas.map(({ isInset }) => isInset)).toEqual([false, true])
    expect(enlarged).toMatchObject({ west: 123.55, south: -10.2 })
    expect(areas[1]?.path).not.toBe(areas[0]?.path)
  })
})

describe('stillPlace', () => {
  it('puts the corners of the box into the corners of the drawing', () => {
    const place = stillPlace(box)
    const [right, bottom] = place([box.east, box.south]).map(Math.round)
    expect(place([box.west, box.north])).toEqual([0, 0])
    expect(stillView(box)).toBe(`0 0 ${right} ${bottom}`)
  })
})

describe('isKotaCode', () => {
  it.each([
    ['53.71', true],
    ['53.21', false],
  ])('%s: %s', (text, expected) => expect(isKotaCode(code(text))).toBe(expected))
})
