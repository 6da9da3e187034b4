import type { ClaimRefusal, ImportProblem } from '#shared/claim/answers.ts'
import type { ClaimColumn } from '#shared/claim/claim-columns.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import { format, plural } from '../../en/format.ts'
import type { claimMessages as idMessages } from '../id/claim.ts'

const { number } = format

const outletReasons: Record<MilestoneRefusal['reason'], string> = {
  future: 'that day has not come',
  beforePrevious: 'too early beside the milestone before it',
  afterNext: 'too late beside the milestone after it',
  alreadyRecorded: 'that milestone is on record; mark this as another report of it',
  alreadyOperating: 'the outlet is already operating',
  alreadyPaused: 'the outlet is already paused',
  closed: 'the outlet is closed',
  notLaunched: 'the outlet has not been launched',
  notOperating: 'the outlet does not operate yet',
  reopeningNeedsReason: 'opening a closed outlet again needs a reason: record it on its own page',
  unknownReport: 'that milestone is not on record, so this is no other report of it',
}

function refusal(refused: ClaimRefusal): string {
  switch (refused.reason) {
    case 'sameClaim':
      return 'The same statement by the same speaker in the same source is there already.'
    case 'nothingChanged':
      return 'Nothing has changed.'
    case 'withdrawn':
      return 'This statement was withdrawn.'
    case 'changedSince':
      return 'Something was changed since, so it cannot be undone.'
    case 'rowsRefused':
      return `${plural(refused.count, 'row')} refused. Mend the file, or leave them out.`
    case 'nothingNew':
      return 'No row of this file is new.'
    case 'otherArea':
      return 'This statement is not about the kabupaten/kota of that outlet.'
    case 'recordedAlready':
      return 'That record has been made of this statement already.'
    case 'outletRefuses':
      return `The outlet’s record refuses it: ${outletReasons[refused.refusal as MilestoneRefusal['reason']] ?? refused.refusal}.`
  }
}

function importProblem(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'This file is empty.'
    case 'missingColumns':
      return `These columns are missing from the first line: ${format.list(problem.columns)}.`
    case 'doubleColumn':
      return `The column “${problem.column}” is there twice.`
    case 'notCsv':
      return `Line ${number(problem.line)} cannot be read as CSV: check its quotes and columns.`
    case 'tooManyRows':
      return `Too many rows: ${number(problem.max)} at most.`
  }
}

const milestones: Record<Milestone, string> = {
  planned: 'planned',
  prepared: 'being prepared',
  launched: 'launched',
  operating: 'operating',
  paused: 'paused',
  closed: 'closed',
}

const columns: Record<ClaimColumn, string> = {
  as_of_date: 'for',
  metric: 'what is counted',
  value: 'value',
  unit: 'unit',
  scope: 'area',
  said_by: 'speaker',
  source_url: 'source',
  source_date: 'day of the source',
  paraphrase: 'what was said',
  conflict_group: 'group',
  check_note: 'note',
  figure: 'figure of ours',
  printed_weekday: 'printed weekday',
  office: 'office',
}

export const claimMessages: typeof idMessages = {
  refusal,
  importProblem,
  milestone: (milestone) => milestones[milestone],
  column: (column) => columns[column],
  onlyToday: 'Statements are added and changed while the page shows today.',
  add: 'Add a statement',
  import: 'Import CSV',
  group: 'Group',
  acts: { edit: 'Correct', withdraw: 'Withdraw', record: 'Make a record', group: 'Group' },
  actOn: (act, claim) => `${act}: ${claim}`,
  addTitle: 'Add a statement',
  editTitle: 'Correct a statement',
  editText: 'What it said before stays in its history.',
  figure: 'Which number is meant',
  freeFigure: 'none of ours',
  figureHint: 'Choose one if it is about a number that we record, so that they can be compared.',
  metric: 'What is counted',
  metricHint: 'In your own words, such as “IKM registered”.',
  value: 'Value, as it was said',
  valueHint: 'Such as 20, about 250, 10–12, 0 of 176, 150000 -> 800000, 2025-05-27, or thousands.',
  readAs: (text) => `Read as ${text}.`,
  readAsWords: 'No number can be read in it: it is kept as words and compared with nothing.',
  unit: 'Unit',
  unitHint: 'Such as outlet, product, UMKM, koperasi, IDR/month, or date for a day.',
  scope: 'Area',
  chooseScope: 'choose an area',
  asOf: 'For which day, month or year',
  asOfHint: 'The day that the speaker meant: 2025-12-20, 2025-12 or 2025.',
  speaker: 'Speaker',
  speakerHint: 'Office and name, such as Kadis PMD Viktor Manek. Write (reporter) when nobody is named.',
  office: 'Office',
  officeHint: 'Leave empty when the speaker already says it.',
  reference: 'Source',
  referenceHint: 'Address of a page, or number and title of a document. Without a source no statement is entered.',
  published: 'Day of the source',
  publishedHint: '2025-12-20, 2025-12 or 2025.',
  paraphrase: 'What was said',
  paraphraseHint: 'One sentence, as close to the words as possible.',
  weekday: 'Printed weekday',
  noWeekday: 'none printed',
  groupField: 'Group',
  groupHint: 'Statements of one group are compared as one matter.',
  note: 'Note of the checker',
  save: 'Save the statement',
  saveEdit: 'Save the correction',
  added: (verdict) => `Statement saved: ${verdict}.`,
  edited: 'Statement corrected.',
  show: 'See the statement',
  conflict: (who) => `${who || 'Somebody'} has just changed this statement. Close, and begin from the newest one.`,
  groupTitle: 'Group statements',
  groupText: 'A group makes a matter: differing values and changed units are looked for within it.',
  into: 'Put into',
  newGroup: 'a new group',
  noGroup: 'no group',
  newGroupName: 'Name of the new group',
  which: 'Statements',
  find: 'Find a statement',
  chosen: (count) => `${number(count)} chosen.`,
  noneFound: 'No statement fits.',
  chooseSome: 'Choose at least one statement.',
  nameGroup: 'Give the group a name.',
  saveGroup: 'Save the group',
  grouped: (count) => `${plural(count, 'statement')} grouped.`,
  withdrawTitle: 'Withdraw a statement',
  withdrawText: 'It is shown and checked no more. What it said and its history stay.',
  reason: 'Reason',
  saveWithdraw: 'Withdraw the statement',
  withdrawn: 'Statement withdrawn.',
  recordTitle: 'Make a record',
  recordText: 'A statement never changes a record by itself. This new record names the statement as its source.',
  recordKind: 'Kind of record',
  kinds: { outlet: 'a milestone of an outlet', chronicle: 'the chronicle of the programme' },
  outlet: 'Outlet',
  chooseOutlet: 'choose an outlet',
  noOutlet: 'No outlet is on record in the area of this statement.',
  milestoneField: 'Milestone',
  notBefore: 'Earliest day',
  notAfter: 'Latest day',
  notAfterHint: 'Leave empty when the day is certain.',
  rivalTitle: 'If that milestone is on record',
  asRival: 'record this as another report of it',
  title: 'Title',
  heldOn: 'Day',
  recordNote: 'Note',
  wholeProvince: 'the whole province',
  kabupaten: 'Kabupaten/kota',
  saveRecord: 'Make the record',
  recorded: (label) => `On record: ${label}.`,
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  withdrawnTitle: 'Withdrawn claims',
  withdrawnNone: 'No claim was withdrawn yet.',
  withdrawnBy: (by, at) => `withdrawn by ${by}, ${at}`,
  withdrawnWhy: (reason) => `Reason: ${reason}`,
  importTitle: 'Import statements',
  importLead: 'Look first, then save: nothing is stored before you press the import button.',
  importColumns: 'Columns that the first line must have',
  importMore: 'Other columns that are known',
  importFile: 'CSV file',
  importText: 'or paste what is in it',
  importPreview: 'Check the file',
  importChecking: 'Checking…',
  importSummary: (fresh, same, refused) =>
    `${plural(fresh, 'new row')}, ${number(same)} on record already, ${number(refused)} refused.`,
  importUnknown: (names) => `Columns that are not known and left out: ${names}.`,
  importTable: { line: 'Line', state: 'State', said: 'Statement', why: 'Remark' },
  importShown: (shown, all) => `${number(shown)} of ${number(all)} rows are shown, refused ones first.`,
  importShowMore: (count) => `Show ${number(count)} more`,
  importState: { new: 'new', same: 'on record', refused: 'refused' },
  sameLine: (line) => `the same as line ${number(line)}`,
  sameClaim: 'the same as a statement on record',
  leaveOut: (count) => `Leave out ${plural(count, 'refused row')}`,
  doImport: (count) => `Import ${plural(count, 'row')}`,
  nothingNew: 'There is no new row to import.',
  mendFirst: 'Mend the refused rows in the file, or leave them out.',
  imported: (count) => `${plural(count, 'statement')} imported.`,
  toClaims: 'See all statements',
}
