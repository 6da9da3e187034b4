import type { Day } from '#shared/day/day.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import { coverTopics, type LedgerSum } from './cover-topics.ts'
import type { LedgerLine } from './ledger.ts'

/** Every figure at the end of a day, from all its changes; those after the day only tell which topics are recorded. */
export function figuresAt(steps: readonly LedgerLine[], day: Day): FigureRow[] {
  const sums = new Map<string, LedgerSum>()
  for (const { kabupatenCode, figure, bound, day: changedOn, delta } of steps) {
    const key = `${kabupatenCode}|${figure}`
    const sum = sums.get(key) ?? { kabupatenCode, figure, low: 0, high: 0, lastDay: null }
    sums.set(key, sum)
    if (changedOn > day) continue
    if (bound === 'certain') sum.low += delta
    else sum.high += delta
    if (sum.lastDay === null || changedOn > sum.lastDay) sum.lastDay = changedOn
  }
  return coverTopics([...sums.values()].toSorted((a, b) => (a.kabupatenCode < b.kabupatenCode ? -1 : 1)))
}
