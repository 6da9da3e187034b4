import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { FigureName } from './figure.ts'

/** `certain` lines add up to the low end of a count, `possible` lines to its high end. */
export type Bound = 'certain' | 'possible'

/** One signed line of the ledger: from this day on the figure of this kabupaten is `delta` more. */
export type LedgerLine = {
  kabupatenCode: KabupatenCode
  figure: FigureName
  day: Day
  delta: number
  bound: Bound
}

/** An item counts in `figure` from `enter` until `leave`, or for good. */
export type Stay = { figure: FigureName; kabupatenCode: KabupatenCode; enter: DayWindow; leave?: DayWindow }

/**
 * The lines of one stay. At any day, certain lines give 1 only if the item has surely entered and surely not left,
 * possible lines give 1 if it may have entered and may still be there. (DESIGN §2.2)
 */
export function linesOfStay({ figure, kabupatenCode, enter, leave }: Stay): LedgerLine[] {
  const line = (bound: Bound, day: Day, delta: number): LedgerLine => ({ kabupatenCode, figure, day, delta, bound })
  if (!leave) return [line('certain', enter.notAfter, 1), line('possible', enter.notBefore, 1)]
  const lines: LedgerLine[] = []
  if (enter.notAfter < leave.notBefore) {
    lines.push(line('certain', enter.notAfter, 1), line('certain', leave.notBefore, -1))
  }
  if (enter.notBefore < leave.notAfter) {
    lines.push(line('possible', enter.notBefore, 1), line('possible', leave.notAfter, -1))
  }
  return lines
}

/**
 * The lines to append so that a ledger that holds `before` comes to hold `after`. Events are never rewritten, so a
 * late or corrected event adds the difference; the sum up to any recording instant stays what was known then.
 */
export function ledgerDifference(before: readonly LedgerLine[], after: readonly LedgerLine[]): LedgerLine[] {
  const sums = new Map<string, LedgerLine>()
  const add = (line: LedgerLine, sign: 1 | -1) => {
    const key = `${line.kabupatenCode}|${line.figure}|${line.day}|${line.bound}`
    const sum = sums.get(key)
    if (sum) sum.delta += sign * line.delta
    else sums.set(key, { ...line, delta: sign * line.delta })
  }
  for (const line of after) add(line, 1)
  for (const line of before) add(line, -1)
  return [...sums.values()].filter((line) => line.delta !== 0)
}
