import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { CellProblem } from './cell-problem.ts'
import type { CellValue, ColumnSpec } from './dataset.ts'
import type { Places } from './places.ts'
import type { RawCell } from './raw.ts'
import { readCountCell, readRupiahCell } from './read-amount.ts'
import { readDayCell, readMonthCell, readWindowCell } from './read-day-text.ts'
import { readTextCell, textOf } from './read-text.ts'
import { ChoiceFinder, readYesNoCell } from './read-word.ts'

export type ReadCell = { value: CellValue } | { problem: CellProblem }

/** Reads the cells of one column; the kabupaten of a row is known when its desa is read. */
export type CellReader = (cell: Exclude<RawCell, null>, kabupatenCode: KabupatenCode | undefined) => ReadCell

/** How the cells of a column are read. Answers are remembered for texts that come again and again, as places do. */
export function cellReader(column: ColumnSpec, places: Places): CellReader {
  const read = readerOf(column, places)
  // Texts have limits of their own.
  if (column.kind === 'text' || column.kind === 'prose') return read
  return (cell, kabupatenCode) =>
    typeof cell === 'string' && cell.length > LONGEST
      ? { problem: { key: 'tooLong', max: LONGEST } }
      : read(cell, kabupatenCode)
}

/** No day, place, choice or amount is longer, and what looks for them in a text may take long over a longer one. */
const LONGEST = 300

function readerOf(column: ColumnSpec, places: Places): CellReader {
  switch (column.kind) {
    case 'id':
      return ofText(readId)
    case 'version':
      return readVersion
    case 'text':
    case 'prose':
      return (cell) => readTextCell(cell, column)
    case 'choice': {
      const finder = new ChoiceFinder(column.choices ?? [])
      return ofText(remembered((text) => finder.find(text)))
    }
    case 'day':
      return orFailed(readDayCell)
    case 'window':
      return orFailed(readWindowCell)
    case 'month':
      return orFailed(readMonthCell)
    case 'rupiah':
      return orFailed(readRupiahCell)
    case 'count':
      return orFailed(readCountCell)
    case 'yesNo':
      return orFailed(readYesNoCell)
    case 'kabupaten':
      return ofText(remembered((text) => valueOf(places.kabupaten.find(text))))
    case 'desa':
      return ofText(remembered((text, kabupatenCode) => readDesa(text, kabupatenCode, places)))
  }
}

function readDesa(text: string, kabupatenCode: KabupatenCode | undefined, places: Places): ReadCell {
  const told = /^\d{2}\.\d{2}(?=\.)/u.exec(text.trim())?.[0] as KabupatenCode | undefined
  const finder = places.desa.get(kabupatenCode ?? told ?? ('' as KabupatenCode))
  if (kabupatenCode === undefined && told === undefined) return { problem: { key: 'desaWithoutKabupaten' } }
  return finder ? valueOf(finder.find(text)) : { problem: { key: 'unknownPlace', nearest: [] } }
}

function valueOf(found: { code: CellValue } | { problem: CellProblem }): ReadCell {
  return 'code' in found ? { value: found.code } : found
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

function readId(text: string): ReadCell {
  const id = text.trim().toLowerCase()
  return UUID.test(id) ? { value: id } : { problem: { key: 'notAnId' } }
}

function readVersion(cell: Exclude<RawCell, null>): ReadCell {
  const read = readCountCell(cell)
  return 'value' in read && read.value > 0 ? read : { problem: { key: 'wrongForm' } }
}

type TextReader = (text: string, kabupatenCode: KabupatenCode | undefined) => ReadCell

function ofText(read: TextReader): CellReader {
  return (cell, kabupatenCode) => {
    const text = textOf(cell)
    return typeof text === 'string' ? read(text, kabupatenCode) : text
  }
}

/** A formula that failed says so, whatever was expected of it. */
function orFailed(read: (cell: Exclude<RawCell, null>) => ReadCell): CellReader {
  return (cell) => {
    const text = textOf(cell)
    return typeof cell === 'object' && 'error' in cell && typeof text !== 'string' ? text : read(cell)
  }
}

const MOST_REMEMBERED = 5000

function remembered(read: TextReader): TextReader {
  const known = new Map<string, ReadCell>()
  return (text, kabupatenCode) => {
    const key = `${kabupatenCode ?? ''}|${text}`
    const before = known.get(key)
    if (before) return before
    const now = read(text, kabupatenCode)
    if (known.size < MOST_REMEMBERED) known.set(key, now)
    return now
  }
}
