import { addMonths, monthOf, monthsFrom, lastDayOf, type Day, type Month } from '#shared/day/day.ts'
import { sumRupiah } from '#shared/money/rupiah.ts'
import type { AnnouncedTarget, ClaimRow, SourceRef } from '#shared/overview/overview.ts'
import type { ChannelSum } from './channel-sum.ts'

/** What the outlets told of a month's sales; outlets that told none are no zero. */
export type OutletSales = { month: Month; salesRupiah: number; outletCount: number }

/** What the shelf reports of each month add up to; those without a number of sales are left out. */
export function salesByMonth(reports: readonly { month: Month; salesRupiah: number | null }[]): OutletSales[] {
  const told = Map.groupBy(reports, (report) => report.month)
  return [...told].flatMap(([month, rows]) => {
    const amounts = rows.flatMap(({ salesRupiah }) => salesRupiah ?? [])
    return amounts.length === 0 ? [] : [{ month, salesRupiah: sumRupiah(amounts), outletCount: amounts.length }]
  })
}

/** Through which ways money came in, each null where nothing was reported of the month. */
export type TurnoverParts = { outlets: number | null; exhibitions: number | null; purchases: number | null }

export type TurnoverMonth = {
  month: Month
  parts: TurnoverParts
  /** The exact sum of what was reported; null where nothing was. */
  totalRupiah: number | null
  /** How many outlets told their sales. */
  outletCount: number
  /** Purchases made in outlets: their sales hold them already, so they are told beside the sum. */
  insideOutlets: number | null
  /** Spent by civil servants, in outlets or elsewhere. */
  civilServants: number | null
}

/** An amount that was announced, with who said so and where. */
export type AnnouncedAmount = { low: number; high: number; setBy: string; setOn: Day; source: SourceRef }

/** A result said in public beside the factors it was said with. */
export type Arithmetic = {
  count: number
  countUnit: string
  rate: number
  rateUnit: string
  product: number
  /** How many times the result is of the product. */
  times: number | null
  source: SourceRef
}

/** A turnover that was announced, beside what is on record and beside the arithmetic that it was derived from. */
export type Turnover = {
  announced: AnnouncedAmount | null
  announcedForCivilServants: AnnouncedAmount | null
  arithmetic: Arithmetic | null
  /** The last finished months, oldest first. */
  months: TurnoverMonth[]
}

/** As the first data names them. Both are amounts a month for the province. */
const TURNOVER_TARGET = 'NTT Mart monthly turnover'
const CIVIL_SERVANTS_TARGET = 'Provincial civil servants spending at NTT Mart'
const TURNOVER_METRIC = 'nttmart_monthly_turnover_expected'
const SHOWN_MONTHS = 6

type Ground = {
  asOf: Day
  sales: readonly OutletSales[]
  sums: readonly ChannelSum[]
  targets: readonly AnnouncedTarget[]
  claims: readonly ClaimRow[]
}

/** @param ground targets, claims and sums as they stood on the day */
export function turnoverOf({ asOf, sales, sums, targets, claims }: Ground): Turnover {
  return {
    announced: announcedAmount(targets, TURNOVER_TARGET),
    announcedForCivilServants: announcedAmount(targets, CIVIL_SERVANTS_TARGET),
    arithmetic: arithmeticOf(claims),
    months: finishedMonths(asOf).map((month) => turnoverMonth(month, sales, sums)),
  }
}

/** What of a month can be added up: sales of outlets, exhibitions, and purchases that were not made in outlets. */
export function turnoverMonth(month: Month, sales: readonly OutletSales[], sums: readonly ChannelSum[]): TurnoverMonth {
  const told = sales.find((row) => row.month === month)
  const of = (chosen: (sum: ChannelSum) => boolean) =>
    amountOf(sums.filter((sum) => sum.month === month && chosen(sum)))
  const parts = {
    outlets: told?.salesRupiah ?? null,
    exhibitions: of(({ kind }) => kind === 'exhibition'),
    purchases: of(({ kind, isAtOutlet }) => kind === 'purchase' && isAtOutlet !== true),
  }
  return {
    month,
    parts,
    totalRupiah: totalOf(parts),
    outletCount: told?.outletCount ?? 0,
    insideOutlets: of(({ kind, isAtOutlet }) => kind === 'purchase' && isAtOutlet === true),
    civilServants: of(({ form }) => form === 'civilServants'),
  }
}

/** The last month of which anything is on record. */
export function lastRecorded({ months }: Turnover): TurnoverMonth | undefined {
  return months.findLast((month) => month.totalRupiah !== null)
}

/** The sum of the amounts that are known; null where none is. */
export function amountOf(sums: readonly Pick<ChannelSum, 'recordCount' | 'unknownCount' | 'amountRupiah'>[]) {
  const known = sums.filter((sum) => sum.recordCount > sum.unknownCount)
  return known.length === 0 ? null : sumRupiah(known.map((sum) => sum.amountRupiah))
}

function totalOf(parts: TurnoverParts): number | null {
  const known = Object.values(parts).filter((part) => part !== null)
  return known.length === 0 ? null : sumRupiah(known)
}

function finishedMonths(asOf: Day): Month[] {
  const running = monthOf(asOf)
  const last = asOf === lastDayOf(running) ? running : addMonths(running, -1)
  return monthsFrom(addMonths(last, 1 - SHOWN_MONTHS), last)
}

function announcedAmount(targets: readonly AnnouncedTarget[], title: string): AnnouncedAmount | null {
  const target = targets.findLast((each) => each.title === title)
  const [low, high = low] = target?.valueText.split('-').map(Number) ?? []
  if (!target || !Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return null
  const { setBy, setOn, source } = target
  return { low: low ?? 0, high: high ?? 0, setBy, setOn, source }
}

/** The factors are found by the check of claims (150,000 people × Rp100,000), never here. */
function arithmeticOf(claims: readonly ClaimRow[]): Arithmetic | null {
  for (const { metric, checks, source } of claims) {
    if (metric !== TURNOVER_METRIC) continue
    for (const { reason, numbers } of checks) {
      if (reason !== 'factorsFit' && reason !== 'factorsDiffer' && reason !== 'factorsElsewhere') continue
      const { count, countUnit, rate, rateUnit, product } = numbers
      const times = reason === 'factorsFit' ? null : numbers.times
      return { count, countUnit, rate, rateUnit, product, times, source }
    }
  }
  return null
}
