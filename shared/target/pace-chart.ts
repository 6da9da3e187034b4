import type { Month } from '#shared/day/day.ts'
import type { Pace, PacePoint } from './pace-row.ts'

/** A place in the chart, both from 0 to 1: `x` from the beginning of the year, `y` from nothing up. */
export type ChartPoint = { x: number; y: number }

/** Everything that a pace chart draws. Each line begins at nothing, where its first month begins. */
export type PaceChart = {
  months: readonly { month: Month; x: number }[]
  /** The number at the top. */
  top: number
  ticks: readonly { value: number; y: number }[]
  due: readonly ChartPoint[]
  made: readonly ChartPoint[]
  /** What may have been made at most, where that is not sure; goes with `made`. */
  possible: readonly ChartPoint[] | undefined
  /** From the last month that is over on; empty without a projection. */
  projected: readonly ChartPoint[]
}

const TICKS = 4

/** The points of a year as lines in a square of one by one. Undefined when no month of it has a target. */
export function toPaceChart({ points }: Pick<Pace, 'points'>): PaceChart | undefined {
  if (points.length === 0) return undefined
  const highest = Math.max(...points.map(({ due, made, projected }) => Math.max(due, made?.high ?? 0, projected ?? 0)))
  const step = Math.max(1, Math.ceil(highest / TICKS))
  const top = step * Math.ceil(Math.max(1, highest) / step)
  const xOf = (index: number) => (index + 1) / points.length
  const at = (index: number, value: number): ChartPoint => ({ x: xOf(index), y: value / top })
  const start = { x: 0, y: 0 }
  const line = (valueOf: (point: PacePoint) => number | null) =>
    points.flatMap((point, index) => {
      const value = valueOf(point)
      return value === null ? [] : [at(index, value)]
    })
  const made = line((point) => point.made?.low ?? null)
  const isSure = points.every((point) => !point.made || point.made.low === point.made.high)
  return {
    months: points.map(({ month }, index) => ({ month, x: (index + 0.5) / points.length })),
    top,
    ticks: Array.from({ length: top / step + 1 }, (_, index) => ({ value: index * step, y: (index * step) / top })),
    due: [start, ...line((point) => point.due)],
    made: [start, ...made],
    possible: isSure ? undefined : [start, ...line((point) => point.made?.high ?? null)],
    projected: projectionOf(points, at),
  }
}

/** It sets off from where the last month that is over ended. */
function projectionOf(points: readonly PacePoint[], at: (index: number, value: number) => ChartPoint): ChartPoint[] {
  const first = points.findIndex(({ projected }) => projected !== null)
  if (first === -1) return []
  const before = points[first - 1]?.made?.low
  const from = before === undefined ? { x: 0, y: 0 } : at(first - 1, before)
  const ahead = points
    .slice(first)
    .flatMap(({ projected }, index) => (projected === null ? [] : [at(first + index, projected)]))
  return [from, ...ahead]
}
