import type { KabupatenCode } from './kabupaten.ts'
import { FIRST_PROVINCE, provinceOf, type ProvinceCode } from './province.ts'
import { boxAround, enlargeFrom, type MapBox, type MapPoint } from './map-inset.ts'

/** What a map shows: the kabupaten of a province, or the provinces. */
export type AreaCode = KabupatenCode | ProvinceCode
export type StillArea = { code: AreaCode; path: string; isInset: boolean }

/**
 * The kabupaten as lines, small enough to come with a page. `box` is what the drawing shows, `enlarged` where the kota
 * lies that is drawn once more in the inset; both in degrees.
 */
export type StillShapes = { isOfficial: boolean; box: MapBox; enlarged?: MapBox; areas: readonly StillArea[] }

/** Polygons of rings of points, longitude first. */
type Polygons = readonly (readonly (readonly MapPoint[])[])[]
type Shape = { code: KabupatenCode; polygons: Polygons }
type Order = {
  /** Where shapes are simplified: the box around them as they were, and the kota as it was. */
  box: MapBox
  kota: Shape | undefined
  isOfficial: boolean
}

/** How many units the drawing is wide: lines are written in whole ones. */
const STILL_WIDTH = 1000
/** Rings smaller than so many units both ways are left out, unless they are the only one of their kabupaten. */
const LEAST = 3

/** Draws the shapes as paths of SVG. Kota are those whose code ends in 71 or more, as Kemendagri numbers them. */
export function toStillShapes(shapes: readonly Shape[], { box, kota, isOfficial }: Order): StillShapes {
  const place = stillPlace(box)
  const areas = shapes.map(({ code, polygons }) => ({ code, path: pathOf(polygons, place), isInset: false }))
  if (!kota) return { isOfficial, box, areas }
  const enlarged = boxAround(kota.polygons.flat())
  const enlarge = enlargeFrom(enlarged)
  const path = pathOf(kota.polygons, (point) => place(enlarge(point)))
  return { isOfficial, box, enlarged, areas: [...areas, { code: kota.code, path, isInset: true }] }
}

/** The kota that is too small to see on the map of its province, where the map has room for it: that of the first province. */
export function insetKota<One extends { code: KabupatenCode }>(shapes: readonly One[]): One | undefined {
  return shapes.find(({ code }) => isKotaCode(code) && provinceOf(code) === FIRST_PROVINCE)
}

export function isKotaCode(code: KabupatenCode): boolean {
  return Number(code.slice(3)) >= 71
}

/** Where a point stands in the drawing. It is Mercator's, as on the map that takes the place of the drawing. */
export function stillPlace({ west, north, east }: MapBox): (point: MapPoint) => [number, number] {
  const scale = STILL_WIDTH / (east - west)
  const top = northing(north)
  return ([longitude, latitude]) => [(longitude - west) * scale, (top - northing(latitude)) * scale]
}

/** What the drawing shows, in its units, as SVG says it. */
export function stillView(box: MapBox): string {
  return `0 0 ${STILL_WIDTH} ${Math.round(stillPlace(box)([box.west, box.south])[1])}`
}

/** Mercator's height of a latitude, in degrees of the equator. */
function northing(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
}

type Ring = readonly (readonly [number, number])[]

function pathOf(polygons: Polygons, place: (point: MapPoint) => [number, number]): string {
  const rings = polygons.flat().map((ring) => wholeUnits(ring.map(place)))
  const largest = Math.max(...rings.map(sizeOf))
  return rings
    .filter((ring) => ring.length > 2 && sizeOf(ring) >= Math.min(LEAST, largest))
    .map(ringPath)
    .join('')
}

function wholeUnits(ring: Ring): [number, number][] {
  const kept: [number, number][] = []
  for (const [x, y] of ring) {
    const point: [number, number] = [Math.round(x), Math.round(y)]
    const last = kept.at(-1)
    if (last?.[0] !== point[0] || last[1] !== point[1]) kept.push(point)
  }
  return kept
}

/** The longer side of what a ring covers. */
function sizeOf(ring: Ring): number {
  const extent = (side: 0 | 1) =>
    Math.max(...ring.map((point) => point[side])) - Math.min(...ring.map((point) => point[side]))
  return Math.max(extent(0), extent(1))
}

/** Each point as seen from the one before: half the letters. */
function ringPath(ring: Ring): string {
  const [first, ...rest] = ring
  if (!first) return ''
  let [x, y] = first
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-')
}
