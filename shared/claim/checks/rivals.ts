import { daysBetween } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type ClaimFinding } from '../check-result.ts'
import { mayAgree, slackOf, type ReadClaim } from '../read-claim.ts'
import type { Standing } from './standing.ts'

/** As-of days this far apart are near: a month, the rhythm in which the programme is reported. */
const NEAR_DAYS = 31
/** A finding names this many rivals at most; its `count` tells of all. */
const MOST_NAMED = 12

/** What was said of one quantity for one as-of date, and by which claims. */
type Point = { claims: ReadClaim[]; bounds: Interval; slack: number; asOf: DayWindow; isDate: boolean }

/**
 * Finds claims about one quantity (same figure or metric, unit and scope) that tell different values of near days. More
 * on a later day is growth where the quantity grows, less is decline where it shrinks. A rival that records, register,
 * calendar or its own parts refute is no evidence; two values that the record both allows are none either.
 */
export function findRivals(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const bySubject = Map.groupBy(claims, (claim) => `${claim.subject}|${claim.said.scopeText}`)
  return [...bySubject.values()].flatMap((same) => (same.length < 2 ? [] : findAmong(same, standing)))
}

function findAmong(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const [first] = claims
  if (!first || first.metric.ordinalOf !== undefined) return []
  const points = toPoints(claims)
  const rivalsOf = points.map((): Point[] => [])
  points.forEach((point, index) => {
    for (let next = index + 1; next < points.length; next++) {
      const other = points[next]
      if (!other || isLaterThanNear(point, other)) break
      if (!areRivals(point, other, first.metric.course)) continue
      rivalsOf[index]?.push(other)
      rivalsOf[next]?.push(point)
    }
  })
  return points.flatMap((point, index) => {
    const rivals = rivalsOf[index] ?? []
    return rivals.length === 0 ? [] : point.claims.flatMap((claim) => judge(claim, rivals, standing))
  })
}

/** Values by as-of date, earliest first; claims that say the same are one point, so that repeating costs nothing. */
function toPoints(claims: readonly ReadClaim[]): Point[] {
  const points = new Map<string, Point>()
  for (const claim of claims) {
    const { value, asOf, bounds = valueDays(claim) } = claim
    if (!bounds) continue
    const key = `${bounds.low}|${bounds.high}|${value.days ? '' : `${asOf.notBefore}|${asOf.notAfter}`}`
    const same = points.get(key)
    if (same) same.claims.push(claim)
    else points.set(key, { claims: [claim], bounds, slack: slackOf(claim), asOf, isDate: value.days !== undefined })
  }
  return [...points.values()].toSorted((one, other) => (one.asOf.notBefore < other.asOf.notBefore ? -1 : 1))
}

/** The day on which something happened does not move, so dates are compared as numbers, whenever they were said. */
function valueDays({ value }: ReadClaim): Interval | undefined {
  return value.days && { low: Date.parse(value.days.notBefore), high: Date.parse(value.days.notAfter) }
}

function isLaterThanNear(point: Point, later: Point): boolean {
  return !point.isDate && daysBetween(point.asOf.notAfter, later.asOf.notBefore) > NEAR_DAYS
}

/** `later` is not earlier than `point`. Within overlapping months either may have been said first. */
function areRivals(point: Point, later: Point, course: ReadClaim['metric']['course']): boolean {
  if (mayAgree(point.bounds, later.bounds, Math.max(point.slack, later.slack))) return false
  const isSameTime = point.asOf.notBefore === later.asOf.notBefore && point.asOf.notAfter === later.asOf.notAfter
  if (point.isDate || (isSameTime && (course === 'free' || isExact(point.asOf)))) return true
  if (course === 'free' || point.asOf.notAfter >= later.asOf.notBefore) return false
  const hasGrown = later.bounds.low > point.bounds.high
  return course === 'grows' ? !hasGrown : hasGrown
}

function judge(claim: ReadClaim, rivals: readonly Point[], standing: Standing): ClaimFinding[] {
  const others = rivals.flatMap((point) => point.claims)
  const isConfirmed = standing.isConfirmed(claim.id)
  const isStanding = (other: ReadClaim) =>
    !standing.isRefuted(other.id) && !(isConfirmed && standing.isConfirmed(other.id))
  const values = [...new Set(others.map((other) => other.said.valueText))].toSorted()
  const named = {
    numbers: {
      said: claim.said.valueText,
      unit: claim.said.unit,
      others: values.slice(0, MOST_NAMED).join(' | '),
      count: values.length,
    },
    others: others.slice(0, MOST_NAMED).map((other) => other.id),
  }
  if (others.some(isStanding)) return [{ claimId: claim.id, finding: toFinding('conflicting', 'rivals', named) }]
  if (standing.isRefuted(claim.id)) return []
  return [
    { claimId: claim.id, finding: toFinding(isConfirmed ? 'consistent' : 'notCheckable', 'rivalsSettled', named) },
  ]
}
