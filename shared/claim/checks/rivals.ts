import { daysBetween, toDay, type Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type ClaimFinding } from '../check-result.ts'
import { mayAgree, slackOf, type ReadClaim } from '../read-claim.ts'
import { MOST_NAMED, type Standing } from './standing.ts'

/** As-of days this far apart are near: a month, the rhythm in which the programme is reported. */
const NEAR_DAYS = 31
const EPOCH = toDay('2000-01-01')
/** Each value is set beside this many later ones: a quantity with more near values has its rivals among them already. */
const MOST_COMPARED = 100

/** What was said of one quantity for one as-of date (days as numbers, to be compared often), and by which claims. */
type Point = { claims: ReadClaim[]; bounds: Interval; slack: number; from: number; to: number; isDate: boolean }

/**
 * Finds claims about one quantity (same figure or metric, unit and scope) that tell different values of near days. More
 * on a later day is growth where the quantity grows, less is decline where it shrinks. A rival that records, register,
 * calendar or its own parts refute is no evidence; two values that the record both allows are none either.
 */
export function findRivals(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const bySubject = Map.groupBy(claims, (claim) => {
    return `${claim.subject}|${claim.said.scopeText}|${claim.value.days ? 'date' : 'number'}`
  })
  return [...bySubject.values()].flatMap((same) => (same.length < 2 ? [] : findAmong(same, standing)))
}

function findAmong(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const [first] = claims
  if (!first || first.metric.ordinalOf !== undefined) return []
  const points = toPoints(claims)
  const rivalsOf = points.map((): Point[] => [])
  points.forEach((point, index) => {
    const end = Math.min(points.length, index + 1 + MOST_COMPARED)
    for (let next = index + 1; next < end; next++) {
      const other = points[next]
      if (!other || isLaterThanNear(point, other)) break
      if (!areRivals(point, other, first.metric.course)) continue
      rivalsOf[index]?.push(other)
      rivalsOf[next]?.push(point)
    }
  })
  return points.flatMap((point, index) => {
    const rivals = rivalsOf[index] ?? []
    return rivals.length === 0 ? [] : judge(point, rivals, standing)
  })
}

/** Values by as-of date, earliest first; claims that say the same are one point, so that repeating costs nothing. */
function toPoints(claims: readonly ReadClaim[]): Point[] {
  const points = new Map<string, Point>()
  for (const claim of claims) {
    const { value, asOf, bounds = valueDays(claim) } = claim
    if (!bounds) continue
    const when = value.days ? '' : `${asOf.notBefore}|${asOf.notAfter}`
    const key = `${bounds.low}|${bounds.high}|${slackOf(claim)}|${when}`
    const same = points.get(key)
    if (same) same.claims.push(claim)
    else {
      const [from, to] = [dayNumber(asOf.notBefore), dayNumber(asOf.notAfter)]
      points.set(key, { claims: [claim], bounds, slack: slackOf(claim), from, to, isDate: value.days !== undefined })
    }
  }
  return [...points.values()].toSorted((one, other) => one.from - other.from)
}

/** The day on which something happened does not move, so dates are compared as numbers, whenever they were said. */
function valueDays({ value }: ReadClaim): Interval | undefined {
  return value.days && { low: dayNumber(value.days.notBefore), high: dayNumber(value.days.notAfter) }
}

function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day)
}

function isLaterThanNear(point: Point, later: Point): boolean {
  return !point.isDate && later.from - point.to > NEAR_DAYS
}

/** `later` is not earlier than `point`. Within overlapping months either may have been said first. */
function areRivals(point: Point, later: Point, course: ReadClaim['metric']['course']): boolean {
  if (mayAgree(point.bounds, later.bounds, Math.max(point.slack, later.slack))) return false
  const isSameTime = point.from === later.from && point.to === later.to
  if (point.isDate || (isSameTime && (course === 'free' || point.from === point.to))) return true
  if (course === 'free' || point.to >= later.from) return false
  const hasGrown = later.bounds.low > point.bounds.high
  return course === 'grows' ? !hasGrown : hasGrown
}

/** All claims of a point meet the same rivals, so those are looked at once. */
function judge(point: Point, rivals: readonly Point[], standing: Standing): ClaimFinding[] {
  const others = rivals.flatMap((rival) => rival.claims)
  const values = [...new Set(others.map((other) => other.said.valueText))].toSorted()
  const unrefuted = others.filter((other) => !standing.isRefuted(other.id))
  const hasUnconfirmed = unrefuted.some((other) => !standing.isConfirmed(other.id))
  const isSettled = unrefuted.length < others.length
  const told = { others: values.slice(0, MOST_NAMED).join(' | '), count: values.length }
  const ids = others.slice(0, MOST_NAMED).map((other) => other.id)
  return point.claims.flatMap(({ id, said }): ClaimFinding[] => {
    const isConfirmed = standing.isConfirmed(id)
    const named = { numbers: { said: said.valueText, unit: said.unit, ...told }, others: ids }
    // What the record allows of both is no conflict; everything else that is not refuted is.
    const isConflict = isConfirmed ? hasUnconfirmed : unrefuted.length > 0
    if (isConflict) return [{ claimId: id, finding: toFinding('conflicting', 'rivals', named) }]
    if (standing.isRefuted(id)) return []
    const verdict = isConfirmed ? 'consistent' : 'notCheckable'
    return [{ claimId: id, finding: toFinding(verdict, isSettled ? 'rivalsSettled' : 'rivalsAllowed', named) }]
  })
}
