import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type ClaimFinding } from '../check-result.ts'
import type { ReadClaim } from '../read-claim.ts'
import type { RegisterRow } from '../records.ts'
import { isAdditive } from '../unit.ts'
import { verdictInDispute, type Standing } from './standing.ts'

type Whole = ReadClaim & { bounds: Interval }

/**
 * Adds up what was said of the islands of the province (or of the kabupaten of an island) and sets it against what was
 * said of the whole: same quantity, same as-of date. Fewer areas than there are may fall short of the whole, never exceed it.
 */
export function findAreaSums(
  claims: readonly ReadClaim[],
  { register, standing }: { register: readonly RegisterRow[]; standing: Standing },
): ClaimFinding[] {
  const counted = claims.filter((claim): claim is Whole => claim.bounds !== undefined && isAdditive(claim.unit))
  const byQuantity = Map.groupBy(counted, (claim) => `${claim.subject}|${claim.said.asOfText}`)
  return [...byQuantity.values()].flatMap((same) => {
    if (same.length < 3) return []
    const byParent = groupByParent(same, register)
    const wholes = firstPerSource(same)
    return wholes.flatMap((whole) =>
      (byParent.get(whole.said.scopeText) ?? []).flatMap((level) => judge(whole, level, standing)),
    )
  })
}

/** The claims of one level below an area, and how many areas that level has. */
type Level = { claims: readonly Whole[]; areaCount: number }

function groupByParent(claims: readonly Whole[], register: readonly RegisterRow[]): Map<string, Level[]> {
  const islandOf = new Map(register.map((row) => [row.code as string, row.island]))
  const islandCount = new Set(register.map((row) => row.island)).size
  const ofKabupaten = claims.filter((claim) => claim.scope.kind === 'kabupaten')
  const levels = new Map<string, Level[]>([
    [
      'province',
      [
        { claims: claims.filter((claim) => claim.scope.kind === 'island'), areaCount: islandCount },
        { claims: ofKabupaten, areaCount: register.length },
      ],
    ],
  ])
  for (const [island, inside] of Map.groupBy(ofKabupaten, (claim) => islandOf.get(claim.said.scopeText))) {
    const areaCount = register.filter((row) => row.island === island).length
    levels.set(`island:${island}`, [{ claims: inside, areaCount }])
  }
  return levels
}

/** One whole per area, source and value: a sum is told once, however often it was printed. */
function firstPerSource(claims: readonly Whole[]): Whole[] {
  const wholes = claims.filter((claim) => claim.scope.kind !== 'kabupaten')
  const key = ({ said }: Whole) => `${said.scopeText}|${said.source.reference}|${said.valueText}`
  return [...new Map(wholes.map((claim) => [key(claim), claim])).values()]
}

function judge(whole: Whole, { claims, areaCount }: Level, standing: Standing): ClaimFinding[] {
  const parts = onePerArea(claims, whole)
  if (!parts || parts.length < 2) return []
  const low = parts.reduce((sum, part) => sum + part.bounds.low, 0)
  const high = parts.reduce((sum, part) => sum + part.bounds.high, 0)
  const isTooMuch = low > whole.bounds.high
  const isTooLittle = high < whole.bounds.low
  if (isTooLittle && parts.length < areaCount) return []
  const involved = [whole, ...parts].map((claim) => claim.id)
  const numbers = {
    terms: parts.map((part) => part.bounds.low).join('+'),
    sum: low,
    total: whole.said.valueText,
    unit: whole.said.unit,
  }
  return involved.map((claimId) => {
    const others = involved.filter((id) => id !== claimId)
    const finding =
      isTooMuch || isTooLittle
        ? toFinding(verdictInDispute(claimId, involved, standing), 'partsDiffer', { numbers, others })
        : toFinding('consistent', 'partsFit', { numbers, others })
    return { claimId, finding }
  })
}

/** One claim for each area, from the whole's own source where it has one; undefined when an area has rival parts. */
function onePerArea(claims: readonly Whole[], whole: Whole): Whole[] | undefined {
  const parts: Whole[] = []
  for (const [, rivals] of Map.groupBy(claims, (claim) => claim.said.scopeText)) {
    const own = rivals.filter((claim) => claim.said.source.reference === whole.said.source.reference)
    const [part, ...more] = own.length > 0 ? own : rivals
    if (!part || more.some((other) => other.said.valueText !== part.said.valueText)) return undefined
    parts.push(part)
  }
  return parts
}
