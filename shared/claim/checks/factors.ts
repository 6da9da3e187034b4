import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type ClaimFinding } from '../check-result.ts'
import { exactNumber, mayAgree, slackOf, type ReadClaim } from '../read-claim.ts'

/** Round and "at least" factors may miss their result by half; plain ones by a twentieth. */
const LOOSE = 0.5
const TIGHT = 0.05
/** A result from another source may count other people or more purchases; only beyond this many times it is refused. */
const MOST_TIMES = 3

/** What a rate is paid by: people buy, so a price per transaction belongs to a number of people. */
const payers: Readonly<Record<string, string>> = { transaction: 'person' }

type Result = ReadClaim & { bounds: Interval }

/**
 * Multiplies a count by a rate (150,000 people × Rp100,000 per transaction) and sets the product beside a result of the same
 * group and as-of date (Rp150–200 billion a month). A rate without a period is taken once a month. The result's
 * own source is held to its factors; a result from elsewhere is refused only when it is several times too large.
 */
export function findFactorMismatches(claims: readonly ReadClaim[]): ClaimFinding[] {
  const grouped = claims.filter((claim) => claim.said.conflictGroup !== undefined && claim.bounds)
  const byMatter = Map.groupBy(grouped, ({ said }) => `${said.conflictGroup}|${said.scopeText}|${said.asOfText}`)
  return [...byMatter.values()].flatMap((same) => {
    const rates = same.filter((claim) => claim.unit.per !== undefined && exactNumber(claim) !== undefined)
    return rates.length === 0 ? [] : same.flatMap((claim) => judge(claim, rates, same))
  })
}

function judge(claim: ReadClaim, rates: readonly ReadClaim[], same: readonly ReadClaim[]): ClaimFinding[] {
  if (!isResult(claim)) return []
  const rate = theOne(
    rates.filter((other) => isRateOf(other, claim)),
    claim,
  )
  const count =
    rate &&
    theOne(
      same.filter((other) => isCountOf(other, rate)),
      claim,
    )
  const product = rate && count ? (exactNumber(rate) ?? 0) * (exactNumber(count) ?? 0) : 0
  if (!rate || !count || product <= 0) return []
  const { said } = claim
  const numbers = {
    ...{ said: said.valueText, unit: said.unit, asOf: said.asOfText },
    ...{ count: exactNumber(count) ?? 0, countUnit: count.said.unit },
    ...{ rate: exactNumber(rate) ?? 0, rateUnit: rate.said.unit, product },
  }
  const others = [count.id, rate.id]
  const found = (finding: ClaimFinding['finding']): ClaimFinding[] => [{ claimId: claim.id, finding }]
  const isLoose = [claim, rate, count].some((factor) => factor.value.qualifier !== undefined || slackOf(factor) > 0)
  if (mayAgree({ low: product, high: product }, claim.bounds, isLoose ? LOOSE : TIGHT)) {
    return found(toFinding('consistent', 'factorsFit', { numbers, others }))
  }
  const times = claim.bounds.low > product ? claim.bounds.low / product : claim.bounds.high / product
  const isOwn = [rate, count].every((factor) => factor.said.source.reference === said.source.reference)
  const told = { numbers: { ...numbers, times }, others }
  if (isOwn || times > MOST_TIMES) return found(toFinding('conflicting', 'factorsDiffer', told))
  return found(toFinding('notCheckable', 'factorsElsewhere', told))
}

function isResult(claim: ReadClaim): claim is Result {
  return claim.bounds !== undefined && claim.unit.per === undefined && claim.metric.ordinalOf === undefined
}

/** A rate gives its result in the same noun; a result without a period, or of the rate's own, by default a month. */
function isRateOf(rate: ReadClaim, result: ReadClaim): boolean {
  const period = rate.unit.period ?? 'month'
  const isSameTime = (result.unit.period ?? period) === period
  return rate.unit.nouns.join('+') === result.unit.nouns.join('+') && isSameTime
}

function isCountOf(count: ReadClaim, rate: ReadClaim): boolean {
  const per = rate.unit.per ?? ''
  return count.unit.key === (payers[per] ?? per) && exactNumber(count) !== undefined
}

/** The factor from the result's own source, or the only one there is; several that differ cannot be told apart. */
function theOne(factors: readonly ReadClaim[], result: ReadClaim): ReadClaim | undefined {
  const own = factors.filter((factor) => factor.said.source.reference === result.said.source.reference)
  const [first, ...more] = own.length > 0 ? own : factors
  return more.some((other) => exactNumber(other) !== exactNumber(first ?? other)) ? undefined : first
}
