import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { coverTopics, type LedgerSum } from '#shared/figure/cover-topics.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { FigureRow, OutletRow, RolloutRow } from '#shared/overview/overview.ts'
import { outletLines } from './lines.ts'
import { milestonesInTime, outletStandingAt } from './outlet-state.ts'
import { countedReport } from './reports.ts'

/**
 * The launches among outlets, one per launched outlet, as the report that counts tells them; with a day, also where each
 * stands on it.
 */
export function toRolloutRows(outlets: readonly OutletRow[], asOf?: Day): RolloutRow[] {
  return outlets.flatMap(({ id, kind, kabupatenCode, label, latitude, longitude, events }) => {
    const launched = kind === 'outlet' ? countedReport(events, 'launched') : undefined
    if (!launched) return []
    const { notBefore, notAfter } = launched
    const state = asOf && outletStandingAt(events, asOf).state
    const stands = state === 'operating' || state === 'paused' || state === 'closed' ? { stands: state } : {}
    return [{ outletId: id, kabupatenCode, label, latitude, longitude, notBefore, notAfter, ...stands }]
  })
}

/** The windows of all milestones of all outlets, for a replay that stops wherever something changed. */
export function milestoneWindows(outlets: readonly OutletRow[]): DayWindow[] {
  return outlets.flatMap(({ events }) => milestonesInTime(events).map(({ window }) => window))
}

/** The outlet figures of every kabupaten at a day, counted from the outlets themselves as the ledger counts them. (DESIGN §2.4) */
export function outletFigures(outlets: readonly OutletRow[], asOf: Day): FigureRow[] {
  const sums = new Map<string, LedgerSum>()
  for (const { kabupatenCode, figure, day, delta, bound } of outlets.flatMap(linesOf)) {
    const key = `${kabupatenCode} ${figure}`
    const sum = sums.get(key) ?? { kabupatenCode, figure, low: 0, high: 0, lastDay: null }
    sums.set(key, sum)
    if (day > asOf) continue
    sum[bound === 'certain' ? 'low' : 'high'] += delta
    if (sum.lastDay === null || day > sum.lastDay) sum.lastDay = day
  }
  return coverTopics([...sums.values()])
}

function linesOf({ kind, kabupatenCode, events }: OutletRow): LedgerLine[] {
  if (kind !== 'outlet') return []
  const reports = events.map((event) => ({
    ...event,
    window: { notBefore: event.notBefore, notAfter: event.notAfter },
  }))
  return outletLines(kabupatenCode, reports)
}
