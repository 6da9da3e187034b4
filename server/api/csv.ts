import { stringify, type Options } from 'csv-stringify/sync'
import { withoutFormula } from '#shared/export/formula.ts'

export type Cell = string | number | boolean | null
type CsvRow = Readonly<Record<string, Cell>>

const options: Options = { record_delimiter: 'windows', cast: { boolean: String } }

/**
 * Writes rows as a spreadsheet reads them best: UTF-8 with a byte order mark, CRLF, one header row. Text that a
 * spreadsheet would run as a formula, also one that cuts at semicolons, gets an apostrophe before it; numbers are left alone; null is an empty cell.
 */
export function toCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  return `\uFEFF${stringify([[...columns]], options)}${toCsvLines(columns, rows)}`
}

/** More rows of the same. */
export function toCsvLines(columns: readonly string[], rows: readonly CsvRow[]): string {
  const records = rows.map((row) => columns.map((column) => protect(row[column] ?? null)))
  return stringify(records, options)
}

function protect(cell: Cell): Cell {
  return typeof cell === 'string' ? withoutFormula(cell) : cell
}
