import type { DayWindow } from '#shared/day/window.ts'
import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { OutletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import { figurePageMessages } from '../../en/figure-page.ts'
import { format } from '../../en/format.ts'
import type { outletMessages as id } from '../id/outlet.ts'

type Refused = MilestoneRefusal | OutletUndoRefusal | { reason: 'alreadyCounted' }

const event = (type: Parameters<typeof figurePageMessages.event>[0]) => figurePageMessages.event(type, 'outlet')
const on = (window: DayWindow) => format.window(window)

/** Why something cannot be recorded of an outlet, and what can be done instead. */
function refusal(refused: Refused): string {
  switch (refused.reason) {
    case 'future':
      return `That day has not come yet. At the latest today, ${format.day(refused.today)}.`
    case 'beforePrevious':
      return `Before what is on record: the outlet was ${event(refused.previous)} ${on(refused.window)}. Check the day.`
    case 'afterNext':
      return `After what is on record: the outlet was ${event(refused.next)} ${on(refused.window)}. Check the day.`
    case 'alreadyRecorded':
      return `Already on record: the outlet was ${event(refused.milestone)} ${on(refused.window)}. If a source says otherwise, add it as another report.`
    case 'alreadyOperating':
      return `Already on record as operating ${on(refused.window)}, with no break between.`
    case 'alreadyPaused':
      return `Already on record as paused ${on(refused.window)}.`
    case 'closed':
      return `The outlet is on record as closed ${on(refused.window)}. First record that it opened again.`
    case 'notLaunched':
      return 'The launch of this outlet is not on record. Record it first.'
    case 'notOperating':
      return 'This outlet is not on record as operating on that day. First record when it began to operate.'
    case 'reopeningNeedsReason':
      return 'This outlet is on record as closed. Write why it opened again.'
    case 'unknownReport':
      return 'That report is gone. Load the page again.'
    case 'alreadyCounted':
      return 'This report is the one that counts already.'
    case 'unknownEvent':
      return 'This entry was taken back already.'
    case 'laterEvent':
      return `Something was recorded after it: the outlet was ${event(refused.event)}. Undo that first.`
  }
}

/** Recording and describing outlets. */
export const outletMessages: typeof id = {
  refusal,
  record: 'Record progress',
  describe: 'Change particulars',
  addReport: 'Add another report',
  addReportOf: (milestone: string) => `Add another report: ${milestone}`,
  choose: 'Choose this report',
  chooseOf: (window: string, source: string) => `Choose this report: ${window}, ${source}`,
  registerTitle: 'Register an outlet',
  saveRegister: 'Register',
  registerLead: 'A kabupaten/kota may have several outlets.',
  kabupaten: 'Kabupaten/kota',
  label: 'Name of the outlet',
  labelHint: 'As on its sign.',
  sameLabel: (label: string) =>
    `There is an outlet called ${label} in this kabupaten/kota. Go on only if this is another one.`,
  otherOutlets: 'Outlets on record here',
  operatorKind: 'Kind of operator',
  operatorName: 'Name of the operator',
  operatorNameHint: 'Such as SMKN 1 Atambua. The name of an institution, not of a person.',
  place: 'Place or address',
  placeHint: 'Street, building, or a landmark that people know.',
  desa: 'Desa/kelurahan',
  desaHint: 'Type a few letters, then choose.',
  point: 'Point',
  pointHint:
    'Latitude, then longitude, such as -9.10722, 124.89302. Copy it from a map, use your location, or pick it in the picture.',
  outside: (km: number) =>
    `This point lies ${format.number(Math.round(km))} km outside the kabupaten/kota. Check latitude and longitude.`,
  useLocation: 'Use my location now',
  locating: 'Looking for the location …',
  noLocation: 'The location of the device cannot be read. Allow it, or write the point.',
  pickOnMap: 'Pick the point of the outlet. Click, or move it with the arrow keys.',
  tolerance: (isOfficial: boolean) =>
    `${isOfficial ? 'Official boundary' : 'Approximate boundary'}; a point up to 2 km outside is accepted.`,
  quality: 'Where the point comes from',
  milestoneGroup: 'What is known first',
  milestone: 'What happened',
  when: 'When',
  launchedBy: 'Launched by',
  launchedByHint: 'The office, such as Governor or Bupati.',
  sequenceNo: 'Number in the sequence',
  sequenceNoHint: 'If the report tells it, such as 21.',
  reportPlace: 'Place according to this report',
  reopenReason: 'Why it opened again',
  note: 'Note',
  noteHint: 'Everybody may read it. No names of private persons.',
  evidence: 'Photo or paper',
  recordTitle: 'Record progress of the outlet',
  saveRecord: 'Record',
  rivalTitle: (milestone: string) => `Another report: ${milestone}`,
  rivalText: 'The report on record counts until another is chosen as the best supported. Both stay in sight.',
  saveRival: 'Add the report',
  chooseTitle: 'Which report is the best supported?',
  chooseText: (chosen: string, counted: string) =>
    `${chosen} will count instead of ${counted}. Figures, map and charts follow. Both stay in sight.`,
  why: 'Reason',
  whyHint: 'Why is this report better supported? Everybody may read it.',
  saveChoice: 'Choose this report',
  describeTitle: 'Change the particulars of the outlet',
  saveDescribe: 'Save',
  saved: {
    registered: 'The outlet is registered.',
    recorded: 'Recorded.',
    rival: 'The other report was added.',
    chosen: 'The report was chosen; the figures follow it.',
    described: 'The particulars are saved.',
  },
  undo: 'Undo',
  historyTitle: 'History of entries',
}
