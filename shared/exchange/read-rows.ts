import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { CellProblem } from './cell-problem.ts'
import type { CellValue, ColumnSpec, DatasetSpec, ParsedRow } from './dataset.ts'
import { ID_KEY } from './dataset.ts'
import { headingKey } from './heading-key.ts'
import type { SheetLayout } from './layout.ts'
import type { Places } from './places.ts'
import type { RawRow, RawSheet } from './raw.ts'
import { cellReader, type CellReader, type ReadCell } from './read-cell.ts'
import { isFilled, skippedRows, type SkippedRow } from './skipped-rows.ts'

export type ReadRows = { rows: ParsedRow[]; skipped: SkippedRow[] }

export type ReadRowsOptions = {
  spec: DatasetSpec
  places: Places
  /** Where rows belong that do not say it: the importer's own. */
  kabupatenCode?: KabupatenCode
}

/**
 * Reads the rows of a table by its layout. Every row is read whole, whatever is wrong with it. Rows that are no data (numbers
 * under the headings, totals, notes and signatures at the end) are told apart, so that nothing disappears silently.
 */
export function readRows(sheet: RawSheet, layout: SheetLayout, options: ReadRowsOptions): ReadRows {
  const { data, skipped, read } = rowReader(sheet, layout, options)
  return { rows: data.map(read), skipped }
}

/** The same row by row, for who has to answer others in between: the rows that hold data, and how one is read. */
export function rowReader(
  sheet: RawSheet,
  layout: SheetLayout,
  { spec, places, kabupatenCode: own }: ReadRowsOptions,
): { data: RawRow[]; skipped: SkippedRow[]; read: (row: RawRow) => ParsedRow } {
  const columns = mappedColumns(spec, layout, places)
  const below = sheet.rows.filter(({ line }) => line > layout.headingLines.last)
  const skipped = skippedRows(below, columns, { spec, headings: layout.headings })
  const lines = new Set(skipped.map(({ line }) => line))
  const isData = (row: RawRow) => !lines.has(row.line) && columns.some(({ index }) => isFilled(row.cells[index]))
  return {
    data: below.filter(isData),
    skipped,
    read: (row) => {
      const parsed = readRow(row, columns, own)
      return own === undefined ? parsed : inOwnKabupaten(parsed, spec, own)
    },
  }
}

/** A column of the dataset that the sheet has. */
type MappedColumn = {
  spec: ColumnSpec
  index: number
  read: CellReader
  /** Beside a desa, the column that tells two of a name apart. */
  kecamatan?: number
}

/** The kabupaten comes first, since the desa of a row lies in it. */
function mappedColumns(spec: DatasetSpec, layout: SheetLayout, places: Places): MappedColumn[] {
  return spec.columns
    .flatMap((column) => {
      const index = layout.mapping[column.key]
      if (index === undefined) return []
      const beside = column.kind === 'desa' ? layout.unused.find(({ text }) => isKecamatan(text))?.index : undefined
      const read = cellReader(column, places)
      return [{ spec: column, index, read, ...(beside !== undefined && { kecamatan: beside }) }]
    })
    .toSorted((a, b) => Number(b.spec.kind === 'kabupaten') - Number(a.spec.kind === 'kabupaten'))
}

function isKecamatan(heading: string): boolean {
  return /(?:^| )kecamatan$/u.test(headingKey(heading))
}

/** Asks the column of the kecamatan only where the name alone is not enough: it may be written wrongly. */
function readCell({ cells }: RawRow, column: MappedColumn, kabupatenCode: KabupatenCode | undefined): ReadCell {
  const cell = cells[column.index] ?? null
  if (cell === null) return { problem: { key: 'required' } }
  const result = column.read(cell, kabupatenCode)
  const beside = column.kecamatan === undefined ? null : cells[column.kecamatan]
  const isOpen = 'problem' in result && result.problem.key === 'severalPlaces'
  if (!isOpen || typeof cell !== 'string' || typeof beside !== 'string' || !isFilled(beside)) return result
  return column.read(`${cell}, Kec. ${beside}`, kabupatenCode)
}

function readRow(row: RawRow, columns: readonly MappedColumn[], own: KabupatenCode | undefined): ParsedRow {
  const values: Record<string, CellValue | null> = {}
  const problems: Record<string, CellProblem> = {}
  const isNew = columns.every(({ spec, index }) => spec.key !== ID_KEY || !isFilled(row.cells[index]))
  let kabupatenCode = own
  for (const column of columns) {
    const { spec, index } = column
    if (!isFilled(row.cells[index])) {
      values[spec.key] = null
      if (spec.isRequired && (isNew || !spec.isLocked)) problems[spec.key] = { key: 'required' }
      continue
    }
    const result = readCell(row, column, kabupatenCode)
    if ('problem' in result) problems[spec.key] = result.problem
    else values[spec.key] = result.value
    if (spec.kind === 'kabupaten') kabupatenCode = 'value' in result ? (result.value as KabupatenCode) : undefined
  }
  // Whoever says which kabupaten is meant says it for the desa, too.
  const isAsked = columns.some(({ spec }) => spec.kind === 'kabupaten' && spec.key in problems)
  for (const key of Object.keys(problems)) {
    delete values[key]
    if (isAsked && problems[key]?.key === 'desaWithoutKabupaten') delete problems[key]
  }
  return { line: row.line, values, problems }
}

/** A new row that does not say where it belongs is the importer's own. */
function inOwnKabupaten(row: ParsedRow, spec: DatasetSpec, own: KabupatenCode): ParsedRow {
  const column = spec.columns.find(({ kind, isRequired }) => kind === 'kabupaten' && isRequired)
  if (!column || typeof row.values[column.key] === 'string' || typeof row.values[ID_KEY] === 'string') return row
  const told = row.problems[column.key]
  if (told && told.key !== 'required') return row
  const { [column.key]: _, ...problems } = row.problems
  return { ...row, values: { ...row.values, [column.key]: own }, problems }
}
