import type { ClaimEntry, ClaimMatter, ClaimPage } from './answers.ts'
import { verdicts, type Verdict } from './verdict.ts'

/** What of the claims is shown: each part narrows it. */
export type ClaimFilter = {
  verdict?: Verdict | undefined
  office?: string | undefined
  matter?: string | undefined
  scope?: string | undefined
}

/** A matter with those of its claims that the filter lets through, conflicts first, then the newest. */
export type ShownMatter = ClaimMatter & { claims: readonly ClaimEntry[] }

/** Who spoke for nobody's office (reporters, papers): their claims are kept under this word. */
export const NO_OFFICE = '-'

/** The matters that have claims left under a filter, in the order of the answer. */
export function showMatters(
  { claims, matters }: Pick<ClaimPage, 'claims' | 'matters'>,
  filter: ClaimFilter,
): ShownMatter[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return matters.flatMap((matter) => {
    const shown = matter.claimIds
      .flatMap((id) => byId.get(id) ?? [])
      .filter((claim) => fits(claim, filter))
      .toSorted((one, other) => urgency(one) - urgency(other))
    return shown.length === 0 ? [] : { ...matter, claims: shown }
  })
}

function urgency({ verdict }: ClaimEntry): number {
  return verdict === 'conflicting' ? 0 : 1
}

function fits(claim: ClaimEntry, { verdict, office, matter, scope }: ClaimFilter): boolean {
  return (
    (verdict === undefined || claim.verdict === verdict) &&
    (office === undefined || (claim.office ?? NO_OFFICE) === office) &&
    (matter === undefined || claim.matter === matter) &&
    (scope === undefined || claim.scopeText === scope)
  )
}

/**
 * The matter that an address names: by its id, else the one of that claim or with most claims about that figure or metric, so
 * that a link from a number or a record needs to know nothing of groups. Any other word stays, and nothing fits it.
 */
export function resolveMatter({ claims, matters }: Pick<ClaimPage, 'claims' | 'matters'>, word: string): string {
  if (matters.some(({ id }) => id === word)) return word
  const about = claims.filter(({ id, figure, metric }) => [id, figure, metric].includes(word))
  const [most] = [...Map.groupBy(about, ({ matter }) => matter)].toSorted(
    ([, ones], [, others]) => others.length - ones.length,
  )
  return most?.[0] ?? word
}

/** How many claims have each verdict. */
export function tallyVerdicts(claims: readonly Pick<ClaimEntry, 'verdict'>[]): Record<Verdict, number> {
  const tally: Record<Verdict, number> = { consistent: 0, conflicting: 0, notCheckable: 0 }
  for (const { verdict } of claims) tally[verdict] += 1
  return tally
}

/** The verdicts in the order in which they are offered: what needs attention first. */
export const verdictOrder: readonly Verdict[] = verdicts.toSorted(
  (one, other) => Number(other === 'conflicting') - Number(one === 'conflicting'),
)

/** A value that a filter can take, with how many claims have it. */
export type FilterOption = { value: string; count: number }

/** The offices that spoke, the most talkative first; those without one last. */
export function listOffices(claims: readonly ClaimEntry[]): FilterOption[] {
  return countBy(claims, (claim) => claim.office ?? NO_OFFICE).toSorted(
    (one, other) => Number(one.value === NO_OFFICE) - Number(other.value === NO_OFFICE) || other.count - one.count,
  )
}

/** The areas that claims are about: the province, islands, kabupaten by code, each kabupaten alike. */
export function listScopes(claims: readonly ClaimEntry[]): FilterOption[] {
  const rank = ({ value }: FilterOption) =>
    value === 'province' ? 0 : value.startsWith('island:') ? 1 : /^\d/.test(value) ? 2 : 3
  return countBy(claims, (claim) => claim.scopeText).toSorted(
    (one, other) => rank(one) - rank(other) || (one.value < other.value ? -1 : 1),
  )
}

function countBy(claims: readonly ClaimEntry[], valueOf: (claim: ClaimEntry) => string): FilterOption[] {
  return [...Map.groupBy(claims, valueOf)].map(([value, same]) => ({ value, count: same.length }))
}
