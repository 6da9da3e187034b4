/** Longitude, latitude in degrees. */
export type LonLat = readonly [number, number]

/** A position of less than a tenth of a millimetre beside a line counts as on it. */
const ON_LINE_DEGREES = 1e-9

type Segment = {
  start: LonLat
  end: LonLat
  after: LonLat
  low: number
  high: number
  sideLow: number
  sideHigh: number
}

/**
 * Finds where the rings of one polygon cross themselves or each other. Touching is allowed: two rings, or two parts of
 * a ring, may share a corner. Rings are closed (last position = first).
 * @returns one crossing, or undefined; takes about a second for 500,000 positions
 */
export function findCrossing(rings: readonly (readonly LonLat[])[]): LonLat | undefined {
  return findCrossingAtCorner(rings) ?? findCrossingSegments(rings)
}

/** Sweeps along the axis on which the segments are shorter, and compares only those that lie side by side. */
function findCrossingSegments(rings: readonly (readonly LonLat[])[]): LonLat | undefined {
  const axis = sweepAxis(rings)
  const segments = rings.flatMap((ring) => toSegments(ring, axis))
  segments.sort((a, b) => a.low - b.low)
  const active: Segment[] = []
  for (const segment of segments) {
    let kept = 0
    for (const other of active) {
      if (other.high < segment.low) continue
      active[kept++] = other
      if (other.sideLow > segment.sideHigh || other.sideHigh < segment.sideLow) continue
      const crossing = crossingOf(segment, other)
      if (crossing) return crossing
    }
    active.length = kept
    active.push(segment)
  }
  return undefined
}

function sweepAxis(rings: readonly (readonly LonLat[])[]): 0 | 1 {
  const length = [0, 0]
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      for (const axis of [0, 1] as const) {
        length[axis] = (length[axis] ?? 0) + Math.abs((ring[index]?.[axis] ?? 0) - (ring[index - 1]?.[axis] ?? 0))
      }
    }
  }
  return (length[0] ?? 0) <= (length[1] ?? 0) ? 0 : 1
}

function toSegments(ring: readonly LonLat[], axis: 0 | 1): Segment[] {
  const corners = ring.slice(0, -1).filter((corner, index) => !isSame(corner, ring[index + 1]))
  const side = axis === 0 ? 1 : 0
  return corners.flatMap((start, index) => {
    const end = corners[(index + 1) % corners.length]
    const after = corners[(index + 2) % corners.length]
    if (!end || !after) return []
    const [low, high] = [Math.min(start[axis], end[axis]), Math.max(start[axis], end[axis])]
    return [
      {
        start,
        end,
        after,
        low,
        high,
        sideLow: Math.min(start[side], end[side]),
        sideHigh: Math.max(start[side], end[side]),
      },
    ]
  })
}

function crossingOf(a: Segment, b: Segment): LonLat | undefined {
  if (isSame(a.start, b.start) || isSame(a.end, b.end) || isSame(a.start, b.end) || isSame(a.end, b.start))
    return undefined
  const [bStart, bEnd] = [sideOf(a, b.start), sideOf(a, b.end)]
  const [aStart, aEnd] = [sideOf(b, a.start), sideOf(b, a.end)]
  if (bStart * bEnd < 0 && aStart * aEnd < 0) return meetingPoint(a, b)
  if (crossesAtEnd(b, a)) return b.end
  if (crossesAtEnd(a, b)) return a.end
  return undefined
}

/** Whether a ring comes to a line from one side, has a corner on it, and leaves on the other side. */
function crossesAtEnd(coming: Segment, line: Segment): boolean {
  const isOnLine = sideOf(line, coming.end) === 0 && sideOf(coming, line.start) * sideOf(coming, line.end) < 0
  return isOnLine && sideOf(line, coming.start) * sideOf(line, coming.after) < 0
}

/** 1 left of the segment, -1 right of it, 0 on its line. */
function sideOf({ start, end }: Segment, [x, y]: LonLat): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const cross = dx * (y - start[1]) - dy * (x - start[0])
  return Math.abs(cross) <= ON_LINE_DEGREES * Math.hypot(dx, dy) ? 0 : Math.sign(cross)
}

function meetingPoint(a: Segment, b: Segment): LonLat {
  const [ax, ay] = [a.end[0] - a.start[0], a.end[1] - a.start[1]]
  const [bx, by] = [b.end[0] - b.start[0], b.end[1] - b.start[1]]
  const t = ((b.start[0] - a.start[0]) * by - (b.start[1] - a.start[1]) * bx) / (ax * by - ay * bx)
  return [a.start[0] + t * ax, a.start[1] + t * ay]
}

type Pass = { before: LonLat; after: LonLat }

/** A corner that is passed twice is a crossing when the second pass lies on both sides of the first. */
function findCrossingAtCorner(rings: readonly (readonly LonLat[])[]): LonLat | undefined {
  const passes = new Map<string, Pass[]>()
  for (const ring of rings) {
    const corners = ring.slice(0, -1).filter((corner, index) => !isSame(corner, ring[index + 1]))
    for (const [index, corner] of corners.entries()) {
      const before = corners.at(index - 1)
      const after = corners[(index + 1) % corners.length]
      if (!before || !after) continue
      const key = corner.join()
      const earlier = passes.get(key) ?? []
      if (earlier.some((pass) => areInterleaved(corner, pass, { before, after }))) return corner
      passes.set(key, [...earlier, { before, after }])
    }
  }
  return undefined
}

function areInterleaved(corner: LonLat, first: Pass, second: Pass): boolean {
  const turn = (to: LonLat) => {
    const angle = angleOf(corner, to) - angleOf(corner, first.before)
    return angle < 0 ? angle + 2 * Math.PI : angle
  }
  const [exit, one, other] = [turn(first.after), turn(second.before), turn(second.after)]
  if ([one, other].some((angle) => angle === 0 || angle === exit)) return false
  return one < exit !== other < exit
}

function angleOf([x, y]: LonLat, to: LonLat): number {
  return Math.atan2(to[1] - y, to[0] - x)
}

function isSame(a: LonLat, b: LonLat | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1]
}
