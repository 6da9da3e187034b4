import { toDay } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { parseUnit } from '../unit.ts'
import { parseClaimValue } from '../value.ts'
import type { Verdict } from '../verdict.ts'
import type { PicturedClaim } from './picture.ts'
import { timeScaleOf, type TimeScale, type TimeTick } from './time-scale.ts'

/** One value or meaning, with everybody who said it; `marks` are where it lies on the axis, 0–1. */
export type Lane<Claim> = {
  key: string
  valueText: string
  unit: string
  metric: string
  claims: readonly Claim[]
  marks: readonly { key: string; x1: number; x2: number; verdict: Verdict }[]
}

export type LaneChart<Claim> = {
  ticks: readonly TimeTick[]
  lanes: readonly Lane<Claim>[]
  /** The record on the same axis, where the axis is what was said. */
  record?: { x1: number; x2: number }
}

/**
 * Values that exclude each other, one lane each, at the days of which they were said: 3,452 beside 3,442, or one number
 * with each of its meanings.
 */
export function toRivalChart<Claim extends PicturedClaim>(claims: readonly Claim[]): LaneChart<Claim> | undefined {
  const windowOf = ({ asOfNotBefore, asOfNotAfter }: Claim) => ({ notBefore: asOfNotBefore, notAfter: asOfNotAfter })
  const scale = timeScaleOf(claims.flatMap((claim) => daysOf(windowOf(claim))))
  if (!scale) return undefined
  const lanes = Map.groupBy(
    claims,
    ({ valueText, unit, metric }) => `${valueText.trim()}|${parseUnit(unit).key}|${metric}`,
  )
  return { ticks: scale.ticks, lanes: toLanes(lanes, scale, windowOf) }
}

/**
 * Days on which one thing is said to have begun, on the axis of those days, with the recorded day or window behind;
 * the earliest first. Undefined without a claim that names a day.
 */
export function toDayChart<Claim extends PicturedClaim>(
  claims: readonly Claim[],
  record: DayWindow | undefined,
): LaneChart<Claim> | undefined {
  const dayOf = ({ valueText, unit }: Claim) => parseClaimValue(valueText, unit).days
  const dated = claims.filter((claim) => dayOf(claim) !== undefined)
  const scale = timeScaleOf([...dated.flatMap((claim) => daysOf(dayOf(claim))), ...daysOf(record)])
  if (!scale || dated.length === 0) return undefined
  const lanes = Map.groupBy(
    dated.toSorted((one, other) => ((dayOf(one)?.notBefore ?? '') < (dayOf(other)?.notBefore ?? '') ? -1 : 1)),
    (claim) => daysOf(dayOf(claim)).join('|'),
  )
  return {
    ticks: scale.ticks,
    lanes: toLanes(lanes, scale, dayOf),
    ...(record && { record: { x1: scale.at(record.notBefore), x2: scale.at(record.notAfter) } }),
  }
}

/** The recorded window that the checks of claims about a first day went by; undefined where nothing is on record. */
export function recordedDayOf(claims: readonly PicturedClaim[]): DayWindow | undefined {
  return claims
    .flatMap(({ checks }) => checks)
    .flatMap((check) =>
      check.reason === 'dayInRecord' || check.reason === 'dayOutsideRecord'
        ? [{ notBefore: toDay(check.numbers.notBefore), notAfter: toDay(check.numbers.notAfter) }]
        : [],
    )[0]
}

function toLanes<Claim extends PicturedClaim>(
  lanes: ReadonlyMap<string, readonly Claim[]>,
  scale: TimeScale,
  windowOf: (claim: Claim) => DayWindow | undefined,
): Lane<Claim>[] {
  return [...lanes].flatMap(([key, claims]) => {
    const [first] = claims
    if (!first) return []
    const marks = claims.flatMap((claim) => {
      const window = windowOf(claim)
      if (!window) return []
      const [x1, x2] = [scale.at(window.notBefore), scale.at(window.notAfter)]
      return {
        key: `${x1} ${x2} ${claim.verdict}`,
        x1,
        x2,
        verdict: claim.verdict,
      }
    })
    const once = [...new Map(marks.map((mark) => [mark.key, mark])).values()]
    return { key, valueText: first.valueText, unit: first.unit, metric: first.metric, claims, marks: once }
  })
}

function daysOf(window: DayWindow | undefined) {
  return window ? [window.notBefore, window.notAfter] : []
}
