import type { Day } from '#shared/day/day.ts'
import { toFinding, type Finding } from '../check-result.ts'
import { exactNumber, type ReadClaim } from '../read-claim.ts'
import type { ClaimRecords } from '../records.ts'

/** The launches in order of their earliest and of their latest day, to count in logarithmic time. */
export type LaunchOrder = { earliest: readonly Day[]; latest: readonly Day[] }

export function orderLaunches(launches: ClaimRecords['launches']): LaunchOrder {
  return {
    earliest: launches.map(({ window }) => window.notBefore).toSorted(),
    latest: launches.map(({ window }) => window.notAfter).toSorted(),
  }
}

/**
 * Tests "the 15th outlet" against the recorded launches. Those surely before it give its lowest possible place; those
 * that may have been on its day or before give its highest. With several outlets in the area the widest span counts.
 */
export function checkSequence(claim: ReadClaim, { launches }: ClaimRecords, order: LaunchOrder): Finding | undefined {
  const position = exactNumber(claim)
  const { scope, metric, area } = claim
  if (metric.ordinalOf === undefined || position === undefined || area === undefined) return undefined
  const own = launches.filter(({ kabupatenCode }) => scope.kind === 'kabupaten' && kabupatenCode === scope.code)
  if (metric.ordinalOf !== 'outletsLaunched' || own.length === 0) {
    return toFinding('notCheckable', 'sequenceUnrecorded', { numbers: { position, area } })
  }
  const low = Math.min(...own.map(({ window }) => countBefore(order.latest, window.notBefore) + 1))
  const high = Math.max(...own.map(({ window }) => countUpTo(order.earliest, window.notAfter)))
  const numbers = { position, low, high, area }
  const fits = low <= position && position <= high
  return fits
    ? toFinding('consistent', 'sequenceFits', { numbers })
    : toFinding('conflicting', 'sequenceDiffers', { numbers })
}

function countBefore(days: readonly Day[], day: Day): number {
  return firstIndex(days, (other) => other >= day)
}

function countUpTo(days: readonly Day[], day: Day): number {
  return firstIndex(days, (other) => other > day)
}

function firstIndex(days: readonly Day[], isPast: (day: Day) => boolean): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    const day = days[middle]
    if (day !== undefined && isPast(day)) high = middle
    else low = middle + 1
  }
  return low
}
