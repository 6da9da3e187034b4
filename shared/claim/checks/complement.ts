import type { Interval } from '#shared/figure/interval.ts'
import { codesInArea } from '#shared/wilayah/area.ts'
import { toFinding, type ClaimFinding, type Finding } from '../check-result.ts'
import { isComparable } from '../metric.ts'
import { exactNumber, type ReadClaim } from '../read-claim.ts'
import type { Evidence } from '../records.ts'
import { listRecorded, spanOf } from './recorded.ts'
import { findForEach, type Standing } from './standing.ts'

type Known = { evidence: Evidence; standing: Standing }

/**
 * What is left and what is reached make all the kabupaten of the area: "two remain" beside "the twentieth launched". The
 * record tells what is reached; where there is none, the largest number said of the same area and as-of date does.
 */
export function findRestMismatches(claims: readonly ReadClaim[], { evidence, standing }: Known): ClaimFinding[] {
  const rests = claims.filter((claim) => claim.metric.restOf !== undefined && exactNumber(claim) !== undefined)
  if (rests.length === 0) return []
  const reached = claims.filter((claim) => isReached(claim) && !standing.isRefuted(claim.id))
  const byDate = Map.groupBy(reached, (claim) => claim.said.asOfText)
  return rests.flatMap((rest) => {
    const codes = codesOf(rest, evidence)
    if (codes.size === 0) return []
    return judgeByRecord(rest, codes, evidence) ?? judgeByClaims(rest, codes, byDate.get(rest.said.asOfText) ?? [])
  })
}

/** A count of what was launched, or a place in the order of launches. */
function isReached(claim: ReadClaim): boolean {
  const isCount = isComparable(claim.metric, claim.unit) || claim.metric.ordinalOf !== undefined
  return isCount && exactNumber(claim) !== undefined
}

function judgeByRecord(rest: ReadClaim, codes: ReadonlySet<string>, evidence: Evidence): ClaimFinding[] | undefined {
  const { restOf } = rest.metric
  const days = restOf ? listRecorded(rest, { evidence, figure: restOf, counted: 'kabupaten' }) : []
  const end = days.at(-1)
  if (!end) return undefined
  const fits = (interval: Interval) => judge(rest, interval, codes.size).verdict === 'consistent'
  const told = days.findLast(fits) ?? (fits(spanOf(days)) ? spanOf(days) : end)
  return [{ claimId: rest.id, finding: judge(rest, told, codes.size) }]
}

/** Places in an order rise while the day goes on, so the last one tells how far it got. */
function judgeByClaims(rest: ReadClaim, codes: ReadonlySet<string>, sameDate: readonly ReadClaim[]): ClaimFinding[] {
  const { restOf } = rest.metric
  const told = sameDate.filter(({ metric, said }) => {
    if (metric.figure === restOf) return said.scopeText === rest.said.scopeText
    return metric.ordinalOf === restOf && rest.scope.kind === 'province' && codes.has(said.scopeText)
  })
  const most = Math.max(...told.map((claim) => exactNumber(claim) ?? 0))
  const last = told.filter((claim) => exactNumber(claim) === most)
  if (last.length === 0) return []
  const involved = [rest, ...last].map((claim) => claim.id)
  const found = judge(rest, { low: most, high: most }, codes.size)
  return findForEach(involved, (_, others) => ({ ...found, others }))
}

function judge(rest: ReadClaim, launched: Interval, kabupatenCount: number): Finding {
  const left = exactNumber(rest) ?? 0
  const { low, high } = launched
  const numbers = {
    rest: left,
    launched: low === high ? `${low}` : `${low}-${high}`,
    kabupatenCount,
    asOf: rest.said.asOfText,
  }
  const fits = low <= kabupatenCount - left && kabupatenCount - left <= high
  return fits ? toFinding('consistent', 'restFits', { numbers }) : toFinding('conflicting', 'restDiffers', { numbers })
}

function codesOf({ scope }: ReadClaim, { register }: Evidence): ReadonlySet<string> {
  return new Set(scope.kind === 'each' ? [] : codesInArea(scope, register))
}
