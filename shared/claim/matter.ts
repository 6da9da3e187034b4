import { topicOf } from '#shared/figure/figure.ts'
import { formatArea } from '#shared/wilayah/area.ts'
import type { ClaimMatter, ClaimSeries, MatterName } from './answers.ts'
import { isComparable } from './metric.ts'
import { readClaim, type ReadClaim } from './read-claim.ts'
import type { StoredClaim } from './schema.ts'
import { overallVerdict, type Verdict } from './verdict.ts'

/**
 * Sorts claims by what they are about. People's groups come first; a claim without one joins the group that already holds
 * most claims of its figure (or of its area of work, or of its metric); all others are matters of their own figure or metric.
 *
 * @param claims newest first; so are the claims of a matter
 * @returns conflicting matters first, then by their newest claim
 */
export function groupByMatter(
  claims: readonly StoredClaim[],
  verdictOf: (claimId: string) => Verdict,
): { matters: ClaimMatter[]; matterOf: ReadonlyMap<string, string> } {
  const read = claims.map(readClaim)
  const joins = joiningGroups(read)
  const byMatter = new Map<string, { name: MatterName; claims: ReadClaim[] }>()
  const matterOf = new Map<string, string>()
  for (const claim of read) {
    const name = nameOf(claim, joins)
    const id = idOf(name)
    const matter = byMatter.get(id) ?? { name, claims: [] }
    matter.claims.push(claim)
    byMatter.set(id, matter)
    matterOf.set(claim.id, id)
  }
  const matters = [...byMatter].map(([id, { name, claims: same }]): ClaimMatter => ({
    id,
    name,
    verdict: overallVerdict(same.map((claim) => verdictOf(claim.id))),
    claimIds: same.map((claim) => claim.id),
    series: toSeries(same),
  }))
  const isConflict = (matter: ClaimMatter) => (matter.verdict === 'conflicting' ? 0 : 1)
  return { matters: matters.toSorted((one, other) => isConflict(one) - isConflict(other)), matterOf }
}

function nameOf(claim: ReadClaim, joins: ReadonlyMap<string, string>): MatterName {
  const group = claim.said.conflictGroup ?? kinOf(claim).flatMap((kin) => joins.get(kin) ?? [])[0]
  if (group !== undefined) return { kind: 'group', group }
  const figure = figureOf(claim)
  return figure === undefined ? { kind: 'metric', metric: claim.said.metric } : { kind: 'figure', figure }
}

function idOf(name: MatterName): string {
  if (name.kind === 'group') return name.group
  return name.kind === 'figure' ? name.figure : name.metric
}

/** To which group a claim without one belongs, by each of its kin: the one with most claims of that kin. */
function joiningGroups(claims: readonly ReadClaim[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const claim of claims) {
    const group = claim.said.conflictGroup
    if (group === undefined) continue
    for (const kin of kinOf(claim)) {
      const ofKin = counts.get(kin) ?? new Map<string, number>()
      ofKin.set(group, (ofKin.get(group) ?? 0) + 1)
      counts.set(kin, ofKin)
    }
  }
  return new Map(
    [...counts].flatMap(([kin, ofKin]) => {
      const [most] = [...ofKin].toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
      return most ? [[kin, most[0]] as const] : []
    }),
  )
}

/** What a claim can be recognised by as one of a group, closest first. */
function kinOf(claim: ReadClaim): string[] {
  const { metric, said } = claim
  if (metric.firstDayOf !== undefined) return [`first day of ${metric.firstDayOf}`]
  const figure = figureOf(claim)
  return figure === undefined ? [`metric ${said.metric}`] : [`figure ${figure}`, `topic ${topicOf(figure)}`]
}

function figureOf({ metric }: ReadClaim) {
  return metric.figure ?? metric.ordinalOf ?? metric.restOf ?? metric.firstDayOf
}

/** Claims of one quantity and area. A place in the order of launches is a count of the province on its day. */
function toSeries(claims: readonly ReadClaim[]): ClaimSeries[] {
  const bySeries = Map.groupBy(claims, seriesKeyOf)
  return [...bySeries]
    .map(([id, same]) => toOneSeries(id, same))
    .toSorted((one, other) => other.claimIds.length - one.claimIds.length)
}

function seriesKeyOf(claim: ReadClaim): string {
  const { metric, subject, scope } = claim
  if (metric.ordinalOf !== undefined) return `${metric.ordinalOf} in items|province`
  return `${subject}|${scope.kind === 'each' ? 'each' : formatArea(scope)}`
}

function toOneSeries(id: string, claims: readonly ReadClaim[]): ClaimSeries {
  const first = claims.find((claim) => claim.metric.ordinalOf === undefined) ?? claims[0]
  if (!first) throw new Error(`the series ${id} has no claim`)
  const { metric, unit, said } = first
  const isOrdinal = metric.ordinalOf !== undefined
  const beside = isOrdinal ? metric.ordinalOf : isComparable(metric, unit) ? metric.figure : undefined
  return {
    id,
    figure: beside ?? null,
    counted: unit.key === 'kabupaten' ? 'kabupaten' : 'items',
    unit: said.unit,
    metric: said.metric,
    scopeText: isOrdinal ? 'province' : said.scopeText,
    claimIds: claims.map((claim) => claim.id),
  }
}
