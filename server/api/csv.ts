import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null

/** A spreadsheet runs text that begins like this as a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/
/** Indonesian spreadsheets cut at semicolons, and at line ends whose quotes they do not see, and begin a cell there. */
const FORMULA_INSIDE = /([;\t\r\n]\s*"*\s*)([=+\-@])/g

/**
 * Writes rows as a spreadsheet reads them best: UTF-8 with a byte order mark, CRLF, one header row. Text that a
 * spreadsheet would run as a formula, also one that cuts at semicolons, gets an apostrophe before it; numbers are left alone; null is an empty cell.
 */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const records = rows.map((row) => columns.map((column) => protect(row[column] ?? null)))
  return stringify([[...columns], ...records], { bom: true, record_delimiter: 'windows', cast: { boolean: String } })
}

function protect(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const inside = cell.replaceAll(FORMULA_INSIDE, "$1'$2")
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${inside}` : inside
}
