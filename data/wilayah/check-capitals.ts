import type { BoundaryFeature } from '#shared/wilayah/boundaries.ts'
import { distanceToEdgeKm, isInPolygon, type PolygonRings, type Position } from '#shared/wilayah/geometry.ts'

export type Capital = { code: string; capital: string; longitude: number; latitude: number }

/** Capitals lie at the coast, and both their points and official shapes are generalised. */
const TOLERANCE_KM = 5
/** BPS numbers most kabupaten of the province differently, with codes that look the same. */
const MANY = 4

/**
 * Finds shapes under the wrong code: each must hold its capital, or have it close to its edge.
 * @returns the reasons to refuse, in Indonesian
 */
export function checkCapitals(features: readonly BoundaryFeature[], capitals: readonly Capital[]): string[] {
  const misplaced = capitals.filter(({ code, longitude, latitude }) => {
    const shape = features.find((feature) => feature.id === code)
    const polygons = (shape?.geometry.coordinates ?? []) as PolygonRings[]
    return !polygons.some((polygon) => isNear([longitude, latitude], polygon))
  })
  const problems = misplaced.map(
    ({ code, capital }) => `${code}: bentuknya tidak memuat ${capital}, ibu kotanya. Periksa kode fitur ini.`,
  )
  if (misplaced.length < MANY) return problems
  return [
    ...problems,
    'Berkas ini tampaknya memakai kode BPS; ganti dengan kode Kemendagri (53.01 = Kabupaten Kupang).',
  ]
}

function isNear(position: Position, polygon: PolygonRings): boolean {
  return isInPolygon(position, polygon) || distanceToEdgeKm(position, polygon) <= TOLERANCE_KM
}
