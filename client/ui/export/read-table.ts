import { toValue, type SheetCell } from '#shared/export/sheet.ts'
import type { Locale } from '#shared/format/locale.ts'

/** What a table on the page holds, as it stands there: its headings in one line, and its rows. */
export function readTable(table: HTMLTableElement, locale: Locale): { header: string[]; rows: SheetCell[][] } {
  const lines = gridOf([...table.rows].filter((row) => !row.hidden))
  const headCount = Math.max(1, table.tHead?.rows.length ?? 0)
  const heads = lines.slice(0, headCount)
  const width = Math.max(0, ...lines.map((line) => line.length))
  const header = Array.from({ length: width }, (_none, column) =>
    [...new Set(heads.map((line) => line[column] ?? ''))].filter(Boolean).join(' '),
  )
  const rows = lines.slice(headCount).map((line) => header.map((_name, column) => toValue(line[column] ?? '', locale)))
  return { header, rows: rows.filter((row) => row.some((cell) => cell !== null)) }
}

/** The texts of all cells; one that spans several stands in each of them, the heading of a group in its first only. */
function gridOf(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, line) => {
    let column = 0
    for (const cell of row.cells) {
      while (grid[line]?.[column] !== undefined) column += 1
      const isGroupHead = cell.getAttribute('scope') === 'rowgroup'
      const texts = Array.from({ length: cell.colSpan }, () => textOf(cell))
      const spanned = isGroupHead ? texts.fill('', 1) : texts
      for (const below of grid.slice(line, line + cell.rowSpan)) enter(below, column, spanned)
      column += cell.colSpan
    }
  })
  return grid
}

function enter(line: string[], from: number, texts: readonly string[]): void {
  texts.forEach((text, index) => {
    line[from + index] = text
  })
}

/** What a reader is told by an element: its words, what pictures are called, days as the calendar writes them. */
export function textOf(element: Element): string {
  const own = element.getAttribute('data-value')
  if (own !== null) return own
  return wordsOf(element)
    .replaceAll(/\s*\n\s*/g, '; ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[; ]+|[; ]+$/g, '')
}

function wordsOf(node: Node): string {
  if (node instanceof Text) return (node.textContent ?? '').replaceAll(/\s+/g, ' ')
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ''
  if (node.matches('input, select, textarea, script, style, details:not([open]), td button')) return ''
  if (node instanceof HTMLTimeElement && node.dateTime !== '') return node.dateTime
  const label = node.getAttribute('aria-label')
  if (label !== null && (node instanceof SVGElement || node.getAttribute('role') === 'img')) return label
  if (node instanceof SVGElement) return node.querySelector('title')?.textContent ?? ''
  const words = [...node.childNodes].map(wordsOf).join('')
  return node.tagName === 'BR' || isApart(node) ? `\n${words}\n` : words
}

/** Stands on a line of its own, as a block or as a part of a row of parts. */
function isApart(element: Element): boolean {
  const { display } = getComputedStyle(element)
  return !display.startsWith('inline') && display !== 'contents'
}
