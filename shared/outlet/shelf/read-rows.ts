import type { FieldProblem } from '#shared/form/field-problem.ts'
import { parseRupiah } from '#shared/money/rupiah.ts'
import { cleanText } from '#shared/text/clean-text.ts'
import { searchKey } from '#shared/text/search-key.ts'

/** The columns of a spreadsheet of a shelf. */
export const shelfColumns = ['name', 'kind', 'quantity', 'price', 'sales', 'ranOut', 'supplier'] as const
export type ShelfColumn = (typeof shelfColumns)[number]

/** What people write above a column, as search keys. */
const headings: Record<ShelfColumn, readonly string[]> = {
  name: ['produk', 'nama', 'nama produk', 'nama barang', 'barang', 'product', 'name', 'goods'],
  kind: ['jenis', 'kelompok', 'kind'],
  quantity: ['jumlah', 'stok', 'banyak', 'quantity', 'stock'],
  price: ['harga', 'harga satuan', 'harga rp', 'price'],
  sales: ['penjualan', 'terjual', 'penjualan rp', 'omzet', 'sales'],
  ranOut: ['habis', 'stok habis', 'ran out'],
  supplier: ['pemasok', 'umkm', 'produsen', 'supplier'],
}

/** One line of a spreadsheet. `row` is its number in the file, from 1. Amounts that cannot be read are problems. */
export type ReadShelfRow = {
  row: number
  name: string
  isOutside: boolean
  quantity: number | null
  priceRupiah: number | null
  salesRupiah: number | null
  ranOut: boolean
  supplier: string | null
  problems: { column: ShelfColumn; problem: FieldProblem }[]
}

type ReadShelf =
  | { rows: ReadShelfRow[]; unknownHeadings: string[] }
  | { problem: 'empty' | 'noNameColumn' | 'tooManyRows' }

const MOST_ROWS = 300
/** Titles above the headings are at most so many lines. */
const MOST_TITLE_LINES = 10
const yes = new Set(['ya', 'y', 'x', 'v', 'yes', 'true', '1', 'habis', '✓'].map(searchKey))
const outsideWords = ['luar', 'bukan program', 'outside', 'industri']

type Line = { row: number; cells: readonly string[] }

/** The line of a table in which the headings stand: one of the first that has a column for the name of the goods. */
export function findHeadLine(table: readonly (readonly string[])[]): number | undefined {
  const index = table
    .slice(0, MOST_TITLE_LINES)
    .findIndex((cells) => cells.some((cell) => columnOf(cell) === 'name') && cells.filter(isFilled).length > 0)
  return index < 0 ? undefined : index + 1
}

const isFilled = (cell: string) => cell.trim() !== ''

/**
 * Reads the rows of a spreadsheet, as texts, into lines of a shelf. Titles may stand above the headings, which come in any
 * order; only the name of the goods is needed.
 */
export function readShelfRows(table: readonly (readonly string[])[]): ReadShelf {
  const rows = table.map((cells, index): Line => ({ row: index + 1, cells }))
  const filled = rows.filter(({ cells }) => cells.some(isFilled))
  if (filled.length === 0) return { problem: 'empty' }
  const headLine = findHeadLine(table)
  const head = filled.find(({ row }) => row === headLine)
  if (!head) return { problem: 'noNameColumn' }
  const body = filled.filter(({ row }) => row > head.row)
  const columns = head.cells.map(columnOf)
  if (body.length > MOST_ROWS) return { problem: 'tooManyRows' }
  return {
    rows: body.map(({ row, cells }) => {
      const cell = (column: ShelfColumn) => cells[columns.indexOf(column)]?.trim() ?? ''
      return readRow(row, columns.includes.bind(columns), cell)
    }),
    unknownHeadings: head.cells.filter((heading, index) => heading.trim() !== '' && columns[index] === undefined),
  }
}

function columnOf(heading: string): ShelfColumn | undefined {
  const key = searchKey(heading.replaceAll(/\(.*?\)/gu, ''))
  return shelfColumns.find((column) => headings[column].some((word) => searchKey(word) === key))
}

function readRow(
  row: number,
  has: (column: ShelfColumn) => boolean,
  cell: (column: ShelfColumn) => string,
): ReadShelfRow {
  const problems: ReadShelfRow['problems'] = []
  const text = (column: ShelfColumn, isNeeded: boolean): string | null => {
    const typed = has(column) ? cell(column) : ''
    if (typed === '' && !isNeeded) return null
    const clean = cleanText(typed, { kind: 'line', max: 120 })
    if ('text' in clean) return clean.text
    problems.push({ column, problem: clean.problem })
    return typed
  }
  const money = (column: ShelfColumn): number | null => {
    const typed = has(column) ? cell(column) : ''
    if (typed === '' || typed === '-') return null
    const read = parseRupiah(typed)
    if ('rupiah' in read) return read.rupiah
    problems.push({ column, problem: { key: read.problem } })
    return null
  }
  const pieces = (): number | null => {
    const typed = has('quantity') ? cell('quantity') : ''
    if (typed === '' || typed === '-') return null
    const read = /^\d{1,7}$|^\d{1,3}(\.\d{3})+$/u.test(typed) ? Number(typed.replaceAll('.', '')) : undefined
    if (read !== undefined) return read
    problems.push({ column: 'quantity', problem: { key: typed.startsWith('-') ? 'negativeAmount' : 'wrongType' } })
    return null
  }
  const kind = has('kind') ? searchKey(cell('kind')) : ''
  const quantity = pieces()
  return {
    row,
    name: text('name', true) ?? '',
    isOutside: outsideWords.some((word) => kind.includes(searchKey(word))),
    quantity,
    priceRupiah: money('price'),
    salesRupiah: money('sales'),
    ranOut: (has('ranOut') && yes.has(searchKey(cell('ranOut')))) || (quantity === 0 && has('quantity')),
    supplier: text('supplier', false),
    problems,
  }
}
