import { addMonths, toMonth, type Month } from '#shared/day/day.ts'
import { boardOf, tallyOf } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import type { BoardLine, BriefingBoard } from './briefing.ts'

/** A year across, ending with the month of the sheet or the running one after it. */
const BOARD_MONTHS = 12
const MOST_YEARS = 4

/** The target board of a sheet: one line per kabupaten by island, or of one kabupaten one line per year. */
export function briefingBoard(
  cells: readonly BoardCell[],
  kabupaten: readonly KabupatenRow[],
  until: Month,
): BriefingBoard {
  const shown = cells.filter((cell) => cell.month <= until)
  const [only, ...others] = kabupaten
  if (only && others.length === 0) return yearsOf(shown)
  const ordered = islandsOf(kabupaten).flatMap((island) => kabupaten.filter((row) => row.island === island))
  const { months, rows } = boardOf(shown, ordered, { size: BOARD_MONTHS, until })
  const lines = rows.map(({ kabupaten: { code, shortName, island }, cells: own, tally }): BoardLine => {
    const { met, finished, notReported } = tally
    const line = own.map((cell) => cell ?? null)
    return { code, name: shortName, island, cells: line, tally: { met, finished, notReported } }
  })
  return { by: 'kabupaten', months, lines }
}

function yearsOf(cells: readonly BoardCell[]): BriefingBoard {
  const byMonth = new Map(cells.map((cell) => [cell.month, cell]))
  const years = [...new Set(cells.map((cell) => Number(cell.month.slice(0, 4))))].toSorted((a, b) => a - b)
  const { met, finished, notReported } = tallyOf(cells)
  const lines = years.slice(-MOST_YEARS).map((year) => ({
    year,
    cells: monthsOfYear(year).map((month) => byMonth.get(month) ?? null),
  }))
  return { by: 'year', lines, tally: { met, finished, notReported } }
}

function monthsOfYear(year: number): Month[] {
  const january = toMonth(`${year}-01`)
  return Array.from({ length: BOARD_MONTHS }, (_, index) => addMonths(january, index))
}
