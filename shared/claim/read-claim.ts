import type { Day } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { parseAsOf, requireAsOf } from './as-of.ts'
import { isComparable, metricOf, type Metric } from './metric.ts'
import { areaTextOf, parseClaimScope, type ClaimScope } from './scope.ts'
import type { StoredClaim } from './schema.ts'
import { parseUnit, type ClaimUnit } from './unit.ts'
import { parseClaimValue, type ClaimValue } from './value.ts'

/** A claim with everything that its fields say, read once for all checks. */
export type ReadClaim = {
  id: string
  said: StoredClaim
  value: ClaimValue
  /** What the value allows; one side is infinite for "at least" and "at most". Absent for words, days and changes. */
  bounds?: Interval
  unit: ClaimUnit
  metric: Metric
  /** Claims with the same subject and scope speak of one quantity. */
  subject: string
  scope: ClaimScope
  /** The area as records are asked for it; absent when the claim is about each kabupaten alike. */
  area?: string
  asOf: DayWindow
  published?: DayWindow
}

const readBefore = new WeakMap<StoredClaim, ReadClaim>()

/**
 * Reads a claim; the same object is read once, however often it is checked.
 * @throws RangeError when a field is not what the claim's schema lets through.
 */
export function readClaim(said: StoredClaim): ReadClaim {
  const known = readBefore.get(said)
  if (known) return known
  const read = readFields(said)
  readBefore.set(said, read)
  return read
}

function readFields(said: StoredClaim): ReadClaim {
  const value = parseClaimValue(said.valueText, said.unit)
  const unit = parseUnit(said.unit)
  const metric = asUnitSays(metricOf(said.metric, said.figure), unit)
  const scope = parseClaimScope(said.scopeText)
  if (!scope) throw new RangeError(`not a claim's scope: ${said.scopeText.slice(0, 40)}`)
  const bounds = boundsOf(value)
  const area = areaTextOf(scope)
  const printed = parseAsOf(said.source.publishedText ?? '')
  return {
    id: said.id,
    said,
    value,
    unit,
    metric,
    subject: subjectOf(said, metric, unit),
    scope,
    asOf: requireAsOf(said.asOfText),
    ...(bounds && { bounds }),
    ...(area !== undefined && { area }),
    ...(printed.ok && { published: { notBefore: printed.notBefore, notAfter: printed.notAfter } }),
  }
}

/** The day that the claim's number is about: its value when that is a day, else its as-of day when it is exact. */
export function namedDay(claim: ReadClaim): Day | undefined {
  const window = claim.value.days ?? claim.asOf
  return isExact(window) ? window.notBefore : undefined
}

/** The value as one number; undefined for ranges, words and open ends. */
export function exactNumber({ bounds }: ReadClaim): number | undefined {
  return bounds && bounds.low === bounds.high ? bounds.low : undefined
}

/** How far "about 250" may be off, as a share of it; nothing for a number said without such a word. */
export function slackOf(claim: ReadClaim): number {
  return claim.value.qualifier === 'about' ? 0.1 : 0
}

/** True when two values may be the same one, within the slack that their words leave. */
export function mayAgree(one: Interval, other: Interval, slack: number): boolean {
  // An open end has no share of itself to give way by.
  const give = (value: number) => (Number.isFinite(value) ? Math.abs(value) * slack : 0)
  return one.low - give(one.low) <= other.high && one.high + give(one.high) >= other.low
}

function boundsOf({ kind, low, high, qualifier }: ClaimValue): Interval | undefined {
  if (low === undefined || high === undefined || kind === 'change' || kind === 'day') return undefined
  if (qualifier === 'atLeast') return { low, high: Infinity }
  return qualifier === 'atMost' ? { low: -Infinity, high } : { low, high }
}

/** "15, ke-" is a place in an order and "2025-05-27, tanggal" the day of the first one, whatever the metric is called. */
function asUnitSays(metric: Metric, unit: ClaimUnit): Metric {
  const { figure, ...rest } = metric
  if (figure === undefined) return metric
  if (unit.nouns.includes('ordinal')) return { ...rest, ordinalOf: figure }
  return unit.nouns.includes('date') ? { ...rest, firstDayOf: figure } : metric
}

function subjectOf(said: StoredClaim, metric: Metric, unit: ClaimUnit): string {
  if (metric.firstDayOf !== undefined) return `first day of ${metric.firstDayOf}`
  if (!isComparable(metric, unit)) return `${said.metric} in ${unit.key}`
  return `${metric.figure} in ${unit.key === 'kabupaten' ? 'kabupaten' : 'items'}`
}
