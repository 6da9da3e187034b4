import { toFinding, type Finding } from '../check-result.ts'
import type { ReadClaim } from '../read-claim.ts'
import type { Evidence } from '../records.ts'

/**
 * Finds a claim of a day that had not come: later than its own publication, or than today. Plans and budgets may look
 * ahead. A day that has come proves nothing about the number, so nothing is found then.
 */
export function checkPublication(claim: ReadClaim, { today }: Evidence): Finding | undefined {
  const { published, metric, asOf, value } = claim
  if (published && published.notBefore > today) {
    return toFinding('conflicting', 'publishedInFuture', { numbers: { day: published.notBefore, today } })
  }
  if (metric.isPlan) return undefined
  const day = value.days && value.days.notBefore > asOf.notBefore ? value.days.notBefore : asOf.notBefore
  if (published && day > published.notAfter) {
    const numbers = { day, published: claim.said.source.publishedText ?? published.notAfter }
    return toFinding('conflicting', 'afterPublication', { numbers })
  }
  return day > today ? toFinding('conflicting', 'inFuture', { numbers: { day, today } }) : undefined
}
