import type { Interval } from '#shared/figure/interval.ts'
import { codesInArea } from '#shared/wilayah/area.ts'
import { toFinding, type ClaimFinding, type Finding } from '../check-result.ts'
import { exactNumber, type ReadClaim } from '../read-claim.ts'
import type { Evidence } from '../records.ts'
import { recordedInterval } from './outside-record.ts'
import { verdictInDispute, type Standing } from './standing.ts'

/**
 * What is left and what is reached make all the kabupaten of the area: "two remain" beside "the twentieth launched". The
 * reached number is a claim of the same area and as-of date (a count, or the last place in the order), else the record's.
 */
export function findRestMismatches(
  claims: readonly ReadClaim[],
  { evidence, standing }: { evidence: Evidence; standing: Standing },
): ClaimFinding[] {
  const rests = claims.filter((claim) => claim.metric.restOf !== undefined && exactNumber(claim) !== undefined)
  if (rests.length === 0) return []
  const byDate = Map.groupBy(claims.filter(isReached), (claim) => claim.said.asOfText)
  return rests.flatMap((rest) => {
    const areaCodes = codesOf(rest, evidence)
    if (areaCodes.size === 0) return []
    const reached = lastReached(rest, byDate.get(rest.said.asOfText) ?? [], areaCodes)
    if (!reached) return judgeByRecord(rest, areaCodes.size, evidence)
    const launched = exactNumber(reached) ?? 0
    const finding = (claim: ReadClaim, other: ReadClaim): ClaimFinding => {
      const verdict = verdictInDispute(claim.id, [rest.id, reached.id], standing)
      const told = { rest, launched: { low: launched, high: launched }, kabupatenCount: areaCodes.size }
      return { claimId: claim.id, finding: judge(told, { verdict, others: [other.id] }) }
    }
    return [finding(rest, reached), finding(reached, rest)]
  })
}

function isReached(claim: ReadClaim): boolean {
  return exactNumber(claim) !== undefined && (claim.metric.figure ?? claim.metric.ordinalOf) !== undefined
}

/** The largest number said of the same day: places in an order rise while the day goes on. */
function lastReached(
  rest: ReadClaim,
  sameDate: readonly ReadClaim[],
  codes: ReadonlySet<string>,
): ReadClaim | undefined {
  const { restOf } = rest.metric
  return sameDate
    .filter(({ metric, said }) => {
      if (metric.figure === restOf) return said.scopeText === rest.said.scopeText
      return metric.ordinalOf === restOf && rest.scope.kind === 'province' && codes.has(said.scopeText)
    })
    .toSorted((one, other) => (exactNumber(other) ?? 0) - (exactNumber(one) ?? 0))[0]
}

function judgeByRecord(rest: ReadClaim, kabupatenCount: number, evidence: Evidence): ClaimFinding[] {
  const { area, metric } = rest
  if (area === undefined || metric.restOf === undefined) return []
  const asked = { figure: metric.restOf, counted: 'kabupaten', area, day: rest.asOf.notAfter } as const
  const launched = recordedInterval(evidence, asked)
  if (!launched) return []
  const finding = judge({ rest, launched, kabupatenCount }, { verdict: 'conflicting', others: [] })
  return [{ claimId: rest.id, finding }]
}

type Told = { rest: ReadClaim; launched: Interval; kabupatenCount: number }

function judge({ rest, launched, kabupatenCount }: Told, on: Pick<Finding, 'verdict' | 'others'>): Finding {
  const left = exactNumber(rest) ?? 0
  const said = launched.low === launched.high ? String(launched.low) : `${launched.low}-${launched.high}`
  const numbers = { rest: left, launched: said, kabupatenCount, asOf: rest.said.asOfText }
  const fits = launched.low <= kabupatenCount - left && kabupatenCount - left <= launched.high
  if (fits) return toFinding('consistent', 'restFits', { numbers, others: on.others })
  return toFinding(on.verdict, 'restDiffers', { numbers, others: on.others })
}

function codesOf({ scope }: ReadClaim, { register }: Evidence): ReadonlySet<string> {
  return new Set(scope.kind === 'each' ? [] : codesInArea(scope, register))
}
