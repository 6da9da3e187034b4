import { distanceKm, isInPolygon, type PolygonRings, type Position } from '#shared/wilayah/geometry.ts'

/** A desa point with the kabupaten that it belongs to. */
export type Seed = { position: Position; kabupaten: string }

/** A regular lattice of nodes over a box, row by row from the south-west; `step` in degrees. */
export type Lattice = { west: number; south: number; step: number; columns: number; rows: number }

/** How strongly each kabupaten draws each node: `pull[node * kabupaten.length + index]`. */
export type PullField = { lattice: Lattice; kabupaten: string[]; pull: Float64Array }

/**
 * A desa far from its neighbours fills more land than one in a crowd, so the reach of a desa grows with the distance
 * to its fifth neighbour. Both exponents gave the smoothest borders among the few that were tried.
 */
const NEIGHBOUR = 5
const REACH_EXPONENT = 0.75
const DISTANCE_EXPONENT = 3

const MOST_ROUNDS = 200
const CLOSE_ENOUGH = 0.002

export function positionOf(lattice: Lattice, node: number): Position {
  const column = node % lattice.columns
  const row = Math.floor(node / lattice.columns)
  return [lattice.west + column * lattice.step, lattice.south + row * lattice.step]
}

/** Lays a lattice over the land with at least one node beyond its edge on every side. */
export function latticeOver([outer = []]: PolygonRings, step: number): Lattice {
  const longitudes = outer.map(([x]) => x)
  const latitudes = outer.map(([, y]) => y)
  const west = Math.min(...longitudes) - 2 * step
  const south = Math.min(...latitudes) - 2 * step
  const columns = Math.ceil((Math.max(...longitudes) - west) / step) + 3
  const rows = Math.ceil((Math.max(...latitudes) - south) / step) + 3
  return { west, south, step, columns, rows }
}

/** Voronoi with soft edges: each desa pulls with (reach / distance)³ and the pulls of a kabupaten add up. */
export function computePull(seeds: readonly Seed[], lattice: Lattice): PullField {
  const kabupaten = [...new Set(seeds.map((seed) => seed.kabupaten))].toSorted()
  const strengths = seeds.map((seed) => reachOf(seed, seeds) ** (REACH_EXPONENT * DISTANCE_EXPONENT))
  const owners = seeds.map((seed) => kabupaten.indexOf(seed.kabupaten))
  const nodes = lattice.columns * lattice.rows
  const pull = new Float64Array(nodes * kabupaten.length)
  for (let node = 0; node < nodes; node++) {
    const position = positionOf(lattice, node)
    for (const [index, seed] of seeds.entries()) {
      const distance = Math.max(0.001, distanceKm(position, seed.position))
      const slot = node * kabupaten.length + (owners[index] ?? 0)
      pull[slot] = (pull[slot] ?? 0) + (strengths[index] ?? 0) / distance ** DISTANCE_EXPONENT
    }
  }
  return { lattice, kabupaten, pull }
}

function reachOf(seed: Seed, seeds: readonly Seed[]): number {
  const distances = seeds.map((other) => distanceKm(seed.position, other.position)).toSorted((a, b) => a - b)
  return distances[NEIGHBOUR] ?? distances.at(-1) ?? 1
}

/**
 * Scales the pull of each kabupaten until the land that it wins is in proportion to its official area.
 * @param areas official areas in one unit, by code; what lies on other islands already taken off
 */
export function calibratePull(field: PullField, land: PolygonRings, areas: ReadonlyMap<string, number>): PullField {
  const { lattice, kabupaten } = field
  const nodes: number[] = []
  for (let node = 0; node < lattice.columns * lattice.rows; node++) {
    if (isInPolygon(positionOf(lattice, node), land)) nodes.push(node)
  }
  const total = kabupaten.reduce((sum, code) => sum + (areas.get(code) ?? 0), 0)
  const wanted = kabupaten.map((code) => (areas.get(code) ?? 0) / total)
  const scaled: PullField = { lattice, kabupaten, pull: field.pull.slice() }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const won = kabupaten.map(() => 0)
    for (const node of nodes) {
      const winner = winnerAt(scaled, node)
      won[winner] = (won[winner] ?? 0) + 1 / nodes.length
    }
    const ratios = wanted.map((share, index) => share / Math.max(won[index] ?? 0, share / 4))
    if (ratios.every((ratio) => Math.abs(ratio - 1) < CLOSE_ENOUGH)) break
    // The square root keeps neighbours from overshooting in turn.
    scaled.pull.forEach((value, slot) => (scaled.pull[slot] = value * (ratios[slot % ratios.length] ?? 1) ** 0.5))
  }
  return scaled
}

/** Index of the kabupaten that draws the node most. */
export function winnerAt({ kabupaten, pull }: PullField, node: number): number {
  let winner = 0
  for (let index = 1; index < kabupaten.length; index++) {
    const isStronger = (pull[node * kabupaten.length + index] ?? 0) > (pull[node * kabupaten.length + winner] ?? 0)
    if (isStronger) winner = index
  }
  return winner
}
