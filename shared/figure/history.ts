import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { topicOf, type FigureName } from './figure.ts'
import type { Interval } from './interval.ts'
import type { Bound, LedgerLine } from './ledger.ts'

type Running = { day: Day; sum: number }[]
type OfKabupaten = Record<Bound, Running>

/** Figures on every day, from their changes: for rules that ask about many days at once. */
export type FigureHistory = {
  /** The figure over some kabupaten at the end of a day; undefined when none of them has any record of its topic. */
  intervalAt: (figure: FigureName, codes: readonly KabupatenCode[], day: Day) => Interval | undefined
  /** When the first item came to count, as surely as the windows tell; undefined when none did. */
  firstDay: (figure: FigureName, codes: readonly KabupatenCode[]) => DayWindow | undefined
}

/**
 * @param steps changes in day order; those of every figure of a topic, so that a true zero is told from no record
 */
export function figureHistory(steps: readonly LedgerLine[]): FigureHistory {
  const running = new Map<string, OfKabupaten>()
  const covered = new Set<string>()
  for (const { kabupatenCode, figure, bound, day, delta } of steps) {
    const key = `${figure}|${kabupatenCode}`
    const ofKabupaten = running.get(key) ?? { certain: [], possible: [] }
    running.set(key, ofKabupaten)
    ofKabupaten[bound].push({ day, sum: (ofKabupaten[bound].at(-1)?.sum ?? 0) + delta })
    covered.add(`${topicOf(figure)}|${kabupatenCode}`)
  }
  const runningOf = (figure: FigureName, code: KabupatenCode, bound: Bound) =>
    running.get(`${figure}|${code}`)?.[bound] ?? []
  return {
    intervalAt: (figure, codes, day) => {
      const recorded = codes.filter((code) => covered.has(`${topicOf(figure)}|${code}`))
      if (recorded.length === 0) return undefined
      const sumOf = (bound: Bound) =>
        recorded.reduce((sum, code) => sum + sumAt(runningOf(figure, code, bound), day), 0)
      return { low: sumOf('certain'), high: sumOf('possible') }
    },
    firstDay: (figure, codes) => {
      const firstOf = (bound: Bound) =>
        codes.flatMap((code) => runningOf(figure, code, bound)[0]?.day ?? []).toSorted()[0]
      const notBefore = firstOf('possible')
      const notAfter = firstOf('certain')
      return notBefore !== undefined && notAfter !== undefined ? { notBefore, notAfter } : undefined
    },
  }
}

/** The last running sum on or before a day, by halving. */
function sumAt(running: Running, day: Day): number {
  let from = 0
  let to = running.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((running[middle]?.day ?? day) <= day) from = middle + 1
    else to = middle
  }
  return running[from - 1]?.sum ?? 0
}
