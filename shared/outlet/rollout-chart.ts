import { addDays, daysBetween, firstDayOf, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { ClaimRow, DeadlineTarget, RolloutRow } from '#shared/overview/overview.ts'
import { changeDays, countLaunches } from './rollout.ts'

const LEAST_PADDING_DAYS = 7
const PADDING_SHARE = 0.05
const MOST_MONTH_TICKS = 8

/** What happened, was due or was said on one day, with the count from that day on. `x` is days since the chart's first. */
export type RolloutChartRow = Interval & {
  x: number
  day: Day
  /** Up to the day of reading, and from it on: what came later is drawn faintly. */
  now: number | null
  nowBand: [number, number] | null
  later: number | null
  laterBand: [number, number] | null
  launches: RolloutRow[]
  claims: ClaimRow[]
  deadlines: DeadlineTarget[]
}

export type ClaimMark = { claim: ClaimRow; x: number; value: number; isLater: boolean }
export type DeadlineMark = { target: DeadlineTarget; x: number }
export type ChartTick = { x: number; day: Day }

export type RolloutChartData = {
  rows: RolloutChartRow[]
  claims: ClaimMark[]
  deadlines: DeadlineMark[]
  monthTicks: ChartTick[]
  valueTicks: number[]
  /** Days from the first to the last. */
  length: number
  /**
   * Where the day of reading is, at the start when it lies before; absent when it lies beyond the last day, after which
   * nothing was recorded.
   */
  asOfX?: number
  total: number
}

type Facts = {
  rollout: readonly RolloutRow[]
  deadlines: readonly DeadlineTarget[]
  claims: readonly ClaimRow[]
  asOf: Day
  /** How many outlets there are to be; 0 when nobody set a number. */
  total: number
}

/**
 * The rollout as a chart: counts on every day that matters, deadlines, and what was said of the whole province.
 * Undefined without launches. The days run from the month of the first launch to a little after the last thing that
 * happened, was due or was said, so that months of silence do not press the rest together.
 */
export function toRolloutChart({ rollout, deadlines, claims, asOf, total }: Facts): RolloutChartData | undefined {
  const due = deadlines.filter((target) => target.figure === 'outletsLaunched')
  const said = claims.filter((claim) => countsLaunches(claim, 'province'))
  const span = chartSpan({ rollout, deadlines: due, claims: said, asOf })
  if (!span) return undefined
  const { from, to, ends } = span
  const xOf = (day: Day) => daysBetween(from, day)
  const days = [...new Set([from, ...ends, asOf, to])].filter((day) => from <= day && day <= to).toSorted()
  return {
    rows: days.map((day) => toRow(day, xOf(day), { rollout, deadlines: due, claims: said, asOf, total })),
    claims: said.map((claim) => ({
      claim,
      x: Math.max(0, xOf(dayOfClaim(claim))),
      value: claim.valueLow ?? 0,
      isLater: claim.asOfNotBefore > asOf,
    })),
    deadlines: due.filter((target) => target.setOn <= asOf).map((target) => ({ target, x: xOf(target.dueOn) })),
    monthTicks: monthTicks(from, to).map((day) => ({ x: xOf(day), day })),
    valueTicks: valueTicks(Math.max(total, rollout.length, ...said.map((claim) => claim.valueLow ?? 0)), total),
    length: xOf(to),
    ...(asOf <= to && { asOfX: Math.max(0, xOf(asOf)) }),
    total,
  }
}

/**
 * From the month of the first launch to a little after the last day on which something changed, was due or was said;
 * `ends` are all those days. Undefined without launches.
 */
export function chartSpan({ rollout, deadlines, claims, asOf }: Omit<Facts, 'total'>) {
  const changes = changeDays(rollout)
  const [firstChange] = changes
  if (!firstChange) return undefined
  const ends = [...changes, ...deadlines.map((target) => target.dueOn), ...claims.map(dayOfClaim)].toSorted()
  const from = firstDayOf(monthOf(firstChange))
  return { from, to: endOf(from, ends.at(-1) ?? firstChange, asOf), ends }
}

/** True for a claim that says how many outlets were launched in an area, by its text (shared/wilayah/area.ts). */
export function countsLaunches(claim: ClaimRow, scopeText: string): boolean {
  return claim.figure === 'outletsLaunched' && claim.scopeText === scopeText && claim.valueLow !== null
}

/** A claim for a month or a year stands in the middle of it. */
export function dayOfClaim({ asOfNotBefore, asOfNotAfter }: ClaimRow): Day {
  return addDays(asOfNotBefore, Math.floor(daysBetween(asOfNotBefore, asOfNotAfter) / 2))
}

function endOf(from: Day, last: Day, asOf: Day): Day {
  const padding = Math.max(LEAST_PADDING_DAYS, Math.ceil(daysBetween(from, last) * PADDING_SHARE))
  const end = addDays(last, padding)
  return asOf > end && asOf <= addDays(end, padding) ? asOf : end
}

function toRow(day: Day, x: number, { rollout, deadlines, claims, asOf }: Facts): RolloutChartRow {
  const { low, high } = countLaunches(rollout, day)
  const band: [number, number] = [low, high]
  const isNow = day <= asOf
  const isLater = day >= asOf
  return {
    x,
    day,
    low,
    high,
    now: isNow ? low : null,
    nowBand: isNow ? band : null,
    later: isLater ? low : null,
    laterBand: isLater ? band : null,
    launches: rollout.filter((launch) => launch.notBefore === day || launch.notAfter === day),
    claims: claims.filter((claim) => dayOfClaim(claim) === day),
    deadlines: deadlines.filter((target) => target.dueOn === day),
  }
}

function monthTicks(from: Day, to: Day): Day[] {
  const months = monthsFrom(monthOf(from), monthOf(to))
  const every = Math.ceil(months.length / MOST_MONTH_TICKS)
  return months.filter((_, index) => index % every === 0).map(firstDayOf)
}

/** Zero, a few round steps, and the total itself instead of the step nearest to it. */
export function valueTicks(max: number, total: number): number[] {
  const step = roundStep(max / 5)
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step)
  const last = ticks.at(-1) ?? 0
  if (total > 0) return [...ticks.filter((tick) => Math.abs(tick - total) > step / 2), total].toSorted((a, b) => a - b)
  return last < max ? [...ticks, last + step] : ticks
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return [1, 2, 5, 10].map((each) => each * power).find((step) => step >= rough) ?? power
}
