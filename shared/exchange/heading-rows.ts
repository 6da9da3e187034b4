import type { Heading } from './layout.ts'
import type { RawCell, RawRow, RawSheet } from './raw.ts'

/** One way to take one or two rows for the headings of a table. */
export type HeadingRows = { first: number; last: number; headings: readonly Heading[] }

const ROWS_LOOKED_AT = 40

/** How many cells have to be looked at to find the headings of a sheet. */
export function countHeadingCells({ rows }: RawSheet): number {
  return rows.slice(0, ROWS_LOOKED_AT).reduce((sum, { cells }) => sum + cells.length, 0)
}

/** Every way in which a row near the top, alone or with the next one, may be the headings. */
export function headingRowsOf(sheet: RawSheet): HeadingRows[] {
  return sheet.rows.slice(0, ROWS_LOOKED_AT).flatMap((row, index) => {
    const single = { first: row.line, last: row.line, headings: singleHeadings(row) }
    const next = sheet.rows[index + 1]
    const isFollowed = next?.line === row.line + 1 && next.cells.some((cell) => headingText(cell) !== '')
    return isFollowed ? [single, doubleHeadings(row, next, sheet)] : [single]
  })
}

function singleHeadings(row: RawRow): Heading[] {
  return row.cells.flatMap((cell, index) => {
    const text = headingText(cell)
    return text === '' ? [] : [{ index, text }]
  })
}

/** A heading of the upper row stands over all columns up to the next one, when both rows are merged or it is a group. */
function doubleHeadings(upper: RawRow, lower: RawRow, sheet: RawSheet): HeadingRows {
  const isMerged = sheet.mergedRows.includes(upper.line)
  const headings: Heading[] = []
  let group = ''
  for (let index = 0; index < Math.max(upper.cells.length, lower.cells.length); index++) {
    const above = headingText(upper.cells[index] ?? null)
    const below = headingText(lower.cells[index] ?? null)
    if (above !== '') group = above
    const over = above !== '' || (isMerged && below !== '') ? group : ''
    // Merged over both lines, a heading stands in both.
    const text = over === below ? below : [over, below].filter((part) => part !== '').join(' ')
    if (text !== '') headings.push({ index, text })
  }
  return { first: upper.line, last: lower.line, headings }
}

const LONGEST_HEADING = 300

/** The text of a cell of headings; numbers, days and long texts are no headings. */
export function headingText(cell: RawCell): string {
  return typeof cell === 'string' && cell.length <= LONGEST_HEADING ? cell.replaceAll(/\s+/gu, ' ').trim() : ''
}

/** The lower half of a heading of two lines: `Pemilik Nama` may be known as `Nama`. */
export function lowerHeading(sheet: RawSheet, { last, first }: HeadingRows, index: number): string {
  if (first === last) return ''
  return headingText(sheet.rows.find(({ line }) => line === last)?.cells[index] ?? null)
}
