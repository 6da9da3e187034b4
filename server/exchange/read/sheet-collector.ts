import type { FileLimits } from '#shared/exchange/file-refusal.ts'
import type { RawCell, RawSheet } from '#shared/exchange/raw.ts'
import { FileRefused } from './file-refused.ts'

type SheetInMaking = {
  name: string
  isHidden: boolean
  rows: { line: number; cells: RawCell[] }[]
  merged: Set<number>
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
    this.#sheets.push({ name, isHidden, rows: [], merged: new Set() })
  }

  /** Puts a cell where it belongs; `column` counts from 0, `line` from 1. Empty cells need no place. */
  add(line: number, column: number, cell: RawCell): void {
    if (cell === null || cell === '') return
    const sheet = this.#current()
    if (column >= this.limits.columns) throw new FileRefused({ reason: 'tooManyColumns', max: this.limits.columns })
    if (typeof cell === 'string') this.#countText(cell, line)
    this.#cells++
    if (this.#cells > this.limits.cells) throw new FileRefused({ reason: 'tooManyCells', max: this.limits.cells })
    const { cells } = this.#rowAt(sheet, line)
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }

  addMerge(fromLine: number, toLine: number): void {
    const { merged } = this.#current()
    // A merge over a whole column says nothing about its lines, and headings need few.
    if (toLine - fromLine > 20 || merged.size > 10_000) return
    for (let line = fromLine; line <= toLine; line++) merged.add(line)
  }

  /** What to throw for a cell that is too long, as soon as that is known. */
  longCell(line: number): FileRefused {
    const { name } = this.#current()
    return new FileRefused({ reason: 'tooLongCell', sheet: name, line, max: this.limits.cellCharacters })
  }

  finish(): RawSheet[] {
    return this.#sheets.map(({ name, isHidden, rows, merged }) => ({
      name,
      isHidden,
      rows: rows.toSorted((a, b) => a.line - b.line),
      mergedRows: [...merged].toSorted((a, b) => a - b),
    }))
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
