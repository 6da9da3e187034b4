import type { ImportState, ImportStep, UndoBlock } from '#shared/exchange/answers.ts'
import type { CellProblem } from '#shared/exchange/cell-problem.ts'
import type { PlanKind, RowDecision, RowProblem } from '#shared/exchange/plan.ts'
import type { RuleRefusal, ShelfRowRefusal } from '#shared/exchange/rule-refusal.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import { outletMessages } from './outlet.ts'
import { productMessages } from './product.ts'
import { commonRefusal } from './refusal.ts'
import { reportMessages } from './report.ts'
import { sheetMessages } from './sheet.ts'
import { shelfMessages } from './shelf.ts'

const { number } = format

const kinds: Record<PlanKind, string> = {
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
  conflict: 'Conflicting',
  refused: 'Refused',
}

const kindHints: Record<PlanKind, string> = {
  added: 'New rows that will be recorded.',
  changed: 'Cells that differ from the record, before → after.',
  unchanged: 'The same as the record, or left out by you; nothing is done.',
  conflict:
    'The record was changed here after the workbook was downloaded. These rows stay out unless you take the file’s values.',
  refused: 'Cannot be accepted, with the reason. These rows stay out.',
}

const states: Record<ImportState, string> = {
  reading: 'being read',
  unmapped: 'waiting for its columns',
  planned: 'preview',
  applied: 'applied',
  undone: 'undone',
}

const steps: Record<ImportStep, string> = {
  read: 'Reading the file',
  compare: 'Comparing with the records',
  keep: 'Preparing the preview',
  apply: 'Applying',
  undo: 'Undoing',
}

const blocks: Record<UndoBlock['why'], string> = {
  changedSince: 'was changed again',
  usedSince: 'is used by another record',
  gone: 'is out of your reach',
}

/** What a rule of the programme has against a row, in the words of its form. */
function rule(told: RuleRefusal): string {
  switch (told.about) {
    case 'umkm':
      return commonRefusal(told.refusal)
    case 'product':
      return productRule(told.refusal)
    case 'checklist':
      return `${certificationMessages.item(told.item)}: ${certificationMessages.refusal(told.refusal)}`
    case 'mentoring':
      return mentoringMessages.refusal(told.refusal)
    case 'outlet':
      return outletMessages.refusal(told.refusal)
    case 'shelf':
      return shelfMessages.refusal(told.refusal)
    case 'shelfLine':
      return shelfMessages.lineRefusal(told.refusal)
    case 'shelfAmount':
      return `${shelfMessages.amount(told.amount)} is unusually much. If it is right, enter it in the form of the shelf.`
    case 'shelfRow':
      return shelfRow(told.refusal)
    case 'report':
      return reportMessages.refusal(told.refusal)
    case 'reportRow':
      return `“${told.refusal.name}” is no product on record in this kabupaten/kota, or was not proposed yet. Put semicolons (;) between names.`
  }
}

function shelfRow(refusal: ShelfRowRefusal): string {
  switch (refusal.reason) {
    case 'unknownProduct':
      return 'No product on record has this name. For goods from outside the programme, set Kind to “Outside goods”.'
    case 'unknownOutlet':
      return 'No outlet of this kabupaten has this name.'
    case 'otherGoods':
      return `${refusal.name}, already in the report of that month, may not be on the shelf any more. Correct it in the form first.`
  }
}

/** Why a cell or a row is not taken. */
function problem(told: CellProblem | RowProblem): string {
  if (told.key === 'rule') return rule(told.rule)
  return isRowProblem(told) ? sheetMessages.row(told) : sheetMessages.cell(told)
}

const rowProblems: readonly string[] = [
  'unknownId',
  'lockedColumn',
  'notAllowed',
  'sameAsLine',
  'severalRecords',
] satisfies PlainRowProblem['key'][]
type PlainRowProblem = Exclude<RowProblem, { key: 'rule' }>

function isRowProblem(told: Exclude<CellProblem | RowProblem, { key: 'rule' }>): told is PlainRowProblem {
  return rowProblems.includes(told.key)
}

function productRule(refusal: Extract<RuleRefusal, { about: 'product' }>['refusal']): string {
  switch (refusal.reason) {
    case 'issuedInFuture':
    case 'requiredByCategory':
    case 'completed':
      return certificationMessages.refusal(refusal)
    default:
      return productMessages.curationRefusal(refusal)
  }
}

export const exchangeMessages: WorkMessages['exchange'] = {
  problem,
  title: 'Import',
  headline: 'Spreadsheets out and in',
  lead: 'Download data as a workbook, change it in Excel, LibreOffice or Google Sheets, and upload it again. Your own sheets and CSV can be uploaded too. Nothing is saved before you agree to its preview.',
  fromList: 'Import and workbooks',
  chooseData: 'Data',
  place: 'Kabupaten/kota',
  everywhere: 'All that you may change',
  downloadTitle: '1. Download a workbook',
  download: (title: string) => `Download the workbook of ${title}`,
  downloadHint: 'Holds all that is on record, with drop-downs and instructions. Contains personal data.',
  uploadTitle: '2. Upload a file',
  uploadHint: 'Excel (.xlsx), LibreOffice (.ods) or CSV; at most 20 MB.',
  chooseFile: 'Choose a file',
  sending: (share: number) => `Sending the file… ${number(Math.round(share * 100))}%`,
  step: (step: ImportStep, done?: number, total?: number) =>
    done === undefined || total === undefined
      ? `${steps[step]}…`
      : `${steps[step]}… ${number(done)} of ${number(total)} rows`,
  unreachable: 'The server cannot be reached. The file has not arrived; upload it again.',
  earlierTitle: 'Earlier imports',
  noEarlier: 'No file has been uploaded yet. What is uploaded in step 2 stands here, and can be undone from here.',
  file: 'File',
  sent: 'Uploaded',
  result: 'Result',
  stateHead: 'State',
  state: (state: ImportState) => states[state],
  back: 'Import',
  counts: ({ added, changed }: { added: number; changed: number }) =>
    `${number(added)} added, ${number(changed)} changed`,
  sentBy: (name: string, at: string) => `Uploaded by ${name}, ${at}`,
  appliedBy: (name: string, at: string) => `Applied by ${name}, ${at}`,
  undoneBy: (name: string, at: string) => `Undone by ${name}, ${at}`,

  mapTitle: 'Which column holds what?',
  mapLead: 'Not all headings of this file are known. Say it once; files with the same headings will be known.',
  mapAgain: 'Choose the columns anew',
  mapColumn: 'Column of the data',
  mapFrom: 'Column of the file',
  mapNone: 'not in the file',
  mapSample: 'Examples',
  mapPlace: 'All rows are for the kabupaten/kota',
  mapPlaceNone: 'as its column says',
  required: 'required',
  mapSave: 'See the preview',
  unusedColumns: (names: string) => `Columns of the file that are not used: ${names}.`,

  planTitle: 'Preview',
  planSummary: (count: number) =>
    count === 0 ? 'Nothing will change.' : `${number(count)} rows will be saved at once, as one act.`,
  kind: (kind: PlanKind) => kinds[kind],
  kindHint: (kind: PlanKind) => kindHints[kind],
  kinds: 'Kinds of rows',
  leftOut: (count: number) => `${number(count)} conflicting or refused rows stay out.`,
  apply: (count: number) => `Apply ${number(count)} rows`,
  cancelWork: 'Cancel',
  cancelled: 'Cancelled. Nothing of this file was kept.',
  applying: 'Applying…',
  replan: 'Refresh the preview',
  marked: 'Download a copy with the errors marked',
  skipped: (count: number, why: string) => `${number(count)} rows were skipped, since they are no data (${why}).`,
  noRows: 'No rows of this kind.',
  decided: (choice: RowDecision['choice']): string =>
    choice === 'takeFile' ? 'The file’s values count, by your choice.' : 'Left out, by your choice.',
  takeFile: 'Take the file’s values',
  takeFileForAll: (count: number) => `Take the file’s values for ${number(count)} conflicting rows`,
  keepStored: 'Keep what is on record',
  leaveOut: 'Leave out of the import',
  takeBack: 'Take the choice back',
  line: (line: number) => `Row ${number(line)}`,
  before: 'On record',
  after: 'In the file',
  empty: 'empty',
  unnamed: 'without a name',
  changedBy: (name: string, at: string) => `Changed by ${name}, ${at}`,
  wholeRow: 'Row',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageOf: (from: number, to: number, total: number) => `${number(from)}–${number(to)} of ${number(total)}`,
  done: (added: number, changed: number) =>
    `Saved: ${number(added)} added, ${number(changed)} changed. This import can be undone as long as its data was not changed again.`,
  undo: 'Undo this import',
  undoTitle: 'Undo this import?',
  undoText: 'All that was changed becomes what it was, and what was added leaves the lists, as one act.',
  undoing: 'Undoing…',
  cannotUndo: (count: number) => `Not undone yet: ${number(count)} records stand against it.`,
  block: (why: UndoBlock['why'], by: string | undefined) => (by ? `${blocks[why]} by ${by}` : blocks[why]),
  cancel: 'Cancel',
  missing: 'This import does not exist, or is not yours.',
}
