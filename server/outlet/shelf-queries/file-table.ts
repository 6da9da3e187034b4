import { readBook } from '#server/exchange/read/read-book.ts'
import type { FileRefusal } from '#shared/exchange/file-refusal.ts'
import type { RawCell, RawSheet } from '#shared/exchange/raw.ts'
import { findHeadLine } from '#shared/outlet/shelf/read-rows.ts'

type Table = readonly (readonly string[])[]

/**
 * The sheet of a file that lists goods, as texts by line: the first that is shown and names them. Read in a thread of its own,
 * with the limits of every file from outside.
 */
export async function readFileTable(bytes: Uint8Array, name: string): Promise<Table | { refusal: FileRefusal }> {
  const read = await readBook(bytes, name)
  if ('refusal' in read) return read
  const tables = read.book.sheets.filter((sheet) => !sheet.isHidden).map(tableOf)
  return tables.find((table) => findHeadLine(table) !== undefined) ?? tables.find((table) => table.length > 0) ?? []
}

function tableOf({ rows }: RawSheet): string[][] {
  const last = rows.at(-1)?.line ?? 0
  const table = Array.from({ length: last }, (): string[] => [])
  for (const { line, cells } of rows) table[line - 1] = cells.map(textOf)
  return table
}

function textOf(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'ya' : ''
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : cell.error
}
