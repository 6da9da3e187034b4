import { DomainError } from '#server/errors.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kmOutside, type GeoPoint } from '#shared/wilayah/point-in-kabupaten.ts'
import { readDerivedBoundaries, type BoundariesFile } from './boundaries-file.ts'
import { polygonsIn } from './kabupaten-shapes.ts'

/** The boundaries that hold in this home; left out, those that come with the program. */
export type ReadBoundaries = () => Pick<BoundariesFile, 'body'>

/** @throws DomainError invalid-input at `point` for a point farther outside its kabupaten than the tolerance */
export function requirePointIn(
  code: KabupatenCode,
  point: GeoPoint,
  readBoundaries: ReadBoundaries = readDerivedBoundaries,
): void {
  const km = kmOutside(point, polygonsIn(readBoundaries().body, code))
  if (km === undefined) return
  const detail = { field: 'point', problem: { key: 'outsideKabupaten', km } }
  throw new DomainError('invalid-input', 'Titik ini di luar batas kabupaten/kotanya.', { detail })
}
