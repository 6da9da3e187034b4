import { placeOfLaunch, type LaunchOrder } from '#shared/outlet/sequence.ts'
import { toFinding, type Finding } from '../check-result.ts'
import { exactNumber, type ReadClaim } from '../read-claim.ts'
import type { ClaimRecords } from '../records.ts'

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
  const places = own.map(({ window }) => placeOfLaunch(window, order))
  const low = Math.min(...places.map((place) => place.low))
  const high = Math.max(...places.map((place) => place.high))
  const numbers = { position, low, high, area }
  const fits = low <= position && position <= high
  return fits
    ? toFinding('consistent', 'sequenceFits', { numbers })
    : toFinding('conflicting', 'sequenceDiffers', { numbers })
}
