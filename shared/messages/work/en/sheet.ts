import type { CellProblem, PlainSheetProblem, SheetProblem } from '#shared/exchange/cell-problem.ts'
import type { FileFormat, FileRefusal, PlainFileRefusal } from '#shared/exchange/file-refusal.ts'
import { isSheetProblem } from '#shared/exchange/is-sheet-problem.ts'
import type { RowProblem } from '#shared/exchange/plan.ts'
import type { SkippedRow } from '#shared/exchange/skipped-rows.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { formMessages } from './form.ts'

const files: Record<PlainFileRefusal, string> = {
  empty: 'This file is empty.',
  notASpreadsheet: 'This is no spreadsheet. Send a file of the kind .xlsx, .ods or .csv.',
  oldExcel:
    'This is a file of an old Excel (.xls). Open it in Excel, choose Save As, “Excel Workbook (.xlsx)”, and send the new one.',
  binaryExcel: 'This is a binary workbook (.xlsb). Save it as .xlsx and send it again.',
  webPage:
    'This is a web page or XML with the name of a spreadsheet. Open it in Excel, save it as .xlsx and send it again.',
  encrypted: 'This file is locked with a password. Remove the password, save it and send it again.',
  macros: 'This file contains macros. Save it as .xlsx without macros and send it again.',
  damaged: 'This file is damaged or cut off. Open and save it again, or send it once more.',
  externalEntities:
    'This file refers to what no spreadsheet refers to, so it was not opened. Save it again from Excel or LibreOffice.',
  tooDeep: 'What this file holds is nested too deeply for a spreadsheet. Save it again from Excel or LibreOffice.',
  tooMuchMemory: 'This file is too heavy to open. Split it into several files.',
  busy: 'Several other files are being read. Try again in a moment.',
}

const formats: Record<FileFormat, string> = {
  csv: 'text (.csv)',
  xlsx: 'an Excel workbook (.xlsx)',
  ods: 'an OpenDocument spreadsheet (.ods)',
}

const megabytes = (bytes: number) => `${format.number(bytes / 1024 / 1024)} MB`

function file(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return `This file has ${megabytes(refusal.bytes)}, the most is ${megabytes(refusal.max)}. Split it into several files.`
    case 'unpacksTooLarge':
      return `What this file holds is more than ${megabytes(refusal.max)} once unpacked. Remove pictures and sheets that are not needed, or split it.`
    case 'tooManyRows':
      return `More than ${format.number(refusal.max)} rows. Split it into several files.`
    case 'tooManyColumns':
      return `Something stands behind column ${format.number(refusal.max)}. Remove the columns that are not needed.`
    case 'tooManyCells':
      return `More than ${format.number(refusal.max)} filled cells. Split it into several files.`
    case 'tooMuchText':
      return `All cells together have more than ${format.number(refusal.max)} characters. Split it into several files.`
    case 'tooManySheets':
      return `More than ${format.number(refusal.max)} sheets. Send only those that are needed.`
    case 'tooLongCell':
      return `${refusal.sheet === '' ? 'R' : `Sheet “${refusal.sheet}”, r`}ow ${format.number(refusal.line)}: a cell has more than ${format.number(refusal.max)} characters.`
    case 'openQuote':
      return `Row ${format.number(refusal.line)}: a quotation mark (") opens and never closes.`
    case 'wrongExtension':
      return `The name ends in “${refusal.extension}”, and the content is ${formats[refusal.format]}. Name it after its content and send it again.`
    case 'tookTooLong':
      return `This file was not read within ${format.number(refusal.seconds)} seconds. Split it into several files.`
    default:
      return files[refusal.reason]
  }
}

const cells: Record<PlainSheetProblem, string> = {
  notAnId: 'This is not the form of an ID. Do not change the ID column; leave it empty for a new row.',
  notAMonth: 'Not a month. Write February 2026 or 2026-02, for example.',
  notAWindow: 'Not a date. Write 5 February 2026, or from–to: 5 February 2026 – 7 February 2026.',
  notYesOrNo: 'Write “Ya” or “Tidak”, “Yes” or “No”.',
  desaWithoutKabupaten: 'Fill in the kabupaten/kota first, or write the Kemendagri code of the desa.',
  roundedNumber: 'Excel has rounded this number. Change the format of the cell to Text and type it again.',
}

function cell(problem: CellProblem): string {
  return isSheetProblem(problem) ? sheetProblem(problem) : formMessages.problem(problem)
}

function sheetProblem(problem: SheetProblem): string {
  switch (problem.key) {
    case 'severalPlaces':
      return `Several places have this name: ${anyOf(problem.candidates.map(({ text, code }) => `${text} (${code})`))}. Write it in full, or its code.`
    case 'unknownPlace':
      return `This place is unknown.${maybe(problem.nearest.map(({ text, code }) => `${text} (${code})`))}`
    case 'notAChoice':
      return `Not in the list of choices.${maybe(problem.nearest)}`
    case 'formulaFailed':
      return `The formula in this cell failed (${problem.text}). Fill in the value.`
    case 'monthFirst':
      return `Write the day before the month. Is ${format.day(problem.meant)} meant?`
    default:
      return cells[problem.key]
  }
}

function maybe(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Is it ${anyOf(names)}?`
}

function anyOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}

function row(problem: Exclude<RowProblem, { key: 'rule' }>): string {
  switch (problem.key) {
    case 'unknownId':
      return 'There is no record with this ID that you may change. For a new row, leave the ID empty.'
    case 'lockedColumn':
      return 'This column cannot change for what is on record.'
    case 'notAllowed':
      return 'Only the provincial PMD office records this step.'
    case 'sameAsLine':
      return `The same as row ${format.number(problem.line)} of this file.`
    case 'severalRecords':
      return `Several records could be meant: ${problem.labels.join(', ')}. Download the workbook and fill in the ID.`
  }
}

const skips: Record<SkippedRow['why'], string> = {
  heading: 'headings',
  numbering: 'numbers of columns',
  total: 'total',
  note: 'note or signature',
}

export const sheetMessages: WorkMessages['sheet'] = { file, cell, row, skipped: (why) => skips[why] }
