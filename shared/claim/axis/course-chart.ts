import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { valueTicks } from '#shared/outlet/rollout-chart.ts'
import type { PicturedClaim } from './picture.ts'
import { timeScaleOf, type TimeTick } from './time-scale.ts'

/** A figure from a day on. */
export type RecordStep = Interval & { day: Day }

/** A stretch of the record: from `x1` to `x2` it stood between `low` and `high`, all 0–1 from the left and from below. */
export type RecordBand = { x1: number; x2: number; low: number; high: number }

/** What was said, as a point at (`x`, `y`); `x1`–`x2` and `y1`–`y2` are a month and a range. `side` is where its value is written, if it fits. */
export type ClaimPoint<Claim> = {
  claims: readonly Claim[]
  x: number
  x1: number
  x2: number
  y: number
  y1: number
  y2: number
  side?: 'left' | 'right'
}

export type CourseChart<Claim> = {
  ticks: readonly TimeTick[]
  values: readonly { at: number; value: number }[]
  bands: readonly RecordBand[]
  points: readonly ClaimPoint<Claim>[]
}

/**
 * Numbers that were said of a figure, over time, with the record behind them. `steps` are in day order; none means that
 * nothing is on record. Undefined without a claim that has a number.
 */
export function toCourseChart<Claim extends PicturedClaim>(
  claims: readonly Claim[],
  steps: readonly RecordStep[],
): CourseChart<Claim> | undefined {
  const said = claims.filter(({ valueLow, valueHigh }) => valueLow !== null && valueHigh !== null)
  const scale = timeScaleOf(said.flatMap(({ asOfNotBefore, asOfNotAfter }) => [asOfNotBefore, asOfNotAfter]))
  if (!scale) return undefined
  const recorded = stretchesOf(steps, { notBefore: scale.from, notAfter: scale.to })
  const highest = Math.max(...said.map(({ valueHigh }) => valueHigh ?? 0), ...recorded.map(({ high }) => high), 1)
  const values = valueTicks(highest, 0)
  const top = values.at(-1) ?? highest
  const up = (value: number) => value / top
  return {
    ticks: scale.ticks,
    values: values.map((value) => ({ value, at: up(value) })),
    bands: recorded.map(({ notBefore, notAfter, low, high }) => ({
      x1: scale.at(notBefore),
      x2: scale.at(notAfter),
      low: up(low),
      high: up(high),
    })),
    points: withSides(toPoints(said, { at: scale.at, up })),
  }
}

/** What the record held during the days of a window: the span of its values; undefined before its first step. */
export function recordedIn(steps: readonly RecordStep[], window: DayWindow): Interval | undefined {
  const stretches = stretchesOf(steps, window)
  if (stretches.length === 0) return undefined
  return {
    low: Math.min(...stretches.map(({ low }) => low)),
    high: Math.max(...stretches.map(({ high }) => high)),
  }
}

function stretchesOf(steps: readonly RecordStep[], { notBefore, notAfter }: DayWindow): (DayWindow & Interval)[] {
  return steps.flatMap(({ day, low, high }, index) => {
    const next = steps[index + 1]?.day
    if (day > notAfter || (next !== undefined && next <= notBefore)) return []
    return {
      notBefore: day < notBefore ? notBefore : day,
      notAfter: next === undefined || next > notAfter ? notAfter : next,
      low,
      high,
    }
  })
}

type Scales = { at: (day: Day) => number; up: (value: number) => number }

/** What several people said alike is one point. */
function toPoints<Claim extends PicturedClaim>(said: readonly Claim[], { at, up }: Scales): ClaimPoint<Claim>[] {
  const same = Map.groupBy(said, ({ asOfNotBefore, asOfNotAfter, valueLow, valueHigh, verdict }) =>
    [asOfNotBefore, asOfNotAfter, valueLow, valueHigh, verdict].join('|'),
  )
  return [...same.values()].flatMap((claims) => {
    const [first] = claims
    if (!first) return []
    const [x1, x2] = [at(first.asOfNotBefore), at(first.asOfNotAfter)]
    const [y1, y2] = [up(first.valueLow ?? 0), up(first.valueHigh ?? 0)]
    return { claims, x1, x2, y1, y2, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  })
}

/** On the smallest phone a mark and its number take about so much of the drawing. */
const WIDTH = 0.085
const HEIGHT = 0.085
const MARK = 0.04

/** Writes the value beside a point where nothing stands in its way, first of all beside conflicts. */
function withSides<Claim extends PicturedClaim>(points: readonly ClaimPoint<Claim>[]): ClaimPoint<Claim>[] {
  const taken = points.map(({ x, y }) => boxOf(x, y, MARK))
  const sides = new Map<ClaimPoint<Claim>, 'left' | 'right'>()
  const urgent = points.toSorted((one, other) => rank(one) - rank(other))
  for (const point of urgent) {
    const own = boxOf(point.x, point.y, MARK)
    const free = (['right', 'left'] as const).find((side) => {
      const box = labelBox(point, side)
      const isInside = box.left >= 0 && box.right <= 1
      return isInside && taken.every((other) => isSame(other, own) || !overlap(box, other))
    })
    if (!free) continue
    sides.set(point, free)
    taken.push(labelBox(point, free))
  }
  return points.map((point) => {
    const side = sides.get(point)
    return side ? { ...point, side } : point
  })
}

type Box = { left: number; right: number; bottom: number; top: number }

function boxOf(x: number, y: number, size: number): Box {
  return { left: x - size / 2, right: x + size / 2, bottom: y - HEIGHT / 2, top: y + HEIGHT / 2 }
}

function labelBox({ x, y }: { x: number; y: number }, side: 'left' | 'right'): Box {
  const left = side === 'right' ? x + MARK / 2 : x - MARK / 2 - WIDTH
  return { left, right: left + WIDTH, bottom: y - HEIGHT / 2, top: y + HEIGHT / 2 }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top
}

function isSame(one: Box, other: Box): boolean {
  return one.left === other.left && one.bottom === other.bottom
}

function rank({ claims }: ClaimPoint<PicturedClaim>): number {
  return claims[0]?.verdict === 'conflicting' ? 0 : 1
}
