import { addDays, type Day } from '#shared/day/day.ts'
import type { FigureName, Unit } from '#shared/figure/figure.ts'
import type { ClaimRow } from './overview.ts'

/** What was said about a figure, in one line: the newest claim, and how many there are. */
export type ClaimMark = { latest: ClaimRow; said: number }

/** The claims about a figure for one scope (`province`, `island:NAME` or a kabupaten code), newest first. */
export function claimsAbout(claims: readonly ClaimRow[], figure: FigureName, scope: string): ClaimRow[] {
  return claims
    .filter((claim) => claim.figure === figure && claim.scopeText === scope)
    .toSorted((one, other) =>
      one.asOfNotAfter < other.asOfNotAfter ? 1 : one.asOfNotAfter > other.asOfNotAfter ? -1 : 0,
    )
}

/** The mark beside a number. Undefined when nobody said anything about it. */
export function claimMarkOf(claims: readonly ClaimRow[], figure: FigureName, scope: string): ClaimMark | undefined {
  const said = claimsAbout(claims, figure, scope)
  const [latest] = said
  if (!latest) return undefined
  return { latest, said: said.length }
}

/** A claim of longer ago than this no longer speaks of the number that is shown. */
const RECENT_DAYS = 365

/** How many recent claims conflict with a figure; `matter` is the word under which the page of claims compares them. */
export type ConflictMark = { count: number; matter: string }

/** The quiet mark of a number: undefined unless somebody said something that conflicts in the year before its day. */
export function conflictMarkOf(
  claims: readonly ClaimRow[],
  { figure, scope, asOf }: { figure: FigureName; scope: string; asOf: Day },
): ConflictMark | undefined {
  const since = addDays(asOf, -RECENT_DAYS)
  const count = claimsAbout(claims, figure, scope).filter(
    ({ verdict, asOfNotAfter, asOfNotBefore }) =>
      verdict === 'conflicting' && asOfNotAfter >= since && asOfNotBefore <= asOf,
  ).length
  return count === 0 ? undefined : { count, matter: figure }
}

/** One number that was said of several kinds of things, such as 190 that is UMKM, kinds of UMKM and kinds of product. */
export type ManyMeanings = { said: string; count: number; matter: string }

/**
 * What the check "unit changed under one number" (DESIGN §3) found about claims in this unit; the one with the most
 * meanings when there are several, undefined when every number keeps its unit.
 */
export function manyMeaningsOf(claims: readonly ClaimRow[], unit: Unit): ManyMeanings | undefined {
  return claims
    .filter((claim) =>
      claim.unit
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(unit),
    )
    .flatMap((claim) =>
      claim.checks.flatMap((check) =>
        check.reason === 'manyMeanings'
          ? [{ said: check.numbers.said, count: check.numbers.count, matter: claim.conflictGroup ?? claim.metric }]
          : [],
      ),
    )
    .toSorted((one, other) => other.count - one.count)[0]
}

/** What was said last about each state of mentoring in the province: said, not recorded. */
export type SaidSplit = { completed: number; transferred: number; pending: number; said: ClaimRow }

/** The official split (completed / transferred / pending) as last said; undefined unless all three were. */
export function saidMentoringSplit(claims: readonly ClaimRow[]): SaidSplit | undefined {
  const latest = (figure: FigureName) =>
    claimsAbout(claims, figure, 'province').find(
      (claim) => claim.valueLow !== null && claim.valueLow === claim.valueHigh,
    )
  const completed = latest('mentoringCompleted')
  const transferred = latest('mentoringTransferred')
  const pending = latest('mentoringPending')
  if (!completed || !transferred || !pending) return undefined
  return {
    completed: completed.valueLow ?? 0,
    transferred: transferred.valueLow ?? 0,
    pending: pending.valueLow ?? 0,
    said: completed,
  }
}
