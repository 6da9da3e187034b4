import { lastDayOf, monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { BoardCell, MonthState } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { launchWithin, monthsOfLaunch, spanOf, type LaunchCount } from './launch.ts'

/** A number of products per month in force from a day to a day (null: still). `kabupatenCode` null: for every kabupaten. */
export type MonthlyTarget = {
  kabupatenCode: KabupatenCode | null
  value: number
  validFrom: Day
  validTo: Day | null
}

/** A month that a kabupaten has reported, "nihil" included. `claimed`: products it names that the registry has not launched. */
export type ReportedMonth = { kabupatenCode: KabupatenCode; month: Month; claimed: number }

/** What the monthly target is judged by, as it stood at `asOf`. */
export type TargetGround = {
  asOf: Day
  kabupatenCodes: readonly KabupatenCode[]
  targets: readonly MonthlyTarget[]
  launches: readonly LaunchCount[]
  reported: readonly ReportedMonth[]
}

/**
 * The board of two products a month: one cell per kabupaten and month, from the first month that has a target to the
 * month of `asOf`. Only verified products are `made`; unverified ones stand apart. A product whose launch window crosses
 * the end of a month is possible in both months and certain in none. (DESIGN §3 "Monthly target")
 * @param only a month, where the others are not asked for
 */
export function boardCells(ground: TargetGround, only?: Month): BoardCell[] {
  const { asOf, kabupatenCodes, targets, launches, reported } = ground
  const first = firstTargetMonth(targets)
  if (first === undefined) return []
  const counts = countByMonth(launches, asOf)
  const reports = new Map(reported.map((report) => [keyOf(report.kabupatenCode, report.month), report.claimed]))
  const months = monthsFrom(first, monthOf(asOf)).filter((month) => only === undefined || month === only)
  return kabupatenCodes.flatMap((kabupatenCode) =>
    months.flatMap((month) => {
      const target = targetInForce(targets, kabupatenCode, month)
      if (target === undefined) return []
      const key = keyOf(kabupatenCode, month)
      const claimed = reports.get(key)
      return [toCell({ kabupatenCode, month, target }, { asOf, counts: counts.get(key), claimed })]
    }),
  )
}

/** The month from which on something is owed; undefined without any target. */
export function firstTargetMonth(targets: readonly MonthlyTarget[]): Month | undefined {
  return targets.map((target) => monthOf(target.validFrom)).toSorted()[0]
}

type Counts = { verified: Interval; unverified: Interval }

function toCell(
  place: Pick<BoardCell, 'kabupatenCode' | 'month' | 'target'>,
  { asOf, counts, claimed }: { asOf: Day; counts: Counts | undefined; claimed: number | undefined },
): BoardCell {
  const { verified, unverified: launched } = counts ?? {
    verified: { low: 0, high: 0 },
    unverified: { low: 0, high: 0 },
  }
  const unverified = { low: launched.low + (claimed ?? 0), high: launched.high + (claimed ?? 0) }
  const hasReport = claimed !== undefined
  const isSure = verified.low === verified.high && unverified.low === unverified.high
  return {
    ...place,
    made: verified.low,
    unverified: unverified.low,
    ...(!isSure && { possible: { made: verified.high, unverified: unverified.high } }),
    ...(hasReport && { hasReport }),
    state: monthState({ ...place, asOf, made: verified, unverified: unverified.low, hasReport }),
  }
}

/**
 * A finished month is met, short, none (reported zero) or not reported; the running month is not judged. Only what is
 * certain meets a target. A report that names products which nobody has verified yet is short, not none.
 */
export function monthState(cell: {
  month: Month
  asOf: Day
  target: number
  made: Interval
  unverified: number
  hasReport: boolean
}): MonthState {
  if (cell.month >= monthOf(cell.asOf)) return 'running'
  if (cell.made.low >= cell.target) return 'met'
  if (cell.made.high > 0) return 'short'
  if (!cell.hasReport) return 'notReported'
  return cell.unverified > 0 ? 'short' : 'none'
}

/**
 * The target of a kabupaten in a month: its own before the common one, and of those the one in force on the month's last
 * day that began last, so that a target set or changed within a month holds for that whole month.
 */
export function targetInForce(
  targets: readonly MonthlyTarget[],
  kabupatenCode: KabupatenCode,
  month: Month,
): number | undefined {
  const day = lastDayOf(month)
  const inForce = targets
    .filter((target) => target.kabupatenCode === null || target.kabupatenCode === kabupatenCode)
    .filter((target) => target.validFrom <= day && (target.validTo === null || target.validTo >= day))
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  return (inForce.findLast((target) => target.kabupatenCode !== null) ?? inForce.at(-1))?.value
}

function countByMonth(launches: readonly LaunchCount[], asOf: Day): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const launch of launches) {
    for (const month of monthsOfLaunch(launch, asOf)) {
      const sureness = launchWithin(launch, spanOf(month), asOf)
      if (sureness === 'no') continue
      const key = keyOf(launch.kabupatenCode, month)
      const ofMonth = counts.get(key) ?? { verified: { low: 0, high: 0 }, unverified: { low: 0, high: 0 } }
      counts.set(key, ofMonth)
      const sum = launch.isVerified ? ofMonth.verified : ofMonth.unverified
      if (sureness === 'surely') sum.low += launch.count
      sum.high += launch.count
    }
  }
  return counts
}

function keyOf(kabupatenCode: KabupatenCode, month: Month): string {
  return `${kabupatenCode}|${month}`
}
