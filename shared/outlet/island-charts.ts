import { daysBetween, type Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { ClaimRow, DeadlineTarget, KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import { formatArea } from '#shared/wilayah/area.ts'
import { islandsOf, type Island, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { chartSpan, countsLaunches, dayOfClaim } from './rollout-chart.ts'
import { changeDays, countLaunches } from './rollout.ts'

/** The count from `x` on; `x` runs from 0 at the first day of the chart to 1 at its last. */
export type CountStep = Interval & { x: number }
export type IslandClaim = { claim: ClaimRow; x: number; value: number; isLater: boolean }

/** The rollout on one island. */
export type IslandChart = {
  island: Island
  /** Kabupaten on the island, and how many of them have an outlet at the day of reading. */
  kabupaten: number
  reached: Interval
  /** Outlets at the day of reading, and by the end of each deadline. */
  now: Interval
  atDeadlines: Interval[]
  /** Up to the day of reading, and from it on. */
  before: CountStep[]
  after: CountStep[]
  claims: IslandClaim[]
  /** The top of its scale: one outlet in each kabupaten, or more where there are or were said to be more. */
  most: number
}

export type IslandCharts = {
  islands: IslandChart[]
  deadlines: { target: DeadlineTarget; x: number }[]
  from: Day
  to: Day
  /** Where the day of reading is; 1 when it lies beyond. */
  asOfX: number
}

type Facts = {
  rollout: readonly RolloutRow[]
  kabupaten: readonly KabupatenRow[]
  deadlines: readonly DeadlineTarget[]
  claims: readonly ClaimRow[]
  asOf: Day
}

/** The rollout island by island over the same days. Undefined without launches. */
export function toIslandCharts({ rollout, kabupaten, deadlines, claims, asOf }: Facts): IslandCharts | undefined {
  const due = deadlines.filter(({ figure, kabupatenCode }) => figure === 'outletsLaunched' && kabupatenCode === null)
  const said = claims.filter((claim) => claim.figure === 'outletsLaunched' && claim.valueLow !== null)
  const span = chartSpan({ rollout, deadlines: due, claims: said, asOf })
  if (!span) return undefined
  const { from, to } = span
  const length = Math.max(1, daysBetween(from, to))
  const xOf = (day: Day) => Math.min(1, Math.max(0, daysBetween(from, day) / length))
  const asOfX = xOf(asOf)
  const charts = islandsOf(kabupaten).flatMap((island): IslandChart[] => {
    const codes = new Set(kabupaten.filter((row) => row.island === island).map((row) => row.code))
    if (codes.size === 0) return []
    const own = rollout.filter((launch) => codes.has(launch.kabupatenCode))
    const stepAt = (day: Day): CountStep => ({ x: xOf(day), ...countLaunches(own, day) })
    const changes = changeDays(own)
    const chart = {
      island,
      kabupaten: codes.size,
      reached: countKabupaten(own, asOf),
      now: countLaunches(own, asOf),
      atDeadlines: due.map((target) => countLaunches(own, target.dueOn)),
      before: [from, ...changes.filter((day) => from < day && day <= asOf)].filter((day) => day <= asOf).map(stepAt),
      after: asOf < to ? [...(asOf > from ? [asOf] : [from]), ...changes.filter((day) => day > asOf)].map(stepAt) : [],
      claims: said
        .filter((claim) => countsLaunches(claim, formatArea({ kind: 'island', island })))
        .map((claim) => ({
          claim,
          x: xOf(dayOfClaim(claim)),
          value: claim.valueLow ?? 0,
          isLater: claim.asOfNotBefore > asOf,
        })),
    }
    return [{ ...chart, most: highestOf(chart) }]
  })
  return { islands: charts, deadlines: due.map((target) => ({ target, x: xOf(target.dueOn) })), from, to, asOfX }
}

function countKabupaten(launches: readonly RolloutRow[], asOf: Day): Interval {
  const having = (bound: 'notBefore' | 'notAfter') =>
    new Set<KabupatenCode>(launches.filter((each) => each[bound] <= asOf).map((each) => each.kabupatenCode)).size
  return { low: having('notAfter'), high: having('notBefore') }
}

function highestOf({ kabupaten, before, after, claims }: Omit<IslandChart, 'most'>): number {
  return Math.max(kabupaten, ...[...before, ...after].map((step) => step.high), ...claims.map((mark) => mark.value))
}

/** What the one sentence about the islands says: where every kabupaten has an outlet, and where not. */
export type IslandSummary = { complete: Island[]; left: { island: Island; reached: Interval; of: number }[] }

export function islandSummaryOf(charts: readonly IslandChart[]): IslandSummary {
  return {
    complete: charts.filter((chart) => chart.reached.low >= chart.kabupaten).map((chart) => chart.island),
    left: charts
      .filter((chart) => chart.reached.low < chart.kabupaten)
      .map(({ island, reached, kabupaten }) => ({ island, reached, of: kabupaten })),
  }
}

/**
 * A count as a step line, and the room between its ends as a band, as SVG paths in a box 1 wide and 1 high.
 * @param until where the last step ends
 */
export function stepPaths(steps: readonly CountStep[], { until, most }: { until: number; most: number }) {
  const y = (count: number) => round(1 - count / most)
  const ends = steps.map((step, index) => ({ ...step, end: steps[index + 1]?.x ?? until }))
  const along = (bound: 'low' | 'high') =>
    ends.map((step) => `${round(step.x)} ${y(step[bound])} ${round(step.end)} ${y(step[bound])}`)
  const back = ends.toReversed().map((step) => `${round(step.end)} ${y(step.low)} ${round(step.x)} ${y(step.low)}`)
  const hasBand = steps.some((step) => step.low !== step.high)
  return {
    line: steps.length > 0 ? `M${along('low').join(' ')}` : '',
    band: hasBand ? `M${[...along('high'), ...back].join(' ')}z` : '',
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
