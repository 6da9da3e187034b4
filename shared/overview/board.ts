import type { Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { BoardCell, KabupatenRow, MonthState } from './overview.ts'

/**
 * One product owed in a month: verified, reported but unverified, possible (its launch window crosses the month's end),
 * still open, missing, or nothing was reported at all.
 */
export type Slot = 'made' | 'unverified' | 'possible' | 'open' | 'missing' | 'notReported'
/** The first, second, … product owed in a month. */
export type PlacedSlot = { place: number; slot: Slot }

export type BoardRow = {
  kabupaten: KabupatenRow
  /** In the order of `Board.months`; undefined where no target applied. */
  cells: (BoardCell | undefined)[]
  tally: MonthTally
}
export type Board = { months: Month[]; rows: BoardRow[] }

/** Finished months by what became of them, and the products in them; the running month is never judged. */
export type MonthTally = Record<Exclude<MonthState, 'running'>, number> & {
  /** Not reported, and no unverified product either: nothing at all was heard. */
  silent: number
  finished: number
  due: number
  made: number
  unverified: number
}

/** The most months that a phone shows legibly side by side: a year and a half and the running month. */
export const BOARD_WINDOW = 19

/**
 * The board of 22 × months, or the part of it that ends with the month `until` (the newest when that is not on it).
 * The tally counts every month, shown or not.
 */
export function boardOf(
  cells: readonly BoardCell[],
  kabupaten: readonly KabupatenRow[],
  view: { until?: Month; size: number },
): Board & { earlier?: Month; later?: Month } {
  const all = [...new Set(cells.map((cell) => cell.month))].toSorted()
  const wanted = view.until ? all.indexOf(view.until) : -1
  const end = wanted === -1 ? all.length : wanted + 1
  const months = all.slice(Math.max(0, end - view.size), end)
  const byKey = new Map(cells.map((cell) => [`${cell.kabupatenCode} ${cell.month}`, cell]))
  const earlier = all[end - months.length - 1]
  const later = all[Math.min(all.length, end + view.size) - 1]
  return {
    months,
    rows: kabupaten.map((row) => ({
      kabupaten: row,
      cells: months.map((month) => byKey.get(`${row.code} ${month}`)),
      tally: tallyOf(cells, row.code),
    })),
    ...(earlier && { earlier }),
    ...(end < all.length && later && { later }),
  }
}

/** Counts finished months by state, for one kabupaten or for all of them. */
export function tallyOf(cells: readonly BoardCell[], code?: KabupatenCode): MonthTally {
  const tally: MonthTally = {
    met: 0,
    short: 0,
    none: 0,
    notReported: 0,
    silent: 0,
    finished: 0,
    due: 0,
    made: 0,
    unverified: 0,
  }
  for (const cell of cells) {
    if (cell.state === 'running' || (code && cell.kabupatenCode !== code)) continue
    tally[cell.state] += 1
    tally.silent += isSilent(cell) ? 1 : 0
    tally.finished += 1
    tally.due += cell.target
    tally.made += cell.made
    tally.unverified += cell.unverified
  }
  return tally
}

/** What the slots of a month depend on. */
export type SlotFacts = Pick<BoardCell, 'target' | 'made' | 'unverified' | 'state' | 'possible'>

/** The products owed in a month as slots, verified ones first; more than owed adds no slot. */
export function slotsOf(cell: SlotFacts): PlacedSlot[] {
  const rest: Slot = cell.state === 'running' ? 'open' : cell.state === 'notReported' ? 'notReported' : 'missing'
  const slotAt = (index: number): Slot => {
    if (index < cell.made) return 'made'
    if (index < cell.made + cell.unverified) return 'unverified'
    return cell.possible && index < cell.possible.made + cell.possible.unverified ? 'possible' : rest
  }
  return Array.from({ length: cell.target }, (_, index) => ({ place: index + 1, slot: slotAt(index) }))
}

/** What the board says in one sentence. */
export type BoardSummary =
  | { kind: 'nothingDue'; month: Month | undefined }
  | { kind: 'silentSince'; month: Month; of: number }
  | { kind: 'lastMonth'; month: Month; of: number; tally: MonthTally }

/** Silence of everybody outweighs any count; otherwise the last finished month speaks. */
export function boardSummaryOf(cells: readonly BoardCell[]): BoardSummary {
  const months = [...new Set(cells.map((cell) => cell.month))].toSorted()
  const ofMonth = (month: Month) => cells.filter((cell) => cell.month === month)
  const finished = months.filter((month) => ofMonth(month).some((cell) => cell.state !== 'running'))
  const last = finished.at(-1)
  if (!last) return { kind: 'nothingDue', month: months.at(-1) }
  const of = ofMonth(last).length
  const isSilentMonth = (month: Month) => ofMonth(month).every(isSilent)
  if (!isSilentMonth(last)) return { kind: 'lastMonth', month: last, of, tally: tallyOf(ofMonth(last)) }
  const heard = finished.findLastIndex((month) => !isSilentMonth(month))
  return { kind: 'silentSince', month: finished[heard + 1] ?? last, of }
}

function isSilent(cell: BoardCell): boolean {
  return cell.state === 'notReported' && cell.unverified === 0
}
