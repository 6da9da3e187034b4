import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import { boardTable, type BoardHead, type BoardRowText } from '#shared/report/briefing/board-table.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { drawSlots } from './marks.ts'
import { ink, type Block, type Paper, type Tag } from './paper.ts'

const FINE = { size: 7, color: ink.quiet }
const HEAD = 18
const YEAR = 8
const KEY = 13
const TALLEST_LINE = 13
const ISLAND_WIDTH = 34
const NAME_WIDTH = 76
const TALLY_WIDTH = 34
const BETWEEN_ISLANDS = 2.6

type Setting = { width: number; room: number }

/** The target board as a table: a line per kabupaten, or of one kabupaten a line per year. */
export function boardBlock(
  paper: Paper,
  { briefing, texts }: { briefing: Briefing; texts: BriefingMessages },
  { width, room }: Setting,
): Block {
  const { heads, rows } = boardTable(briefing.board, texts.format)
  const breaks = rows.filter((row, index) => index > 0 && row.island !== '').length
  const lineHeight = Math.min(TALLEST_LINE, (room - HEAD - KEY - breaks * BETWEEN_ISLANDS) / Math.max(1, rows.length))
  return {
    height: HEAD + KEY + breaks * BETWEEN_ISLANDS + rows.length * lineHeight,
    draw: (parent, x, y) => {
      drawKey(paper, { parent, x, y, texts })
      const table = paper.part(parent, 'Table')
      const columns = columnsOf(heads, { x, width, hasIslands: rows.some((row) => row.island !== '') })
      drawHeads(paper, { table, heads, columns, y: y + KEY, texts })
      let top = y + KEY + HEAD
      rows.forEach((row, index) => {
        if (index > 0 && row.island !== '') top += BETWEEN_ISLANDS
        drawRow(paper, row, { table, columns, y: top, lineHeight, texts })
        top += lineHeight
      })
    },
  }
}

type Columns = { island: number; name: number; months: number[]; tally: number }

function columnsOf(heads: readonly BoardHead[], at: { x: number; width: number; hasIslands: boolean }): Columns {
  const { x, width, hasIslands } = at
  const name = hasIslands ? x + ISLAND_WIDTH : x
  const first = name + (hasIslands ? NAME_WIDTH : 34)
  const step = (x + width - TALLY_WIDTH - first) / Math.max(1, heads.length)
  return { island: x, name, months: heads.map((_, index) => first + index * step), tally: x + width }
}

type Heads = { table: Tag; heads: readonly BoardHead[]; columns: Columns; y: number; texts: BriefingMessages }

function drawHeads(paper: Paper, { table, heads, columns, y, texts }: Heads): void {
  const row = paper.part(table, 'TR')
  paper.mark(row, 'TH', { draw: () => {} })
  const style = { size: 6.5, color: ink.quiet, leading: YEAR }
  heads.forEach(({ name, year }, index) => {
    const x = columns.months[index] ?? 0
    const draw = () => {
      if (year !== '') paper.write(year, { x, y, style })
      paper.write(name, { x, y: y + YEAR, style })
    }
    paper.mark(row, 'TH', { draw })
  })
  const tally = () => paper.write(texts.boardTally, { x: columns.tally, y: y + YEAR, style, align: 'right' })
  paper.mark(row, 'TH', { draw: tally })
}

type At = { table: Tag; columns: Columns; y: number; lineHeight: number; texts: BriefingMessages }

function drawRow(
  paper: Paper,
  { island, name, cells, tally }: BoardRowText,
  { table, columns, y, lineHeight, texts }: At,
): void {
  const row = paper.part(table, 'TR')
  const style = { size: Math.min(8, lineHeight * 0.84), leading: lineHeight }
  const slot = Math.min(6.4, lineHeight - 2.4)
  paper.mark(row, 'TH', {
    draw: () => {
      if (island !== '')
        paper.write(island, { x: columns.island, y, style: { ...style, size: 6.8, color: ink.quiet, weight: 'bold' } })
      paper.write(name, { x: columns.name, y, style })
    },
  })
  cells.forEach((cell, index) => {
    const place = { x: columns.months[index] ?? 0, y: y + (lineHeight - slot) / 2, size: slot }
    const alt = cell ? texts.boardCell(cell) : texts.boardNotDue
    const td = paper.part(row, 'TD')
    paper.mark(td, 'Figure', { alt, draw: () => cell && drawSlots(paper.doc, cell, place) })
  })
  paper.mark(row, 'TD', {
    draw: () => paper.write(tally, { x: columns.tally, y, style: { ...style, color: ink.quiet }, align: 'right' }),
  })
}

type Key = { parent: Tag; x: number; y: number; texts: BriefingMessages }

const keyCells = [
  { key: 'made', cell: { target: 2, made: 2, unverified: 0, state: 'met' } },
  { key: 'short', cell: { target: 2, made: 1, unverified: 0, state: 'short' } },
  { key: 'none', cell: { target: 2, made: 0, unverified: 0, state: 'none' } },
  { key: 'notReported', cell: { target: 2, made: 0, unverified: 0, state: 'notReported' } },
  { key: 'unverified', cell: { target: 2, made: 0, unverified: 2, state: 'running' } },
] as const

function drawKey(paper: Paper, { parent, x, y, texts }: Key): void {
  let left = x
  for (const { key, cell } of keyCells) {
    const at = left
    paper.ornament(() => drawSlots(paper.doc, cell, { x: at, y: y + 1.4, size: 6 }))
    const word = texts.boardKey[key]
    paper.mark(parent, 'P', { draw: () => paper.write(word, { x: at + 16, y, style: FINE }) })
    left += 16 + paper.width(word, FINE) + 9
  }
}
