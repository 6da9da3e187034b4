import type { ClaimRow, Overview } from '#shared/overview/overview.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'

/**
 * What of Ringkasan's answer concerns an area. Deadlines are set for the province, so a part of it has none; what was said
 * of the whole province is not said of a part.
 */
export function overviewOfArea(overview: Overview, area: Area): Overview {
  if (area.kind === 'province') return overview
  const codes = new Set(codesInArea(area, overview.kabupaten))
  const isIn = ({ kabupatenCode }: { kabupatenCode: Overview['kabupaten'][number]['code'] }) => codes.has(kabupatenCode)
  const scopes = new Set<string>([formatArea(area), ...codes])
  return {
    ...overview,
    kabupaten: overview.kabupaten.filter(({ code }) => codes.has(code)),
    figures: overview.figures.filter(isIn),
    monthAgo: overview.monthAgo.filter(isIn),
    rollout: overview.rollout.filter(isIn),
    board: overview.board.filter(isIn),
    deadlines: [],
    claims: overview.claims.filter((claim) => scopes.has(claim.scopeText)),
    chronicle: overview.chronicle.filter(({ kabupatenCode }) => kabupatenCode !== null && codes.has(kabupatenCode)),
  }
}

/** A number that must not be quoted: the newest claim of it, and how often it was said. */
export type UnquotableClaim = { claim: ClaimRow; said: number }

/** Claims that something contradicts, newest first; one number of one thing stands once, however often it was said. */
export function claimsNotToQuote(claims: readonly ClaimRow[]): UnquotableClaim[] {
  const conflicting = claims
    .filter(({ verdict }) => verdict === 'conflicting')
    .toSorted((one, other) => other.asOfNotAfter.localeCompare(one.asOfNotAfter))
  const alike = Map.groupBy(conflicting, (claim) => [claim.figure ?? '', claim.valueText, claim.unit].join(' | '))
  return [...alike.values()].flatMap(([claim, ...others]) => (claim ? [{ claim, said: others.length + 1 }] : []))
}
