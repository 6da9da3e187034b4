import type { Day, Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Province } from '#shared/wilayah/province.ts'
import type { AnswerInfo } from './overview.ts'

/** The figures that the country page tells of every province. */
export const countryFigures = [
  'umkmRegistered',
  'productsLaunched',
  'productsReady',
  'outletsLaunched',
  'outletsOperating',
] as const satisfies readonly FigureName[]
export type CountryFigure = (typeof countryFigures)[number]

/** How many kabupaten of a province met the target of a month, and how many did not; all zero where none was owed. */
export type MonthCounts = { met: number; short: number; none: number; notReported: number }

/** A province among the others. A figure that was never recorded in any of its kabupaten is absent: no zero. */
export type ProvinceRow = Province & {
  kabupatenCount: number
  month: MonthCounts
  figures: Partial<Record<CountryFigure, Interval>>
  monthAgo: Partial<Record<CountryFigure, Interval>>
  /** The day of its last record that counts by the day of the answer. */
  lastDay: Day | null
}

/** All of the country page in one answer. `month` is the last one that is over. */
export type CountryOverview = AnswerInfo & { month: Month; provinces: ProvinceRow[] }

export const countrySorts = ['name', 'kabupaten', 'target', 'ready', 'outlets', 'freshness'] as const
export type CountrySort = (typeof countrySorts)[number]

export function isCountrySort(text: unknown): text is CountrySort {
  return countrySorts.some((sort) => sort === text)
}

/** How many kabupaten were judged for the month: those that met it, fell short, or reported nothing. */
export function judgedIn({ met, short, none, notReported }: MonthCounts): number {
  return met + short + none + notReported
}

/** The part of the kabupaten that met the month's target, 0–1; undefined where none reported, which is no zero. */
export function metShare(month: MonthCounts): number | undefined {
  const judged = judgedIn(month)
  return judged === month.notReported ? undefined : month.met / judged
}

/** The rows in the order of a column, the best first and names from A; what is not known stays last, ties go by name. */
export function sortProvinces(rows: readonly ProvinceRow[], sort: CountrySort): ProvinceRow[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [measureOf(one, sort), measureOf(other, sort)]
    if (a === b) return one.name.localeCompare(other.name, 'id')
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1
    return a < b ? 1 : -1
  })
}

function measureOf(row: ProvinceRow, sort: CountrySort): number | string | undefined {
  switch (sort) {
    case 'name':
      return undefined
    case 'kabupaten':
      return row.kabupatenCount
    case 'target':
      return metShare(row.month)
    case 'ready':
      return row.figures.productsReady?.low
    case 'outlets':
      return row.figures.outletsOperating?.low
    case 'freshness':
      return row.lastDay ?? undefined
  }
}

export type CountrySums = {
  kabupatenCount: number
  month: MonthCounts
  figures: Partial<Record<CountryFigure, Interval & { reporting: number }>>
  monthAgo: Partial<Record<CountryFigure, Interval>>
  lastDay: Day | null
}

/** The country as the sum of its provinces; `reporting` counts those in which a figure is recorded at all. */
export function sumProvinces(rows: readonly ProvinceRow[]): CountrySums {
  const sum = (pick: (row: ProvinceRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const sums: CountrySums = {
    kabupatenCount: sum((row) => row.kabupatenCount),
    month: {
      met: sum((row) => row.month.met),
      short: sum((row) => row.month.short),
      none: sum((row) => row.month.none),
      notReported: sum((row) => row.month.notReported),
    },
    figures: {},
    monthAgo: {},
    lastDay: rows.reduce<Day | null>(
      (last, { lastDay }) => (lastDay && (!last || lastDay > last) ? lastDay : last),
      null,
    ),
  }
  for (const figure of countryFigures) {
    const now = rows.flatMap((row) => row.figures[figure] ?? [])
    const before = rows.flatMap((row) => row.monthAgo[figure] ?? [])
    if (now.length > 0) sums.figures[figure] = { ...addAll(now), reporting: now.length }
    if (before.length > 0) sums.monthAgo[figure] = addAll(before)
  }
  return sums
}

function addAll(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 })
}
