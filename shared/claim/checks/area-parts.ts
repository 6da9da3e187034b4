import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type ClaimFinding } from '../check-result.ts'
import { mayAgree, slackOf, type ReadClaim } from '../read-claim.ts'
import type { RegisterRow } from '../records.ts'
import { isAdditive } from '../unit.ts'
import { findForEach, verdictInDispute, type Standing } from './standing.ts'

type Counted = ReadClaim & { bounds: Interval }
/** Claims that say the same, so that what one of them is found to be, all are. */
type Alike = readonly [Counted, ...Counted[]]

/**
 * Adds up what was said of the islands of the province (or of the kabupaten of an island) and sets it against what was
 * said of the whole: same quantity, same as-of date. Fewer areas than there are may fall short of the whole, never exceed it.
 */
export function findAreaSums(
  claims: readonly ReadClaim[],
  { register, standing }: { register: readonly RegisterRow[]; standing: Standing },
): ClaimFinding[] {
  const counted = claims.filter((claim): claim is Counted => claim.bounds !== undefined && isAdditive(claim.unit))
  const byQuantity = Map.groupBy(counted, (claim) => `${claim.subject}|${claim.said.asOfText}`)
  return [...byQuantity.values()].flatMap((same) => {
    if (same.length < 3) return []
    const levels = groupByParent(same, register)
    return listWholes(same).flatMap((wholes) =>
      (levels.get(wholes[0].said.scopeText) ?? []).flatMap((level) => judge(wholes, level, standing)),
    )
  })
}

/** The claims of one level below an area, and how many areas that level has. */
type Level = { claims: readonly Counted[]; areaCount: number }

function groupByParent(claims: readonly Counted[], register: readonly RegisterRow[]): Map<string, Level[]> {
  const islandOf = new Map<string, string>(register.map((row) => [row.code, row.island]))
  const sizes = Map.groupBy(register, (row) => row.island)
  const ofKabupaten = claims.filter((claim) => claim.scope.kind === 'kabupaten')
  const ofIslands = claims.filter((claim) => claim.scope.kind === 'island')
  const levels = new Map<string, Level[]>()
  levels.set('province', [
    { claims: ofIslands, areaCount: sizes.size },
    { claims: ofKabupaten, areaCount: register.length },
  ])
  for (const [island, inside] of Map.groupBy(ofKabupaten, (claim) => islandOf.get(claim.said.scopeText))) {
    const areaCount = register.filter((row) => row.island === island).length
    levels.set(`island:${island}`, [{ claims: inside, areaCount }])
  }
  return levels
}

/** The wholes of one area, source and value together: a sum is told once, however often it was printed. */
function listWholes(claims: readonly Counted[]): Alike[] {
  const wholes = claims.filter((claim) => claim.scope.kind !== 'kabupaten')
  const alike = Map.groupBy(wholes, ({ said }) => `${said.scopeText}|${said.source.reference}|${said.valueText}`)
  return [...alike.values()].flatMap(([first, ...more]) => (first ? [[first, ...more]] : []))
}

function judge(wholes: Alike, { claims, areaCount }: Level, standing: Standing): ClaimFinding[] {
  const [whole] = wholes
  const parts = partsBeside(claims, whole)
  if (!parts || parts.length < 2) return []
  const sumOf = (valueOf: (part: Counted) => number) => parts.reduce((sum, [part]) => sum + valueOf(part), 0)
  const sum = { low: sumOf((part) => part.bounds.low), high: sumOf((part) => part.bounds.high) }
  const slack = Math.max(...[wholes, ...parts].map(([claim]) => slackOf(claim)))
  const fits = mayAgree(sum, whole.bounds, slack)
  if (!fits && sum.high < whole.bounds.low && parts.length < areaCount) return []
  const numbers = {
    terms: parts.map(([part]) => part.value.low ?? 0).join('+'),
    sum: sumOf((part) => part.value.low ?? 0),
    total: whole.said.valueText,
    unit: whole.said.unit,
  }
  const ids = [...wholes, ...parts.flat()].map((claim) => claim.id)
  const verdictOf = verdictInDispute(ids, standing)
  return findForEach(ids, (id, others) =>
    fits
      ? toFinding('consistent', 'partsFit', { numbers, others })
      : toFinding(verdictOf(id), 'partsDiffer', { numbers, others }),
  )
}

/** What was said of each area, from the whole's own source where it can be had; undefined when an area has rival parts. */
function partsBeside(claims: readonly Counted[], whole: Counted): Alike[] | undefined {
  const parts: Alike[] = []
  for (const [, said] of Map.groupBy(claims, (claim) => claim.said.scopeText)) {
    const own = said.filter((claim) => claim.said.source.reference === whole.said.source.reference)
    const [part, ...same] = own.length > 0 ? own : said
    if (!part || same.some((other) => other.said.valueText !== part.said.valueText)) return undefined
    parts.push([part, ...same])
  }
  return parts
}
