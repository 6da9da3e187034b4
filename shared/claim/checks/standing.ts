import type { Finding } from '../check-result.ts'
import type { Verdict } from '../verdict.ts'

/**
 * How claims stand by what they can be tested against alone (records, register, calendar, their own parts). When claims
 * contradict each other, one that stands is not marked for the fault of one that does not.
 */
export type Standing = { isRefuted: (id: string) => boolean; isConfirmed: (id: string) => boolean }

export function standingOf(findings: ReadonlyMap<string, readonly Finding[]>): Standing {
  const has = (id: string, verdict: Verdict) =>
    findings.get(id)?.some((finding) => finding.verdict === verdict) ?? false
  return {
    isRefuted: (id) => has(id, 'conflicting'),
    isConfirmed: (id) => has(id, 'consistent') && !has(id, 'conflicting'),
  }
}

/** The verdict on one of several claims that cannot all be right. */
export function verdictInDispute(id: string, involved: readonly string[], { isConfirmed }: Standing): Verdict {
  const isCleared = isConfirmed(id) && involved.some((other) => !isConfirmed(other))
  return isCleared ? 'notCheckable' : 'conflicting'
}
