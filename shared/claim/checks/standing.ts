import type { ClaimFinding, Finding } from '../check-result.ts'
import type { Verdict } from '../verdict.ts'

/**
 * How claims stand by what they can be tested against alone (records, register, calendar, their own parts). When claims
 * contradict each other, one that stands is not marked for the fault of one that does not.
 */
export type Standing = { isRefuted: (id: string) => boolean; isConfirmed: (id: string) => boolean }

export function standingOf(findings: ReadonlyMap<string, readonly Finding[]>): Standing {
  const having = (verdict: Verdict) =>
    new Set([...findings].filter(([, found]) => found.some((finding) => finding.verdict === verdict)).map(([id]) => id))
  const refuted = having('conflicting')
  const borneOut = having('consistent')
  return { isRefuted: (id) => refuted.has(id), isConfirmed: (id) => borneOut.has(id) && !refuted.has(id) }
}

/** The verdict on each of several claims that cannot all be right. */
export function verdictInDispute(involved: readonly string[], { isConfirmed }: Standing): (id: string) => Verdict {
  const areAllConfirmed = involved.every(isConfirmed)
  return (id) => (isConfirmed(id) && !areAllConfirmed ? 'notCheckable' : 'conflicting')
}

/** A finding names this many other claims at most; its numbers tell the rest. */
export const MOST_NAMED = 12

/** One finding for each of the claims that were compared, each naming the others. */
export function findForEach(
  ids: readonly string[],
  findingOf: (id: string, others: readonly string[]) => Finding,
): ClaimFinding[] {
  const named = ids.slice(0, MOST_NAMED + 1)
  return ids.map((claimId) => {
    const others = named.filter((id) => id !== claimId).slice(0, MOST_NAMED)
    return { claimId, finding: findingOf(claimId, others) }
  })
}
