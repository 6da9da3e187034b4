import type { Day, Month } from '#shared/day/day.ts'
import { outletDeadlines } from '#shared/overview/outlet-deadlines.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { lastRecordDay, rowsOf } from '#shared/overview/roll-up.ts'
import { daysBetween } from '#shared/day/day.ts'
import type { Pace } from '#shared/target/pace-row.ts'
import type { AreaFacts } from './briefing-area.ts'
import type { BriefingCalls, Call, CallMatter } from './briefing.ts'
import { silentMonths } from './month-standing.ts'

const MOST_CALLS = 5

type Asked = { judged: Month; asOf: Day; paces: readonly Pace[] }

/**
 * The kabupaten that most need a call: those with the most matters waiting, then with the most products behind over the
 * year, then with the oldest last record, then by code. A kabupaten without any matter is never listed.
 */
export function callsOf(facts: AreaFacts, { judged, asOf, paces }: Asked): BriefingCalls {
  const calls = facts.kabupaten
    .map((row) => callOf(row, facts, { judged, asOf, paces }))
    .filter((call) => call.matters.length > 0)
    .toSorted(compareCalls)
  const rows = calls.slice(0, MOST_CALLS)
  const rest = calls.slice(MOST_CALLS)
  const last = rows.at(-1)
  const tied = last ? rest.filter((call) => compareNeed(call, last) === 0).length : 0
  const isJudged = facts.board.some((cell) => cell.month === judged)
  return { rows, others: rest.length, tied, ...(isJudged && { judged }) }
}

function callOf(row: KabupatenRow, facts: AreaFacts, { judged, asOf, paces }: Asked): Call {
  const figures = facts.figures.filter((figure) => figure.kabupatenCode === row.code)
  const lastDay = lastRecordDay(figures)
  const pace = paces.find((each) => each.kabupatenCode === row.code)
  return {
    code: row.code,
    name: row.shortName,
    matters: [...monthMatters(row, facts, judged), ...outletMatters(row, facts), ...productMatters(row, facts)],
    gap: pace ? pace.gap : null,
    daysOld: lastDay && daysBetween(lastDay, asOf),
  }
}

function monthMatters({ code }: KabupatenRow, { board }: AreaFacts, judged: Month): CallMatter[] {
  const own = board.filter((cell) => cell.kabupatenCode === code)
  const cell = own.find(({ month }) => month === judged)
  if (!cell || cell.state === 'met' || cell.state === 'running') return []
  if (cell.state === 'notReported') return [{ kind: 'notReported', months: Math.max(1, silentMonths(own, judged)) }]
  return [{ kind: 'behind', missing: cell.target - cell.made }]
}

function outletMatters({ code }: KabupatenRow, facts: AreaFacts): CallMatter[] {
  const deadlines = outletDeadlines(facts)
  const launched = rowsOf(facts.figures, 'outletsLaunched').get(code)?.high ?? 0
  if (launched === 0) {
    if (deadlines.length === 0) return []
    return [{ kind: 'noOutlet', missed: deadlines.filter(({ target }) => target.dueOn < facts.asOf).length }]
  }
  const silent = facts.rollout.filter((row) => row.kabupatenCode === code && row.isSilent).length
  return silent > 0 ? [{ kind: 'silentOutlet', outlets: silent }] : []
}

function productMatters({ code }: KabupatenRow, { figures }: AreaFacts): CallMatter[] {
  const unnamed = rowsOf(figures, 'productsUnnamed').get(code)
  const unrecorded = rowsOf(figures, 'mentoringUnrecorded').get(code)
  return [
    ...(unnamed && unnamed.high > 0 ? [{ kind: 'unnamed' as const, products: toInterval(unnamed) }] : []),
    ...(unrecorded && unrecorded.high > 0 ? [{ kind: 'unrecorded' as const, products: toInterval(unrecorded) }] : []),
  ]
}

const toInterval = ({ low, high }: { low: number; high: number }) => ({ low, high })

function compareCalls(one: Call, other: Call): number {
  return compareNeed(one, other) || (one.code < other.code ? -1 : 1)
}

function compareNeed(one: Call, other: Call): number {
  return (
    other.matters.length - one.matters.length ||
    (other.gap ?? 0) - (one.gap ?? 0) ||
    (other.daysOld ?? Number.MAX_SAFE_INTEGER) - (one.daysOld ?? Number.MAX_SAFE_INTEGER)
  )
}
