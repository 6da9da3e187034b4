import {
  areaKm2,
  distanceKm,
  distanceToEdgeKm,
  isInPolygon,
  type PolygonRings,
  type Position,
} from '#shared/wilayah/geometry.ts'
import type { Seed } from './pull.ts'

/** One island or mainland, with the desa points on it. */
export type Landmass = { polygon: PolygonRings; seeds: Seed[] }

/** Points lie at most this far off the generalised coast. */
const OFF_COAST_KM = 3

/** Gives every desa point to the land that it lies on, or next to. */
export function groupSeeds(polygons: readonly PolygonRings[], seeds: readonly Seed[]): Landmass[] {
  const lands = polygons.map((polygon): Landmass => ({ polygon, seeds: [] }))
  for (const seed of seeds) {
    const land = lands.find(({ polygon }) => isInPolygon(seed.position, polygon)) ?? nearestLand(lands, seed.position)
    land?.seeds.push(seed)
  }
  return lands
}

function nearestLand(lands: readonly Landmass[], position: Position): Landmass | undefined {
  const measured = lands
    .map((land) => ({ land, distance: distanceToEdgeKm(position, land.polygon) }))
    .filter(({ distance }) => distance <= OFF_COAST_KM)
  return measured.toSorted((a, b) => a.distance - b.distance)[0]?.land
}

/** The kabupaten on a landmass, in order of code. */
export function ownersOf(land: Landmass): string[] {
  return [...new Set(land.seeds.map((seed) => seed.kabupaten))].toSorted()
}

/**
 * The kabupaten of an island without any desa: the one that the register of islands names for a point on it, else the
 * one of the nearest point that is known.
 */
export function ownerOfIsland(polygon: PolygonRings, islands: readonly Seed[], seeds: readonly Seed[]): string {
  const inside = islands.find((island) => isInPolygon(island.position, polygon))
  if (inside) return inside.kabupaten
  const [position = [0, 0] as Position] = polygon[0] ?? []
  const known = [...islands, ...seeds]
  const [first] = known
  if (!first) throw new Error('no point is known to tell whose an island is')
  const nearest = known.reduce(
    (best, seed) => (distanceKm(seed.position, position) < distanceKm(best.position, position) ? seed : best),
    first,
  )
  return nearest.kabupaten
}

/** What remains of the official areas once whole islands are given away. */
export function remainingAreas(
  official: ReadonlyMap<string, number>,
  whole: readonly { kabupaten: string; polygon: PolygonRings }[],
): Map<string, number> {
  const remaining = new Map(official)
  for (const { kabupaten, polygon } of whole) {
    remaining.set(kabupaten, (remaining.get(kabupaten) ?? 0) - areaKm2(polygon))
  }
  return remaining
}
