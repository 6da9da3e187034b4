import { orderLaunches } from '#shared/outlet/sequence.ts'
import { checkRegister } from './checks/above-register.ts'
import { findAreaSums } from './checks/area-parts.ts'
import { findRestMismatches } from './checks/complement.ts'
import { findComponentSums } from './checks/component-parts.ts'
import { findFactorMismatches } from './checks/factors.ts'
import { checkRecord } from './checks/outside-record.ts'
import { checkOwnParts } from './checks/own-parts.ts'
import { checkPublication } from './checks/publication.ts'
import { findRivals } from './checks/rivals.ts'
import { checkSequence } from './checks/sequence.ts'
import { standingOf } from './checks/standing.ts'
import { findChangedUnits } from './checks/unit-changed.ts'
import { checkWeekday } from './checks/weekday.ts'
import { checkRules, type ClaimFinding, type Finding } from './check-result.ts'
import { readClaim, type ReadClaim } from './read-claim.ts'
import type { Evidence } from './records.ts'
import type { StoredClaim } from './schema.ts'
import { overallVerdict, type Verdict } from './verdict.ts'

/** A claim's verdict and every rule that had something to say, in the order of `checkRules`. */
export type ClaimCheck = { verdict: Verdict; checks: readonly Finding[] }

/**
 * Runs every check of DESIGN §3 over all claims, by claim id. First each claim alone against records, register, calendar
 * and its own words, then the claims against each other, in groups of what can be compared. A claim without any
 * finding is not checkable.
 * @throws RangeError when a claim does not fit its schema.
 */
export function checkClaims({
  claims,
  ...evidence
}: Evidence & { claims: readonly StoredClaim[] }): Map<string, ClaimCheck> {
  const read = claims.map(readClaim)
  const findings = new Map(checkEachAlone(read, evidence))
  const standing = standingOf(findings)
  const among: ClaimFinding[] = [
    ...findRivals(read, standing),
    ...findAreaSums(read, { register: evidence.register, standing }),
    ...findComponentSums(read, standing),
    ...findChangedUnits(read),
    ...findFactorMismatches(read),
    ...findRestMismatches(read, { evidence, standing }),
  ]
  for (const { claimId, finding } of among) findings.get(claimId)?.push(finding)
  return new Map([...findings].map(([id, found]) => [id, toCheck(found)]))
}

function checkEachAlone(claims: readonly ReadClaim[], evidence: Evidence): [string, Finding[]][] {
  const order = orderLaunches(evidence.records.launches.map((launch) => launch.window))
  return claims.map((claim) => {
    const found = [
      checkRecord(claim, evidence),
      checkOwnParts(claim),
      checkRegister(claim, evidence),
      checkWeekday(claim),
      checkPublication(claim, evidence),
      checkSequence(claim, evidence.records, order),
    ]
    return [claim.id, found.filter((finding) => finding !== undefined)]
  })
}

function toCheck(found: readonly Finding[]): ClaimCheck {
  // One total printed by several papers meets the same parts several times; it is told once.
  const once = new Map(
    found.map((finding) => [`${finding.verdict} ${finding.reason} ${JSON.stringify(finding.numbers)}`, finding]),
  )
  const checks = [...once.values()].toSorted(
    (one, other) => checkRules.indexOf(one.rule) - checkRules.indexOf(other.rule),
  )
  return { verdict: overallVerdict(checks.map((finding) => finding.verdict)), checks }
}
