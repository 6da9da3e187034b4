import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsFrom,
  toMonth,
  type Day,
  type Month,
} from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { boardCells, targetInForce, type TargetGround } from './board.ts'
import { countWithin, type LaunchCount, type Span } from './launch.ts'
import type { Pace, PacePoint, RecentRate } from './pace-row.ts'

const MONTHS_OF_RECENT_RATE = 3

/**
 * The pace of every kabupaten that has a target in the year, in the order of the ground. Nothing is spread over the days
 * of a month: two products are too few for that. (DESIGN §3 "Monthly target")
 */
export function paceOf(ground: TargetGround, year: number): Pace[] {
  const cells = Map.groupBy(boardCells(ground), (cell) => cell.kabupatenCode)
  const launches = Map.groupBy(ground.launches, (launch) => launch.kabupatenCode)
  return ground.kabupatenCodes.flatMap((kabupatenCode) => {
    const own = { cells: cells.get(kabupatenCode) ?? [], launches: launches.get(kabupatenCode) ?? [] }
    return paceOfOne(ground, year, { kabupatenCode, ...own }) ?? []
  })
}

type Own = { kabupatenCode: KabupatenCode; cells: readonly BoardCell[]; launches: readonly LaunchCount[] }

function paceOfOne(ground: TargetGround, year: number, own: Own): Pace | undefined {
  const { asOf } = ground
  const months = owedMonths(ground.targets, own.kabupatenCode, year)
  const [first] = months
  const last = months.at(-1)
  if (!first || !last) return undefined
  const ofYear = own.cells.filter((cell) => cell.month >= first.month && cell.month <= last.month)
  const elapsed = ofYear.filter((cell) => cell.state !== 'running')
  const span: Span = { from: firstDayOf(first.month), to: lastDayOf(last.month) }
  const lastOver = elapsed.at(-1)
  const made = madeIn(own, span, asOf)
  const madeBefore = lastOver ? madeIn(own, { from: span.from, to: lastDayOf(lastOver.month) }, asOf).low : 0
  const yearDue = sumOf(months.map((month) => month.target))
  const left = Math.max(0, yearDue - made.low)
  const monthsLeft = months.length - elapsed.length
  const recent = recentRate(own, { last: last.month, asOf })
  const due = sumOf(elapsed.map((cell) => cell.target))
  const isReported = elapsed.some((cell) => cell.state !== 'notReported')
  const projected = projectionOf({ made, madeBefore, monthsLeft, isReported, rate: recent?.rate ?? null })
  const monthsMet = elapsed.filter((cell) => cell.state === 'met').length
  return {
    kabupatenCode: own.kabupatenCode,
    year,
    monthsElapsed: elapsed.length,
    monthsMet,
    monthsNotReported: elapsed.filter((cell) => cell.state === 'notReported').length,
    due,
    made,
    madeBefore,
    unverified: unverifiedIn(ground, own, span),
    gap: due - made.low,
    yearDue,
    left,
    monthsLeft,
    requiredRate: monthsLeft === 0 ? null : left / monthsLeft,
    recent,
    projected,
    consistency: isReported ? monthsMet / elapsed.length : null,
    streak: streakOf(own.cells, last.month),
    points: pointsOf(own, { months, asOf, projected: projected === null ? undefined : { madeBefore, recent } }),
  }
}

type OwedMonth = { month: Month; target: number }

function owedMonths(targets: TargetGround['targets'], kabupatenCode: KabupatenCode, year: number): OwedMonth[] {
  return monthsFrom(toMonth(`${year}-01`), toMonth(`${year}-12`)).flatMap((month) => {
    const target = targetInForce(targets, kabupatenCode, month)
    return target === undefined ? [] : [{ month, target }]
  })
}

function madeIn({ launches }: Own, span: Span, asOf: Day): Interval {
  return countWithin(
    launches.filter((launch) => launch.isVerified),
    span,
    asOf,
  )
}

function unverifiedIn({ asOf, reported }: TargetGround, { kabupatenCode, launches }: Own, span: Span): Interval {
  const unverified = launches.filter((launch) => !launch.isVerified)
  const { low, high } = countWithin(unverified, span, asOf)
  const claimed = sumOf(
    reported.map((report) =>
      report.kabupatenCode === kabupatenCode && report.month >= monthOf(span.from) && report.month <= monthOf(span.to)
        ? report.claimed
        : 0,
    ),
  )
  return { low: low + claimed, high: high + claimed }
}

/** Over the last three months that were over, which for a year that is over are its last; they may begin before the year. */
function recentRate(own: Own, { last, asOf }: { last: Month; asOf: Day }): RecentRate | null {
  const before = addMonths(monthOf(asOf), -1)
  const lastMonth = before < last ? before : last
  const firstMonth = addMonths(lastMonth, 1 - MONTHS_OF_RECENT_RATE)
  const cells = own.cells.filter((cell) => cell.month >= firstMonth && cell.month <= lastMonth)
  const [first] = cells
  if (!first) return null
  const { low: made } = madeIn(own, { from: firstDayOf(first.month), to: lastDayOf(lastMonth) }, asOf)
  const notReported = cells.filter((cell) => cell.state === 'notReported').length
  const rate = notReported === cells.length ? null : made / cells.length
  return { firstMonth: first.month, lastMonth, months: cells.length, made, notReported, rate }
}

type Projecting = { made: Interval; madeBefore: number; monthsLeft: number; isReported: boolean; rate: number | null }

function projectionOf({ made, madeBefore, monthsLeft, isReported, rate }: Projecting): number | null {
  if (monthsLeft === 0) return isReported ? made.low : null
  return rate === null ? null : Math.max(made.low, madeBefore + rate * monthsLeft)
}

function streakOf(cells: readonly BoardCell[], last: Month): number {
  const finished = cells.filter((cell) => cell.state !== 'running' && cell.month <= last)
  return finished.length - 1 - finished.findLastIndex((cell) => cell.state !== 'met')
}

type Pointing = {
  months: readonly OwedMonth[]
  asOf: Day
  projected: { madeBefore: number; recent: RecentRate | null } | undefined
}

function pointsOf(own: Own, { months, asOf, projected }: Pointing): PacePoint[] {
  const [first] = months
  if (!first) return []
  const running = monthOf(asOf)
  let due = 0
  let monthsOn = 0
  return months.map(({ month, target }) => {
    due += target
    const isOver = month < running
    monthsOn += isOver ? 0 : 1
    const made = month > running ? null : madeIn(own, { from: firstDayOf(first.month), to: lastDayOf(month) }, asOf)
    const rate = projected?.recent?.rate ?? null
    const reached = isOver || rate === null || !projected ? null : projected.madeBefore + rate * monthsOn
    return { month, target, due, made, projected: reached === null ? null : Math.max(reached, made?.low ?? 0) }
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
