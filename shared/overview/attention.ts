import { daysBetween, type Day, type Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { isExact } from '#shared/day/window.ts'
import { monthsOver, SILENT_MONTHS } from '#shared/outlet/shelf/continuity.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { boardSummaryOf } from './board.ts'
import { saidMentoringSplit } from './claim-mark.ts'
import { outletDeadlines } from './outlet-deadlines.ts'
import type { Overview } from './overview.ts'
import { lastRecordDay, rollUp, rowsOf } from './roll-up.ts'

type Named = { code: KabupatenCode; name: string }

/** Something that waits for somebody. `late` has a day that passed; `open` has none. The catalogue words the next action. */
export type AttentionItem =
  | { kind: 'outletsLeft'; urgency: Urgency; without: Named[]; dueOn: Day; daysLeft: number; lastNews: Day | null }
  | { kind: 'productsUnnamed'; urgency: Urgency; products: Interval; kabupaten: number; complete: string[] }
  | { kind: 'notReporting'; urgency: Urgency; kabupaten: number; since: Month }
  | { kind: 'behindLastMonth'; urgency: Urgency; month: Month; short: number; none: number; notReported: number }
  | { kind: 'mentoringUnrecorded'; urgency: Urgency; products: Interval; saidPending?: number }
  | { kind: 'claimsConflicting'; urgency: Urgency; figure: FigureName; claims: number; said: string; saidFor: Day }
  | { kind: 'launchDayUnsure'; urgency: Urgency; outlets: string[] }
  | { kind: 'operationUnknown'; urgency: Urgency; outlets: Interval }
  | { kind: 'shelfSilent'; urgency: Urgency; outlets: string[]; of: number; months: Month[]; isOperationKnown: boolean }
type Urgency = 'late' | 'open'

type Facts = Pick<Overview, 'asOf' | 'kabupaten' | 'figures' | 'board' | 'rollout' | 'deadlines' | 'claims'>

/** What needs attention at a day, what is late first. Empty when nothing waits. */
export function attentionOf(facts: Facts): AttentionItem[] {
  const items = [
    ...outletsLeft(facts),
    ...productsUnnamed(facts),
    ...reportsMissing(facts),
    ...mentoringUnrecorded(facts),
    ...shelfSilent(facts),
    ...operationUnknown(facts),
    ...launchDayUnsure(facts),
    ...claimsConflicting(facts),
  ]
  return items.toSorted((one, other) => Number(one.urgency === 'open') - Number(other.urgency === 'open'))
}

function outletsLeft(facts: Facts): AttentionItem[] {
  const outlets = rowsOf(facts.figures, 'outletsLaunched')
  const without = facts.kabupaten
    .filter((row) => (outlets.get(row.code)?.high ?? 0) === 0)
    .map((row) => ({ code: row.code, name: row.shortName }))
  const readings = outletDeadlines(facts).map(({ reading }) => reading)
  // A deadline still ahead replaces those that passed: it is the one that can be acted on.
  const nearest = readings.find((reading) => reading.state === 'running') ?? readings.at(-1)
  if (without.length === 0 || !nearest) return []
  const lastNews = lastRecordDay(facts.figures.filter((row) => row.figure === 'outletsLaunched'))
  const daysLeft = daysBetween(facts.asOf, nearest.dueOn)
  return [
    { kind: 'outletsLeft', urgency: daysLeft < 0 ? 'late' : 'open', without, dueOn: nearest.dueOn, daysLeft, lastNews },
  ]
}

function productsUnnamed({ asOf, kabupaten, figures }: Facts): AttentionItem[] {
  const codes = kabupaten.map((row) => row.code)
  const products = rollUp(figures, 'productsUnnamed', { codes, asOf })
  if (!products || products.high === 0) return []
  const unnamed = rowsOf(figures, 'productsUnnamed')
  const launched = rowsOf(figures, 'productsLaunched')
  const waiting = kabupaten.filter((row) => (unnamed.get(row.code)?.high ?? 0) > 0)
  const complete = kabupaten.filter(
    (row) => (launched.get(row.code)?.low ?? 0) > 0 && (unnamed.get(row.code)?.high ?? 0) === 0,
  )
  return [
    {
      kind: 'productsUnnamed',
      urgency: 'late',
      products: { low: products.low, high: products.high },
      kabupaten: waiting.length,
      complete: complete.map((row) => row.shortName),
    },
  ]
}

function reportsMissing({ board }: Facts): AttentionItem[] {
  const summary = boardSummaryOf(board)
  if (summary.kind === 'silentSince') {
    return [{ kind: 'notReporting', urgency: 'late', kabupaten: summary.of, since: summary.month }]
  }
  if (summary.kind === 'nothingDue') return []
  const { short, none, notReported } = summary.tally
  if (short + none + notReported === 0) return []
  return [{ kind: 'behindLastMonth', urgency: 'late', month: summary.month, short, none, notReported }]
}

function mentoringUnrecorded({ asOf, kabupaten, figures, claims }: Facts): AttentionItem[] {
  const products = rollUp(figures, 'mentoringUnrecorded', { codes: kabupaten.map((row) => row.code), asOf })
  if (!products || products.high === 0) return []
  const split = saidMentoringSplit(claims)
  return [
    {
      kind: 'mentoringUnrecorded',
      urgency: 'open',
      products: { low: products.low, high: products.high },
      ...(split && { saidPending: split.pending }),
    },
  ]
}

/** Outlets whose shelf nobody told for two months, by the names of their kabupaten. */
function shelfSilent(facts: Facts): AttentionItem[] {
  const { asOf, kabupaten, rollout } = facts
  const names = new Map(kabupaten.map((row) => [row.code, row.shortName]))
  const outlets = rollout.filter((row) => row.isSilent).map((row) => names.get(row.kabupatenCode) ?? row.label)
  if (outlets.length === 0) return []
  const months = monthsOver(asOf, SILENT_MONTHS)
  const of = rollout.filter((row) => row.notAfter <= asOf && row.stands !== 'closed').length
  return [{ kind: 'shelfSilent', urgency: 'open', outlets, of, months, isOperationKnown: isOperationKnown(facts) }]
}

/** That nothing tells whether outlets operate: said once, by their silence where all are silent. */
function operationUnknown(facts: Facts): AttentionItem[] {
  const { asOf, kabupaten, figures, rollout } = facts
  const launched = rollUp(figures, 'outletsLaunched', { codes: kabupaten.map((row) => row.code), asOf })
  if (!launched || launched.high === 0 || isOperationKnown(facts)) return []
  const silent = rollout.filter((row) => row.isSilent).length
  if (silent >= launched.high) return []
  return [{ kind: 'operationUnknown', urgency: 'open', outlets: { low: launched.low, high: launched.high } }]
}

function isOperationKnown({ asOf, kabupaten, figures }: Facts): boolean {
  return rollUp(figures, 'outletsOperating', { codes: kabupaten.map((row) => row.code), asOf }) !== undefined
}

function launchDayUnsure({ asOf, kabupaten, rollout }: Facts): AttentionItem[] {
  const names = new Map(kabupaten.map((row) => [row.code, row.shortName]))
  const outlets = rollout
    .filter((row) => !isExact(row) && row.notBefore <= asOf)
    .map((row) => names.get(row.kabupatenCode) ?? row.label)
  return outlets.length === 0 ? [] : [{ kind: 'launchDayUnsure', urgency: 'open', outlets }]
}

function claimsConflicting({ claims }: Facts): AttentionItem[] {
  const conflicting = claims.filter((claim) => claim.verdict === 'conflicting' && claim.figure !== null)
  const figureList = [...new Set(conflicting.flatMap((claim) => claim.figure ?? []))]
  return figureList.flatMap((figure): AttentionItem[] => {
    const own = conflicting.filter((claim) => claim.figure === figure)
    const [newest] = own.toSorted((one, other) => other.asOfNotAfter.localeCompare(one.asOfNotAfter))
    if (!newest) return []
    return [
      {
        kind: 'claimsConflicting',
        urgency: 'open',
        figure,
        claims: own.length,
        said: newest.valueText,
        saidFor: newest.asOfNotAfter,
      },
    ]
  })
}
