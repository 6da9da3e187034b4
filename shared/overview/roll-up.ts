import { daysBetween, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { quantityOf, sumQuantities, type Interval } from '#shared/figure/interval.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { FigureRow, FigureSum } from './overview.ts'

/**
 * A figure over an area. `reporting` of `of` kabupaten have any record of it; `lastDay` is the day of the newest record
 * that counts and `daysOld` how long before `asOf` that was.
 */
export type AreaFigure = AreaSum & { lastDay: Day | null; daysOld: number | null }

/** The same without days. */
export type AreaSum = Interval & { figure: FigureName; reporting: number; of: number }

/** The rows of one figure, by kabupaten. */
export function rowsOf<Row extends FigureSum>(rows: readonly Row[], figure: FigureName): Map<KabupatenCode, Row> {
  return new Map(rows.filter((row) => row.figure === figure).map((row) => [row.kabupatenCode, row]))
}

/**
 * Sums a figure over kabupaten. Undefined when none of them has a record of it: no data is not zero (DESIGN §2.5).
 */
export function rollUp(
  rows: readonly FigureRow[],
  figure: FigureName,
  area: { codes: readonly KabupatenCode[]; asOf: Day },
): AreaFigure | undefined {
  const sum = sumOver(rows, figure, area.codes)
  if (!sum) return undefined
  const lastDay = lastRecordDay(rowsIn(rows, figure, area.codes))
  return { ...sum, lastDay, daysOld: lastDay && daysBetween(lastDay, area.asOf) }
}

/** The same of rows that tell no day. */
export function sumOver(
  rows: readonly FigureSum[],
  figure: FigureName,
  codes: readonly KabupatenCode[],
): AreaSum | undefined {
  const found = rowsIn(rows, figure, codes)
  const [first, ...rest] = found.map((row) => quantityOf(figure, row))
  return first && { ...sumQuantities([first, ...rest]), figure, reporting: found.length, of: codes.length }
}

function rowsIn<Row extends FigureSum>(
  rows: readonly Row[],
  figure: FigureName,
  codes: readonly KabupatenCode[],
): Row[] {
  const byCode = rowsOf(rows, figure)
  return codes.flatMap((code) => byCode.get(code) ?? [])
}

/**
 * By how much a count grew from `before` to `now`: at least `low`, at most `high`, since each may lie anywhere in its
 * interval. Undefined before means nothing was recorded then, which counts from zero.
 */
export function changeBetween(now: Interval, before: Interval | undefined): Interval {
  if (!before) return { low: now.low, high: now.high }
  return { low: now.low - before.high, high: now.high - before.low }
}

/** The newest day on which anything counted was recorded, over all rows. */
export function lastRecordDay(rows: readonly FigureRow[]): Day | null {
  return rows.reduce<Day | null>((last, row) => laterOf(last, row.lastDay), null)
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
