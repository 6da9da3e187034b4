import { isInRing, signedAreaKm2, type PolygonRings, type Position, type Ring } from '#shared/wilayah/geometry.ts'
import { positionOf, winnerAt, type PullField } from './pull.ts'

/** Outside the lattice nobody wins, so that every region closes. */
const NOBODY = -1

type Corner = { node: number; winner: number }
type Point = { key: string; position: Position }
/** From each point of a border to the next; every point is entered once and left once. */
type Border = Map<string, Point>

/**
 * Turns the field into one set of polygons per kabupaten. The lattice is split into triangles; where the corners of a
 * triangle have different winners, the border crosses its edges where the two pulls are equal, and three winners meet
 * in its middle. Neighbours share their border point for point.
 */
export function traceRegions(field: PullField): Map<string, PolygonRings[]> {
  const { columns, rows } = field.lattice
  const winners = Array.from({ length: columns * rows }, (_, node) => {
    const [column, row] = [node % columns, Math.floor(node / columns)]
    const isFrame = column === 0 || row === 0 || column === columns - 1 || row === rows - 1
    return isFrame ? NOBODY : winnerAt(field, node)
  })
  const borders = field.kabupaten.map(() => new Map<string, Point>())
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const southWest = row * columns + column
      const [southEast, northWest, northEast] = [southWest + 1, southWest + columns, southWest + columns + 1]
      for (const nodes of [
        [southWest, southEast, northEast],
        [southWest, northEast, northWest],
      ]) {
        cutTriangle(
          field,
          nodes.map((node) => ({ node, winner: winners[node] ?? NOBODY })),
          borders,
        )
      }
    }
  }
  return new Map(field.kabupaten.map((code, index) => [code, toPolygons(chain(borders[index] ?? new Map()))]))
}

/** Adds the border of every winner in the triangle, whose corners run anticlockwise, with its land on the left. */
function cutTriangle(field: PullField, corners: Corner[], borders: Border[]): void {
  const distinct = new Set(corners.map((corner) => corner.winner)).size
  if (distinct === 1) return
  const middle = distinct === 3 ? [toMiddle(field, corners)] : []
  for (const [index, corner] of corners.entries()) {
    const next = corners[(index + 1) % 3]
    const previous = corners[(index + 2) % 3]
    if (!next || !previous || next.winner === corner.winner) continue
    const isAlone = previous.winner !== corner.winner
    const end = isAlone ? toCrossing(field, corner, previous) : toCrossing(field, previous, next)
    addPath(borders[corner.winner], [toCrossing(field, corner, next), ...middle, end])
  }
}

function addPath(border: Border | undefined, path: Point[]): void {
  for (const [index, from] of path.slice(0, -1).entries()) {
    const to = path[index + 1]
    if (to) border?.set(from.key, to)
  }
}

function toCrossing(field: PullField, a: Corner, b: Corner): Point {
  const [first, second] = a.node < b.node ? [a, b] : [b, a]
  const [fx, fy] = positionOf(field.lattice, first.node)
  const [sx, sy] = positionOf(field.lattice, second.node)
  const t = crossingShare(field, first, second)
  return { key: `${first.node}-${second.node}`, position: [fx + t * (sx - fx), fy + t * (sy - fy)] }
}

/** How far along the edge both pulls are equal, as logarithms are close to straight there. */
function crossingShare({ kabupaten, pull }: PullField, first: Corner, second: Corner): number {
  if (first.winner === NOBODY || second.winner === NOBODY) return 0.5
  const lead = (node: number) =>
    Math.log(pull[node * kabupaten.length + first.winner] ?? 1) -
    Math.log(pull[node * kabupaten.length + second.winner] ?? 1)
  const [before, after] = [lead(first.node), lead(second.node)]
  if (before === after) return 0.5
  return Math.min(0.98, Math.max(0.02, before / (before - after)))
}

function toMiddle({ lattice }: PullField, corners: Corner[]): Point {
  const positions = corners.map((corner) => positionOf(lattice, corner.node))
  const mean = (axis: 0 | 1) => positions.reduce((sum, position) => sum + position[axis], 0) / 3
  return { key: corners.map((corner) => corner.node).join('+'), position: [mean(0), mean(1)] }
}

function chain(border: Border): Ring[] {
  const rings: Ring[] = []
  for (const [start] of border) {
    const ring: Ring = []
    for (let key = start, point = border.get(key); point; point = border.get(key)) {
      ring.push(point.position)
      border.delete(key)
      key = point.key
    }
    const [first] = ring
    if (first) rings.push([...ring, first])
  }
  return rings
}

function toPolygons(rings: Ring[]): PolygonRings[] {
  const polygons = rings.filter((ring) => signedAreaKm2(ring) > 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedAreaKm2(ring) < 0)) {
    const [position] = hole
    const around = polygons.filter(([outer]) => position && outer && isInRing(position, outer))
    const smallest = around.toSorted((a, b) => signedAreaKm2(a[0] ?? []) - signedAreaKm2(b[0] ?? []))[0]
    smallest?.push(hole)
  }
  return polygons
}
