import { ID_KEY, type ColumnSpec, type DatasetSpec } from './dataset.ts'
import { headingText } from './heading-rows.ts'
import type { Heading } from './layout.ts'
import type { RawCell, RawRow } from './raw.ts'

/** Why a row below the headings is no data. */
export type SkippedRow = { line: number; why: 'numbering' | 'heading' | 'total' | 'note' }

type Table = { spec: DatasetSpec; headings: readonly Heading[] }
type IndexedColumn = { spec: ColumnSpec; index: number }

/** A lone dash is how people leave a cell empty. */
export function isFilled(cell: RawCell | undefined): cell is Exclude<RawCell, null> {
  if (cell === null || cell === undefined) return false
  return typeof cell !== 'string' || !/^[\s\u00A0–—-]*$/u.test(cell)
}

const TOTAL = /^(?:sub\s*)?(?:grand\s*)?(?:jumlah|total|jml|rata-?rata)\b/iu

const BARE_TOTAL = /^(?:sub\s*)?(?:grand\s*)?(?:jumlah|total|jml)(?:\s+(?:keseluruhan|seluruhnya))?\s*[:=]?$/iu

/** Rows that hold no data: numbers under the headings, totals, and notes and signatures at the end. */
export function skippedRows(rows: readonly RawRow[], columns: readonly IndexedColumn[], table: Table): SkippedRow[] {
  const { spec } = table
  const headings = new Map(table.headings.map(({ index, text }) => [index, text]))
  const [first] = rows
  const numbering = first && isNumbering(first) ? [{ line: first.line, why: 'numbering' as const }] : []
  const totals = rows.filter((row) => isTotal(row, columns, spec)).map(({ line }) => ({ line, why: 'total' as const }))
  const repeated = rows
    .filter((row) => isHeading(row, columns, headings))
    .map(({ line }) => ({ line, why: 'heading' as const }))
  const known = new Set([...numbering, ...totals, ...repeated].map(({ line }) => line))
  const notes: SkippedRow[] = []
  for (const row of rows.toReversed()) {
    if (known.has(row.line)) continue
    if (!isNote(row, columns, spec)) break
    notes.push({ line: row.line, why: 'note' })
  }
  return [...numbering, ...repeated, ...totals, ...notes].toSorted((a, b) => a.line - b.line)
}

/** `1 2 3 4` or `(1) (2) (3)` under the headings, as official forms have it. */
function isNumbering({ cells }: RawRow): boolean {
  const numbers = cells
    .filter(isFilled)
    .map((cell) => (typeof cell === 'string' ? Number(cell.replaceAll(/[()]/gu, '')) : cell))
  const [start = 0] = numbers
  return numbers.length >= 3 && Number(start) <= 2 && numbers.every((number, index) => number === Number(start) + index)
}

/** The headings once more, as sheets that are printed have them on every page. */
function isHeading(
  { cells }: RawRow,
  columns: readonly IndexedColumn[],
  headings: ReadonlyMap<number, string>,
): boolean {
  const filled = columns.filter(({ index }) => isFilled(cells[index]))
  return filled.length >= 2 && filled.every(({ index }) => headingText(cells[index] ?? null) === headings.get(index))
}

/** Says that it is a total, and lacks what a row of data has: all of it, or some where nothing but the word stands. */
function isTotal(row: RawRow, columns: readonly IndexedColumn[], spec: DatasetSpec): boolean {
  const at = row.cells.findIndex(isFilled)
  const begin = row.cells[at]
  if (typeof begin !== 'string' || !TOTAL.test(begin.trim())) return false
  const isMissing = ({ index }: IndexedColumn) => index !== at && !isFilled(row.cells[index])
  const required = requiredColumns(columns, spec).filter(({ index }) => index !== at)
  return (
    required.every(isMissing) ||
    (BARE_TOTAL.test(begin.trim()) && required.some((column) => column.spec.key !== ID_KEY && isMissing(column)))
  )
}

/** One or two cells at the end, none of them where rows have a name: sources, places and days, signatures. */
function isNote(row: RawRow, columns: readonly IndexedColumn[], spec: DatasetSpec): boolean {
  const filled = row.cells.flatMap((cell, index) => (isFilled(cell) ? [index] : []))
  if (filled.length > 2) return false
  const required = requiredColumns(columns, spec).filter(({ index }) => filled.includes(index))
  const label = columns.find((column) => column.spec.key === spec.labelColumn)
  const [begin] = row.cells
  const isBeside = label === undefined || !filled.includes(label.index)
  return (isBeside && required.length === 0) || (filled.length === 1 && typeof begin === 'string' && NOTE.test(begin))
}

const NOTE = /^\s*(?:\*|catatan|keterangan|sumber|ket\b|nb\b|mengetahui|dibuat|note|source)/iu

function requiredColumns(columns: readonly IndexedColumn[], { labelColumn }: DatasetSpec): IndexedColumn[] {
  return columns.filter(({ spec }) => spec.isRequired || spec.key === ID_KEY || spec.key === labelColumn)
}
