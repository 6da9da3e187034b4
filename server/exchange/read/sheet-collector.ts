import type { FileLimits } from '#shared/exchange/file-refusal.ts'
import type { RawCell, RawSheet } from '#shared/exchange/raw.ts'
import { FileRefused } from './file-refused.ts'

/** Cells that are one, from their first line and column on. */
export type Merge = { line: number; column: number; lines: number }

const MOST_HEADING_LINES = 20
const MOST_MERGES = 10_000
const MOST_FILLED = 5000

type RowInMaking = { line: number; cells: RawCell[] }
type SheetInMaking = {
  name: string
  isHidden: boolean
  rows: RowInMaking[]
  merged: Set<number>
  merges: Merge[]
}

/** Collects the cells of a book in the order of the file, and stops at the first that is too much. */
export class SheetCollector {
  readonly limits: FileLimits
  readonly #sheets: SheetInMaking[] = []
  #cells = 0
  #characters = 0
  #rows = 0

  constructor(limits: FileLimits) {
    this.limits = limits
  }

  startSheet(name: string, isHidden: boolean): void {
    if (this.#sheets.length >= this.limits.sheets) {
      throw new FileRefused({ reason: 'tooManySheets', max: this.limits.sheets })
    }
    this.#sheets.push({ name, isHidden, rows: [], merged: new Set(), merges: [] })
  }

  /** Puts a cell where it belongs; `column` counts from 0, `line` from 1. Empty cells need no place. */
  add(line: number, column: number, written: RawCell): void {
    const cell = storable(written)
    if (cell === null || cell === '') return
    const sheet = this.#current()
    if (column >= this.limits.columns) throw new FileRefused({ reason: 'tooManyColumns', max: this.limits.columns })
    if (typeof cell === 'string') this.#countText(cell, line)
    this.#countCell()
    const { cells } = this.#rowAt(sheet, line)
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }

  addMerge({ line, column, lines }: Merge): void {
    const { merged, merges } = this.#current()
    // A merge over a whole column says nothing about its lines, and headings need few.
    if (lines <= MOST_HEADING_LINES && merged.size < MOST_MERGES) {
      for (let each = line; each < line + lines; each++) merged.add(each)
    }
    if (lines > 1 && merges.length < MOST_MERGES) merges.push({ line, column, lines })
  }

  /** What to throw for a cell that is too long, as soon as that is known. */
  longCell(line: number): FileRefused {
    const { name } = this.#current()
    return new FileRefused({ reason: 'tooLongCell', sheet: name, line, max: this.limits.cellCharacters })
  }

  finish(): RawSheet[] {
    return this.#sheets.map(({ name, isHidden, rows, merged, merges }) => {
      const inOrder = rows.toSorted((a, b) => a.line - b.line)
      this.#fillDown(inOrder, merges)
      return { name, isHidden, rows: inOrder, mergedRows: [...merged].toSorted((a, b) => a - b) }
    })
  }

  /**
   * A text merged over several rows belongs to each of them, as the name of a kabupaten beside its products does. An amount
   * does not: it would count several times.
   */
  #fillDown(rows: readonly RowInMaking[], merges: readonly Merge[]): void {
    const byLine = new Map(rows.map((row) => [row.line, row]))
    for (const { line, column, lines } of merges) {
      const text = byLine.get(line)?.cells[column]
      if (typeof text !== 'string') continue
      for (let each = line + 1; each < Math.min(line + lines, line + MOST_FILLED); each++) {
        const row = byLine.get(each)
        if (row && (row.cells[column] ?? null) === null) this.#fill(row, column, text)
      }
    }
  }

  #fill(row: RowInMaking, column: number, text: string): void {
    this.#countCell()
    this.#countText(text, row.line)
    while (row.cells.length < column) row.cells.push(null)
    row.cells[column] = text
  }

  #countCell(): void {
    this.#cells++
    if (this.#cells > this.limits.cells) throw new FileRefused({ reason: 'tooManyCells', max: this.limits.cells })
  }

  #countText(text: string, line: number): void {
    const { cellCharacters, characters } = this.limits
    if (text.length > cellCharacters) throw this.longCell(line)
    this.#characters += text.length
    if (this.#characters > characters) throw new FileRefused({ reason: 'tooMuchText', max: characters })
  }

  #current(): SheetInMaking {
    const sheet = this.#sheets.at(-1)
    if (!sheet) throw new Error('startSheet comes first')
    return sheet
  }

  #rowAt(sheet: SheetInMaking, line: number): { cells: RawCell[] } {
    const last = sheet.rows.at(-1)
    if (last?.line === line) return last
    this.#rows++
    if (this.#rows > this.limits.rows) throw new FileRefused({ reason: 'tooManyRows', max: this.limits.rows })
    const row = { line, cells: [] }
    sheet.rows.push(row)
    return row
  }
}

/** No database holds the character zero or half a character. Who reads the cell says that it is broken. */
function storable(cell: RawCell): RawCell {
  if (typeof cell === 'string') return storableText(cell)
  return cell !== null && typeof cell === 'object' && 'error' in cell ? { error: storableText(cell.error) } : cell
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
