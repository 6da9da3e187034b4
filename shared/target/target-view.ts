import type { Interval } from '#shared/figure/interval.ts'
import { boardSummaryOf, type BoardSummary } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import { islandsOf, type Island, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { RankedPace } from './ranking.ts'

export const boardSorts = ['name', 'consistency'] as const
export type BoardSort = (typeof boardSorts)[number]

/** Rows of the board under one heading; without an island they stand in one order for the whole province. */
export type BoardGroup = { island: Island | undefined; rows: KabupatenRow[] }

/** The cells of a year and of some kabupaten. */
export function cellsOf(cells: readonly BoardCell[], year: number, codes: ReadonlySet<KabupatenCode>): BoardCell[] {
  return cells.filter(({ month, kabupatenCode }) => month.startsWith(`${year}-`) && codes.has(kabupatenCode))
}

/**
 * The rows of the board: island by island in the order of names, or all together by consistency, best first. Kabupaten
 * without a rank stand last: no data is not zero.
 */
export function boardGroups(
  kabupaten: readonly KabupatenRow[],
  pace: readonly RankedPace[],
  sort: BoardSort,
): BoardGroup[] {
  if (sort === 'name') {
    return islandsOf(kabupaten)
      .map((island) => ({ island, rows: kabupaten.filter((row) => row.island === island).toSorted(byName) }))
      .filter(({ rows }) => rows.length > 0)
  }
  const place = new Map(pace.map(({ kabupatenCode }, index) => [kabupatenCode, index]))
  const placeOf = ({ code }: KabupatenRow) => place.get(code) ?? pace.length
  return [{ island: undefined, rows: kabupaten.toSorted((a, b) => placeOf(a) - placeOf(b)) }]
}

function byName(a: KabupatenRow, b: KabupatenRow): number {
  return a.shortName.localeCompare(b.shortName, 'id')
}

/** How the place of a kabupaten changed since the end of last month; undefined without a rank. */
export type RankMove = { kind: 'up' | 'down'; by: number } | { kind: 'same' } | { kind: 'new' }

export function rankMoveOf({ rank, rankBefore }: RankedPace): RankMove | undefined {
  if (rank === null) return undefined
  if (rankBefore === null) return { kind: 'new' }
  if (rank === rankBefore) return { kind: 'same' }
  return { kind: rank < rankBefore ? 'up' : 'down', by: Math.abs(rank - rankBefore) }
}

/** The year of several kabupaten together. What nobody reported is counted apart and never hidden in a sum. */
export type PaceTotals = {
  of: number
  /** Those with months that are over, none of which was reported. */
  unreported: number
  /** The rest: the numbers below are sums over them alone. */
  reported: number
  due: number
  made: Interval
  gap: number
  yearDue: number
  /** Null when the year is over. */
  requiredRate: number | null
  /** Null when one of them has none. */
  recentRate: number | null
  projected: number | null
  /** Those whose projection reaches their target of the year. */
  onCourse: number
}

export function paceTotals(pace: readonly RankedPace[]): PaceTotals {
  const reported = pace.filter(({ standing }) => standing !== 'unreported')
  const sum = (valueOf: (each: RankedPace) => number) => reported.reduce((total, each) => total + valueOf(each), 0)
  const sumOrNull = (valueOf: (each: RankedPace) => number | null) =>
    reported.length > 0 && reported.every((each) => valueOf(each) !== null) ? sum((each) => valueOf(each) ?? 0) : null
  return {
    of: pace.length,
    unreported: pace.length - reported.length,
    reported: reported.length,
    due: sum(({ due }) => due),
    made: { low: sum(({ made }) => made.low), high: sum(({ made }) => made.high) },
    gap: sum(({ gap }) => gap),
    yearDue: sum(({ yearDue }) => yearDue),
    requiredRate: sumOrNull(({ requiredRate }) => requiredRate),
    recentRate: sumOrNull(({ recent }) => recent?.rate ?? null),
    projected: sumOrNull(({ projected }) => projected),
    onCourse: reported.filter(({ projected, yearDue }) => projected !== null && projected >= yearDue).length,
  }
}

/** What the target page says first. */
export type TargetHeadline = { board: BoardSummary; totals: PaceTotals }

/** @param board every cell of the kabupaten shown, of all years */
export function targetHeadlineOf(board: readonly BoardCell[], pace: readonly RankedPace[]): TargetHeadline {
  return { board: boardSummaryOf(board), totals: paceTotals(pace) }
}

/** In the order of what is most urgent: the widest gap first, those without a report last. */
export function byGap(pace: readonly RankedPace[]): RankedPace[] {
  return pace.toSorted(
    (a, b) => Number(a.standing === 'unreported') - Number(b.standing === 'unreported') || b.gap - a.gap,
  )
}

/** The end of the common scale of bullet charts. */
export function bulletScale(pace: readonly RankedPace[]): number {
  return Math.max(1, ...pace.map(({ yearDue, made, projected }) => Math.max(yearDue, made.high, projected ?? 0)))
}
