import { monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { BoardCell, MonthState } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** A number of products per month in force from a day to a day (null: still). `kabupatenCode` null: for every kabupaten. */
export type MonthlyTarget = {
  kabupatenCode: KabupatenCode | null
  value: number
  validFrom: Day
  validTo: Day | null
}

/** The figures that the board is made of. */
export const boardFigures = ['productsLaunched', 'productsVerified'] as const satisfies readonly FigureName[]

type BoardInput = {
  asOf: Day
  kabupatenCodes: readonly KabupatenCode[]
  targets: readonly MonthlyTarget[]
  /** Changes of the board's figures, others being left out. */
  steps: readonly LedgerLine[]
  /** Months that a kabupaten has reported, "nihil" included. */
  reported: readonly { kabupatenCode: KabupatenCode; month: Month }[]
}

/**
 * The board of two products a month: one cell per kabupaten and month, from the first month that has a target to the
 * month of `asOf`. Only verified products are `made`; launched but unverified ones stand apart. (DESIGN §3 "Monthly target")
 */
export function boardCells({ asOf, kabupatenCodes, targets, steps, reported }: BoardInput): BoardCell[] {
  const first = targets.map((target) => monthOf(target.validFrom)).toSorted()[0]
  if (first === undefined) return []
  const counts = countByMonth(steps, asOf)
  const reports = new Set(reported.map((report) => keyOf(report.kabupatenCode, report.month)))
  const months = monthsFrom(first, monthOf(asOf))
  return kabupatenCodes.flatMap((kabupatenCode) =>
    months.flatMap((month) => {
      const target = targetInForce(targets, kabupatenCode, month)
      if (target === undefined) return []
      const key = keyOf(kabupatenCode, month)
      const launched = counts.get(`${key}|productsLaunched`) ?? 0
      const made = counts.get(`${key}|productsVerified`) ?? 0
      const state = monthState({ month, asOf, target, made, hasReport: reports.has(key) })
      return [{ kabupatenCode, month, target, made, unverified: Math.max(0, launched - made), state }]
    }),
  )
}

/** A finished month is met, short, none (reported zero) or not reported; the running month is not judged. */
export function monthState(cell: {
  month: Month
  asOf: Day
  target: number
  made: number
  hasReport: boolean
}): MonthState {
  if (cell.month >= monthOf(cell.asOf)) return 'running'
  if (cell.made >= cell.target) return 'met'
  if (cell.made > 0) return 'short'
  return cell.hasReport ? 'none' : 'notReported'
}

/**
 * The target of a kabupaten in a month: its own before the common one, and of those the one in force at the month's end
 * that began last, so that a target set within a month holds for that whole month.
 */
export function targetInForce(
  targets: readonly MonthlyTarget[],
  kabupatenCode: KabupatenCode,
  month: Month,
): number | undefined {
  const inForce = targets
    .filter((target) => target.kabupatenCode === null || target.kabupatenCode === kabupatenCode)
    .filter(
      (target) => monthOf(target.validFrom) <= month && (target.validTo === null || monthOf(target.validTo) >= month),
    )
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  return (inForce.findLast((target) => target.kabupatenCode !== null) ?? inForce.at(-1))?.value
}

function countByMonth(steps: readonly LedgerLine[], asOf: Day): Map<string, number> {
  const counts = new Map<string, number>()
  for (const step of steps) {
    if (step.bound !== 'certain' || step.day > asOf || !isOfBoard(step.figure)) continue
    const key = `${keyOf(step.kabupatenCode, monthOf(step.day))}|${step.figure}`
    counts.set(key, (counts.get(key) ?? 0) + step.delta)
  }
  return counts
}

function isOfBoard(figure: FigureName): boolean {
  return boardFigures.some((name) => name === figure)
}

function keyOf(kabupatenCode: KabupatenCode, month: Month): string {
  return `${kabupatenCode}|${month}`
}
