import type { FileRefusal } from '#shared/exchange/file-refusal.ts'
import type { RawCell, RawSheet } from '#shared/exchange/raw.ts'
import { readBook } from './read/read-book.ts'

/** The texts of a sheet by line, empty lines included. */
export type TextTable = readonly (readonly string[])[]

/**
 * The sheets of a file from outside that are shown, as texts. Read in a thread of its own, with the limits of every such
 * file; it is not kept.
 */
export async function listFileTables(
  bytes: Uint8Array,
  name: string,
): Promise<{ tables: TextTable[] } | { refusal: FileRefusal }> {
  const read = await readBook(bytes, name)
  if ('refusal' in read) return read
  return { tables: read.book.sheets.filter((sheet) => !sheet.isHidden).map(tableOf) }
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
