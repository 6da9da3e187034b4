import { toFinding, type ClaimFinding } from '../check-result.ts'
import { isComparable } from '../metric.ts'
import { exactNumber, type ReadClaim } from '../read-claim.ts'
import { findForEach } from './standing.ts'

/** Small numbers meet by chance: below this one they must be said of one day and one matter (first word of the metric). */
const TELLING_NUMBER = 10

/**
 * Finds one number that a group of claims (or one metric) repeats with another unit: 190 UMKM, 190 kinds of UMKM, 190 kinds
 * of product. A claim whose meaning we know (a figure of ours in a unit that it is counted in, or its rest) is compared
 * but not marked: the record decides about it.
 */
export function findChangedUnits(claims: readonly ReadClaim[]): ClaimFinding[] {
  const byNumber = Map.groupBy(claims.filter(isCount), (claim) => {
    const number = exactNumber(claim) ?? NaN
    const near = number < TELLING_NUMBER ? `${claim.said.asOfText} ${claim.said.metric.split('_')[0]}` : 'any day'
    return `${claim.said.conflictGroup ?? claim.said.metric}|${claim.said.scopeText}|${number}|${near}`
  })
  return [...byNumber.values()].flatMap(judge)
}

function isCount(claim: ReadClaim): boolean {
  return exactNumber(claim) !== undefined && claim.value.kind === 'number' && claim.metric.ordinalOf === undefined
}

function judge(same: readonly ReadClaim[]): ClaimFinding[] {
  if (new Set(same.map((claim) => claim.unit.key)).size < 2) return []
  const meanings = new Map(same.map((claim) => [`${claim.said.metric}|${claim.unit.key}`, claim.said.unit]))
  const numbers = {
    said: same[0]?.said.valueText ?? '',
    count: meanings.size,
    meanings: [...new Set(meanings.values())].join(' | '),
  }
  const marked = new Set(same.filter((claim) => !hasKnownMeaning(claim)).map((claim) => claim.id))
  const all = findForEach(
    same.map((claim) => claim.id),
    (_, others) => toFinding('conflicting', 'manyMeanings', { numbers, others }),
  )
  return all.filter(({ claimId }) => marked.has(claimId))
}

function hasKnownMeaning({ metric, unit }: ReadClaim): boolean {
  return metric.restOf !== undefined || isComparable(metric, unit)
}
