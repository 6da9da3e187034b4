import { addMonths, daysBetween, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import { tallyOf } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import type { BriefingHeadline } from './briefing.ts'

type Asked = { month: Month; asOf: Day; kabupaten: readonly KabupatenRow[]; board: readonly BoardCell[] }

/** How the month of a sheet stands, in one sentence. A running month is never judged (DESIGN §3). */
export function monthHeadline({ month, asOf, kabupaten, board }: Asked): BriefingHeadline {
  const cells = board.filter((cell) => cell.month === month)
  const [cell] = cells
  const [only, ...others] = kabupaten
  if (!cell) return { kind: 'noTarget', month }
  const daysLeft = daysBetween(asOf, lastDayOf(month))
  if (only && others.length === 0) {
    const { state, target, made, unverified } = cell
    return {
      ...{ kind: 'one', month, name: only.shortName, state, target, made, unverified, daysLeft },
      silentMonths: silentMonths(board, month),
    }
  }
  if (cell.state === 'running') {
    return {
      ...{ kind: 'running', month, of: cells.length, daysLeft },
      reached: cells.filter(({ made, target }) => made >= target).length,
      made: cells.reduce((sum, { made }) => sum + made, 0),
      due: cells.reduce((sum, { target }) => sum + target, 0),
    }
  }
  if (cells.every(isUnheard)) {
    return { kind: 'silent', month, of: cells.length, since: addMonths(month, 1 - silentMonths(board, month)) }
  }
  const { met, short, none, notReported } = tallyOf(cells)
  return { kind: 'judged', month, of: cells.length, tally: { met, short, none, notReported } }
}

/** The last month that is over at a day, the month of the sheet itself where it is. */
export function judgedMonth(month: Month, asOf: Day): Month {
  const lastOver = addMonths(monthOf(asOf), -1)
  return month <= lastOver ? month : lastOver
}

/** Months in a row, up to and with one, of which none of the cells tells anything. */
export function silentMonths(board: readonly BoardCell[], until: Month): number {
  const months = [...new Set(board.map((cell) => cell.month))].filter((month) => month <= until).toSorted()
  const heard = months.findLastIndex((month) => !board.filter((cell) => cell.month === month).every(isUnheard))
  return months.length - 1 - heard
}

function isUnheard({ state, unverified }: BoardCell): boolean {
  return state === 'notReported' && unverified === 0
}
