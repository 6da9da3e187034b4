import {
  kabupatenOf,
  matchPoints,
  type KnownPoint,
  type MatchedPoint,
  type RegisteredDesa,
} from '../desa/match-points.ts'

const FAR_KM = 20
const NEAR_KM = 5
/** As many degrees as `FAR_KM` never exceeds in this latitude. */
const CELL_DEGREES = 0.2

/** A point of the older register with the kabupaten that it was in. */
export type OlderPoint = KnownPoint & { kabupaten: string }
type Register = { kabupaten: ReadonlyMap<string, string>; kecamatan: ReadonlyMap<string, string> }

/**
 * Finds the points of desa, province by province. In Papua the provinces of 2022 gave kabupaten other codes: the older points are
 * known by the name of their kabupaten. A point far from its own kabupaten and close to another is dropped.
 */
export function placeDesa(
  desaList: readonly RegisteredDesa[],
  points: readonly OlderPoint[],
  { kabupaten, kecamatan }: Register,
): { placed: Map<string, MatchedPoint>; dropped: number } {
  const codeOf = new Map([...kabupaten].map(([code, name]) => [letters(name), code]))
  const today = points.map(({ kabupaten: name, ...point }): KnownPoint => {
    const code = codeOf.get(letters(name)) ?? kabupatenOf(point.code)
    return { ...point, code: code + point.code.slice(5) }
  })
  const usable = withoutMisplaced(today)
  const pointsOf = Map.groupBy(usable, (point) => provinceCode(point.code))
  const placed = new Map<string, MatchedPoint>()
  for (const [province, own] of Map.groupBy(desaList, (desa) => provinceCode(desa.code))) {
    const matched = matchPoints(own, pointsOf.get(province) ?? [], (code) => kecamatan.get(code) ?? '')
    for (const [code, match] of matched) placed.set(code, match)
  }
  return { placed, dropped: today.length - usable.length }
}

function withoutMisplaced(points: readonly KnownPoint[]): KnownPoint[] {
  const cells = Map.groupBy(points, ({ latitude, longitude }) => cellOf(latitude, longitude))
  return points.filter((point) => {
    let own = Infinity
    let other = Infinity
    for (const neighbour of around(point).flatMap((cell) => cells.get(cell) ?? [])) {
      if (neighbour === point) continue
      const distance = distanceKm(point, neighbour)
      if (kabupatenOf(neighbour.code) === kabupatenOf(point.code)) own = Math.min(own, distance)
      else other = Math.min(other, distance)
    }
    return !(own > FAR_KM && other < NEAR_KM)
  })
}

function around({ latitude, longitude }: KnownPoint): string[] {
  const steps = [-1, 0, 1].map((step) => step * CELL_DEGREES)
  return steps.flatMap((north) => steps.map((east) => cellOf(latitude + north, longitude + east)))
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.floor(latitude / CELL_DEGREES)}|${Math.floor(longitude / CELL_DEGREES)}`
}

function distanceKm(a: KnownPoint, b: KnownPoint): number {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(east, a.latitude - b.latitude) * 111.2
}

function provinceCode(code: string): string {
  return code.slice(0, 2)
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '')
}
