import type { FigureName } from '#shared/figure/figure.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import { isComparable, metricOf } from '../metric.ts'
import { areaTextOf, parseClaimScope } from '../scope.ts'
import { parseUnit } from '../unit.ts'

/** What the pictures of claims need of a claim. */
export type PicturedClaim = Pick<
  ClaimRow,
  | 'id'
  | 'asOfText'
  | 'asOfNotBefore'
  | 'asOfNotAfter'
  | 'metric'
  | 'figure'
  | 'valueText'
  | 'valueLow'
  | 'valueHigh'
  | 'unit'
  | 'scopeText'
  | 'speaker'
  | 'verdict'
  | 'checks'
>

/**
 * Claims that can be seen side by side: `course`, numbers beside the record of a figure; `days`, days on which
 * something is said to have begun; `rivals`, values or meanings that exclude each other and that no record tells.
 */
export type ClaimPicture<Claim extends PicturedClaim = PicturedClaim> = Place & {
  key: string
  claims: readonly Claim[]
}

/** Parts the claims of one matter into what can be drawn on one axis, in the order of their first claim. */
export function picturesOf<Claim extends PicturedClaim>(claims: readonly Claim[]): ClaimPicture<Claim>[] {
  const found = new Map<string, ClaimPicture<Claim>>()
  for (const claim of claims) {
    const place = placeOf(claim)
    if (!place) continue
    const key = place.kind === 'rivals' ? place.kind : `${place.kind} ${place.figure} ${place.area}`
    const known = found.get(key)
    found.set(key, { ...place, key, claims: [...(known?.claims ?? []), claim] })
  }
  return [...found.values()].filter(isWorthDrawing)
}

type Place =
  | { kind: 'course'; figure: FigureName; area: string }
  | { kind: 'days'; figure: FigureName; area: string }
  | { kind: 'rivals' }

function placeOf(claim: PicturedClaim): Place | undefined {
  const unit = parseUnit(claim.unit)
  const metric = metricOf(claim.metric, claim.figure ?? undefined)
  const scope = parseClaimScope(claim.scopeText)
  const area = scope && areaTextOf(scope)
  if (metric.firstDayOf !== undefined && area !== undefined) return { kind: 'days', figure: metric.firstDayOf, area }
  // "The 15th outlet" is a place in the count of the whole province, wherever that outlet stands.
  const ordinal = metric.ordinalOf ?? (unit.nouns.includes('ordinal') ? metric.figure : undefined)
  if (ordinal !== undefined && hasNumber(claim)) return { kind: 'course', figure: ordinal, area: 'province' }
  if (metric.figure !== undefined && area !== undefined && isComparable(metric, unit) && hasNumber(claim)) {
    return { kind: 'course', figure: metric.figure, area }
  }
  return claim.checks.some(({ rule }) => rule === 'rivals' || rule === 'unitChanged') ? { kind: 'rivals' } : undefined
}

function hasNumber({ valueLow, valueHigh }: PicturedClaim): boolean {
  return valueLow !== null && valueHigh !== null
}

/** One number alone needs no picture: its sentence says the same. */
function isWorthDrawing({ claims }: ClaimPicture): boolean {
  return claims.length > 1
}
