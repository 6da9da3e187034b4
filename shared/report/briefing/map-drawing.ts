import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { boxAround, fitInto, insetBox, type MapBox, type MapPoint } from '#shared/wilayah/map-inset.ts'

/** Polygons of rings of points, longitude first, by kabupaten. */
export type Shapes = ReadonlyMap<KabupatenCode, readonly (readonly (readonly MapPoint[])[])[]>

/** A map as lines on paper: paths as SVG and PDF both read them, in units of one point. */
export type MapDrawing = {
  width: number
  height: number
  shapes: { code: KabupatenCode; path: string; isInset?: true }[]
  points: { code: KabupatenCode; x: number; y: number }[]
  /** The kota that is too small to see, enlarged in open sea: a ring around it, and where it really lies. */
  inset?: { name: string; x: number; y: number; radius: number; atX: number; atY: number }
}

type Place = { code: KabupatenCode; longitude: number; latitude: number }
type Order = {
  kabupaten: readonly KabupatenRow[]
  /** The kabupaten that the map shows; the others are drawn as far as they lie in the frame. */
  codes: readonly KabupatenCode[]
  places: readonly Place[]
  width: number
  tallest: number
}

const MARGIN = 4
/** Closer points than this are one: nobody sees less than half a point on paper. */
const FINEST = 0.45
/** The least that a frame shows, in degrees, so that a small island keeps its surroundings. */
const LEAST_DEGREES = 1.4

/** Draws the kabupaten of an area with the outlets in them, as large as a frame allows. */
export function drawMap(shapes: Shapes, { kabupaten, codes, places, width, tallest }: Order): MapDrawing {
  const wanted = kabupaten.filter((row) => codes.includes(row.code)).flatMap(({ code }) => shapes.get(code) ?? [])
  if (wanted.length === 0) return { width, height: 0, shapes: [], points: [] }
  const box = widen(boxAround(wanted.flat()))
  const height = Math.min(tallest, ((box.north - box.south) / (box.east - box.west)) * width)
  const project = projection(box, width, height)
  const kota = codes.length > 1 ? kabupaten.find((row) => row.jenis === 'kota' && codes.includes(row.code)) : undefined
  const inset = kota && insetOf(kota, shapes, { box, project })
  const frame = { width, height }
  const drawn = kabupaten.flatMap(({ code }) => {
    const path = pathOf(shapes.get(code) ?? [], project, frame)
    return path === '' ? [] : [{ code, path }]
  })
  const enlarged = kota && inset ? [{ code: kota.code, path: inset.path, isInset: true as const }] : []
  const points = places.flatMap(({ code, longitude, latitude }) => {
    if (!codes.includes(code)) return []
    const point: MapPoint = [longitude, latitude]
    const [x, y] = inset && code === kota?.code ? inset.project(point) : project(point)
    return [{ code, x: round(x), y: round(y) }]
  })
  return { width, height: round(height), shapes: [...drawn, ...enlarged], points, ...(inset && { inset: inset.ring }) }
}

function widen({ west, south, east, north }: MapBox): MapBox {
  const moreX = Math.max(0, LEAST_DEGREES - (east - west)) / 2
  const moreY = Math.max(0, LEAST_DEGREES / 2 - (north - south)) / 2
  return { west: west - moreX, south: south - moreY, east: east + moreX, north: north + moreY }
}

type Project = (point: MapPoint) => [number, number]

/** Degrees are scaled alike, which keeps forms so near the equator. */
function projection(box: MapBox, width: number, height: number): Project {
  const to: MapBox = { west: MARGIN, south: MARGIN, east: width - MARGIN, north: height - MARGIN }
  const fit = fitInto(box, to, 0)
  return (point) => {
    const [x, y] = fit(point)
    return [x, height - y]
  }
}

function insetOf(kota: KabupatenRow, shapes: Shapes, { box, project }: { box: MapBox; project: Project }) {
  const polygons = shapes.get(kota.code)
  const isOnMap = insetBox.west >= box.west && insetBox.east <= box.east && insetBox.south >= box.south
  if (!polygons || !isOnMap) return undefined
  const enlarge = fitInto(boxAround(polygons.flat()), insetBox, 0.16)
  const toInset: Project = (point) => project(enlarge(point))
  const [left, top] = project([insetBox.west, insetBox.north])
  const [right, bottom] = project([insetBox.east, insetBox.south])
  const [atX, atY] = project([kota.longitude, kota.latitude])
  const ring = {
    name: kota.shortName,
    x: round((left + right) / 2),
    y: round((top + bottom) / 2),
    radius: round(Math.min(right - left, bottom - top) / 2),
    ...{ atX: round(atX), atY: round(atY) },
  }
  return { project: toInset, ring, path: pathOf(polygons, toInset, undefined) }
}

function pathOf(
  polygons: readonly (readonly (readonly MapPoint[])[])[],
  project: Project,
  frame: { width: number; height: number } | undefined,
): string {
  return polygons
    .flat()
    .map((ring) => thin(ring.map(project)))
    .filter((ring) => ring.length > 2 && (!frame || isWithin(ring, frame)))
    .map((ring) => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`)
    .join('')
}

function isWithin(ring: readonly [number, number][], { width, height }: { width: number; height: number }): boolean {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height
}

function thin(ring: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= FINEST) kept.push(point)
  }
  return kept
}

const round = (value: number) => Math.round(value * 10) / 10
