import type { Day } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { OperatorKind, PointQuality } from '#shared/outlet/operator.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { SequenceCheck } from '#shared/outlet/sequence.ts'
import { format } from '../../en/format.ts'
import type { OutletPageMessages } from '../id/page.ts'

const milestones: Record<Milestone, string> = {
  planned: 'Planned',
  prepared: 'In preparation',
  launched: 'Launched',
  operating: 'Operating',
  paused: 'Paused',
  closed: 'Closed',
}

const operatorKinds: Record<OperatorKind, string> = {
  dekranasda: 'craft council (Dekranasda)',
  school: 'school',
  cooperative: 'cooperative',
  umkm: 'UMKM',
  government: 'government office',
  private: 'private business',
  other: 'other',
}

const qualities: Record<PointQuality, string> = {
  measured: 'measured on the spot',
  picked: 'picked on a map',
  approximate: 'approximate',
}

const differences: Record<RivalDifference, string> = {
  day: 'another day',
  place: 'another place',
  launchedBy: 'launched by somebody else',
}

function sequence({ position, low, high, fits }: SequenceCheck, window: DayWindow): string {
  const recorded =
    low === high ? `number ${format.number(low)}` : `between number ${format.number(low)} and ${format.number(high)}`
  const day = isExact(window) ? 'on that day' : 'within those days'
  return `Number ${format.number(position)} ${fits ? 'fits' : 'does not fit'}: by the records this outlet was ${recorded} ${day}.`
}

export const outletPageMessages: OutletPageMessages = {
  notFound: 'There is no such outlet',
  notFoundText: 'Its entry may have been taken back. Look for it in the list.',
  toList: 'List of outlets',
  runBy: (name: string) => `Run by ${name}`,
  notKnownAt: (asOf: Day) => `By ${format.day(asOf)} nothing was reported of this outlet.`,
  courseTitle: 'The way of the outlet',
  milestone: (type: Milestone) => milestones[type],
  notTold: { before: 'no report', next: 'not reported yet' },
  launchedBy: (who: string) => `launched by ${who}`,
  sequenceNo: (position: number) => `called outlet number ${format.number(position)}`,
  sequence,
  recorded: (day: string, who: string) => `recorded ${day} by ${who}`,
  chosen: (day: string, who: string, reason: string | undefined) =>
    `Chosen as the best supported report on ${day} by ${who}${reason ? `: ${reason}` : '.'}`,
  rivals: (count: number) => (count === 1 ? 'One other report' : `${format.number(count)} other reports`),
  difference: (difference: RivalDifference) => differences[difference],
  sameFacts: 'says the same',
  shelfTitle: 'The shelf in the last six months',
  noShelf: 'Nothing yet: this outlet is not on record as launched.',
  facts: 'Particulars',
  operator: 'Operator',
  operatorKind: (kind: OperatorKind) => operatorKinds[kind],
  place: 'Place',
  desa: 'Desa/Kelurahan',
  point: 'Point',
  quality: (quality: PointQuality) => qualities[quality],
  openMap: 'Open in a map',
  source: 'Source',
  unknown: 'not reported',
  spot: (place: string) => `Where the outlet stands in ${place}`,
  boundaries: (isOfficial: boolean): string => (isOfficial ? 'official boundary' : 'approximate boundary'),
  others: (place: string) => `Other outlets in ${place}`,
  claims: 'Statements about outlets here',
}
