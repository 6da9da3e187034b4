import type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'
import { ID_KEY, VERSION_KEY, type ColumnSpec, type DatasetSpec } from '#shared/exchange/dataset.ts'
import { MARK_SHEET, type BookMarks } from '#shared/exchange/raw.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import type { BookPlaces } from './book-places.ts'
import { cellTextOf } from './cell-text.ts'
import { letterOf } from './column-letter.ts'
import { instructionRows, type Instructions } from './instructions.ts'
import { desaSheet, DESA_SHEET, listSheet, LIST_SHEET, type ChoiceLists } from './list-sheets.ts'
import { writeBook } from './write-book.ts'

/** Blank rows below the records that are ready for new ones. */
const SPARE_ROWS = 300

export type Book = {
  spec: DatasetSpec
  rows: readonly RecordedRow[]
  /** Whether rows without an id add something. */
  takesNewRows: boolean
  places: BookPlaces
  marks: BookMarks
  instructions: Omit<Instructions, 'spec'>
}

const OPEN = { protection: { locked: false } } as const
const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2B3A7E' } },
  alignment: { vertical: 'center', wrapText: true },
}
const LOCKED: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EEE7' } } }

/**
 * A workbook of records: ids and versions hidden and locked, drop-downs where there are choices, instructions, and marks by
 * which the program knows it again. Every text is a text, whatever it begins with.
 */
export function makeWorkbook(book: Book): Promise<Uint8Array> {
  const { spec, places, marks } = book
  const lists = listSheet(spec, places)
  const desa = spec.columns.some((column) => column.kind === 'desa') ? [desaSheet(places)] : []
  const instructions = instructionRows({ ...book.instructions, spec })
  return writeBook({
    sheets: [
      dataSheet(book, lists),
      { name: 'Petunjuk', rows: instructions, columns: [{ width: 28 }, { width: 10 }, { width: 90 }] },
      ...desa,
      lists.sheet,
      { name: MARK_SHEET, rows: Object.entries(marks), hidden: true },
    ],
  })
}

function dataSheet({ spec, rows, takesNewRows, places }: Book, lists: ChoiceLists): WriteSheet {
  const { columns } = spec
  const filled = rows.map((row) => columns.map((column) => cellTextOf(valueOf(row, column), column, places)))
  const spare = Array.from({ length: takesNewRows ? SPARE_ROWS : 0 }, () => columns.map(() => null))
  const lastRow = 1 + filled.length + spare.length
  return {
    name: spec.title.id.slice(0, 31),
    rows: [columns.map((column) => column.header.id), ...filled, ...spare],
    columns: columns.map(columnOf),
    cells: new Map([...headingCells(columns), ...openSpareCells(columns, 1 + filled.length, spare.length)]),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1, columns: frozenColumns(columns) },
    autoFilter: { range: `A1:${letterOf(columns.length - 1)}${Math.max(2, 1 + filled.length)}` },
    dataValidations: columns.flatMap((column, index) =>
      validationOf(column, { columns, index, lastRow, lists, places }),
    ),
    protection: {
      sheet: true,
      formatColumns: true,
      formatRows: true,
      formatCells: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
    },
  }
}

function valueOf(row: RecordedRow, { key }: ColumnSpec) {
  // A line that is ready to be filled, of something that is not on record yet.
  const isReady = row.id === ''
  if (key === ID_KEY) return isReady ? null : row.id
  return key === VERSION_KEY ? (isReady ? null : row.version) : (row.values[key] ?? null)
}

const formats: Partial<Record<ColumnSpec['kind'], string>> = { day: 'yyyy-mm-dd', rupiah: '#,##0', count: '#,##0' }
const widths: Partial<Record<ColumnSpec['kind'], number>> = { prose: 40, desa: 34, kabupaten: 26, text: 26, choice: 20 }

function columnOf(column: ColumnSpec): ColumnDef {
  const { kind, isLocked = false, isHidden = false } = column
  // As text, so that a program neither drops the first zero of a number nor reads a formula when the cell is edited.
  const numFmt = kind === 'version' ? '0' : (formats[kind] ?? '@')
  return {
    width: widths[kind] ?? 16,
    style: { numFmt, ...(isLocked ? LOCKED : OPEN) },
    ...(isHidden && { hidden: true }),
  }
}

type Cells = NonNullable<WriteSheet['cells']>
type CellEntries = [string, NonNullable<ReturnType<Cells['get']>>][]

function headingCells(columns: readonly ColumnSpec[]): CellEntries {
  return columns.map(({ header }, index) => [`0,${index}`, { value: header.id, type: 'string', style: HEADING }])
}

/** What cannot change for a record can be filled for a new one. */
function openSpareCells(columns: readonly ColumnSpec[], first: number, count: number): CellEntries {
  const fillable = columns.flatMap(({ isLocked, isHidden }, index) => (isLocked && !isHidden ? [index] : []))
  return Array.from({ length: count }, (_, offset) => first + offset).flatMap((row) =>
    fillable.map((index): CellEntries[number] => [
      `${row},${index}`,
      { value: null, type: 'empty', style: { ...OPEN, numFmt: '@' } },
    ]),
  )
}

/** What names the row stays in sight. */
function frozenColumns(columns: readonly ColumnSpec[]): number {
  return columns.findIndex(({ isLocked = false }) => !isLocked)
}

type Around = { columns: readonly ColumnSpec[]; index: number; lastRow: number; lists: ChoiceLists; places: BookPlaces }

function validationOf(column: ColumnSpec, around: Around): DataValidation[] {
  const { columns, index, lastRow, lists, places } = around
  const letter = letterOf(index)
  const range = `${letter}2:${letter}${lastRow}`
  if (column.kind === 'desa') {
    const kabupaten = letterOf(columns.findIndex((other) => other.kind === 'kabupaten'))
    const last = letterOf(Math.max(0, places.kabupaten.length - 1))
    const rows = 1 + Math.max(1, ...places.kabupaten.map((row) => row.desa.length))
    const formula1 = `INDEX(${DESA_SHEET}!$A$2:$${last}$${rows},0,MATCH($${kabupaten}2,${DESA_SHEET}!$A$1:$${last}$1,0))`
    // Another spelling or a code is read too.
    return [{ type: 'list', formula1, range, allowBlank: true, showErrorMessage: false }]
  }
  const list = lists.ranges.get(column.key)
  if (!list) return []
  const isStrict = column.kind === 'choice' || column.kind === 'yesNo'
  return [
    {
      ...{ type: 'list', formula1: `${LIST_SHEET}!${list}`, range, allowBlank: column.isRequired !== true },
      ...{ showErrorMessage: isStrict, errorStyle: 'stop', errorTitle: column.header.id },
      errorMessage: 'Pilih dari daftar.',
    },
  ]
}
