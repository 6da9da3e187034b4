import { DomainError } from '#server/errors.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { kmOutside, type GeoPoint } from '#shared/wilayah/point-in-kabupaten.ts'
import { readDerivedBoundaries, type BoundariesOf } from './boundaries-file.ts'
import { polygonsIn, readPolygons } from './kabupaten-shapes.ts'

export type { BoundariesOf } from './boundaries-file.ts'

/** The boundaries that hold in this home; left out, those that come with the program. */
export type ReadBoundaries = (...asked: Parameters<BoundariesOf>) => Pick<ReturnType<BoundariesOf>, 'body'>

/** @throws DomainError invalid-input at `point` for a point farther outside its kabupaten than the tolerance */
export function requirePointIn(
  code: KabupatenCode,
  point: GeoPoint,
  readBoundaries: ReadBoundaries = readDerivedBoundaries,
): void {
  const km = kmFromKabupaten(code, point, readBoundaries)
  if (km === undefined) return
  const detail = { field: 'point', problem: { key: 'outsideKabupaten', km } }
  throw new DomainError('invalid-input', (say) => say.pointOutside, { detail })
}

/** How many kilometres too far outside a kabupaten a point lies; undefined when it may lie there. */
export function kmFromKabupaten(
  code: KabupatenCode,
  point: GeoPoint,
  readBoundaries: ReadBoundaries = readDerivedBoundaries,
): number | undefined {
  return kmOutside(point, polygonsIn(readBoundaries(provinceOf(code)).body, code))
}

/** The polygons of every kabupaten that hold in this home, by code; read anew only for another file. */
export function listPolygons(boundaries: string): ReturnType<typeof readPolygons> {
  if (kept?.boundaries !== boundaries) kept = { boundaries, polygons: readPolygons(boundaries) }
  return kept.polygons
}

/** The boundaries that come with the program, for who has no home. */
export const listDerivedBoundaries = readDerivedBoundaries

let kept: { boundaries: string; polygons: ReturnType<typeof readPolygons> } | undefined
