import { addMonths, toMonth, type Month } from '#shared/day/day.ts'
import type { Format } from '#shared/format/format.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import type { BriefingBoard } from './briefing.ts'

/** A column: its month, and the year where it begins. Of one kabupaten all years share the columns. */
export type BoardHead = { month: Month; name: string; year: string }
/** `island` only where it begins. */
export type BoardRowText = { island: string; name: string; cells: (BoardCell | null)[]; tally: string }

/** The board of a sheet as a table with its words. */
export function boardTable(board: BriefingBoard, format: Format): { heads: BoardHead[]; rows: BoardRowText[] } {
  return board.by === 'year' ? yearTable(board, format) : kabupatenTable(board, format)
}

function yearTable(
  { lines }: Extract<BriefingBoard, { by: 'year' }>,
  format: Format,
): { heads: BoardHead[]; rows: BoardRowText[] } {
  const january = toMonth('2025-01')
  const heads = Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(january, index)
    return { month, name: format.monthName(month), year: '' }
  })
  const rows = lines.map(({ year, cells }): BoardRowText => {
    const over = cells.flatMap((cell) => (cell && cell.state !== 'running' ? [cell] : []))
    const countOf = (state: BoardCell['state']) => over.filter((cell) => cell.state === state).length
    const tally = shareText({ met: countOf('met'), finished: over.length, notReported: countOf('notReported') })
    return { island: '', name: String(year), cells, tally }
  })
  return { heads, rows }
}

function kabupatenTable(
  { months, lines }: Extract<BriefingBoard, { by: 'kabupaten' }>,
  format: Format,
): { heads: BoardHead[]; rows: BoardRowText[] } {
  const heads = months.map((month, index) => {
    const isNewYear = index === 0 || month.endsWith('-01')
    return { month, name: format.monthName(month), year: isNewYear ? month.slice(0, 4) : '' }
  })
  const rows = lines.map(({ name, island, cells, tally }, index): BoardRowText => {
    const isFirst = lines[index - 1]?.island !== island
    return { island: isFirst ? island : '', name, cells, tally: shareText(tally) }
  })
  return { heads, rows }
}

/** A share of months of which nobody reported any is not zero. */
function shareText({ met, finished, notReported }: { met: number; finished: number; notReported: number }): string {
  return finished === 0 || finished === notReported ? '–' : `${met}/${finished}`
}
