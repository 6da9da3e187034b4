import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import type { Locale } from '#shared/format/locale.ts'
import { deadlineBlock, mentoringBlock } from './bars.ts'
import { boardBlock } from './board.ts'
import { footBlock } from './foot.ts'
import { mapBlock } from './map.ts'
import { numbersBlock } from './numbers.ts'
import { ink, PAGE, Paper, type Block, type Style, type Tag } from './paper.ts'
import { sideBlock } from './side.ts'

const TITLE: Style = { size: 10, weight: 'bold', leading: 13 }
const EYEBROW: Style = { size: 8.6, color: ink.quiet, leading: 11 }
const LEAD: Style = { size: 10.4, leading: 13.4 }
const BAND = 7
const TOP = 22
const BOTTOM = 822
const COLUMN = 336
const COLUMN_GAP = 20
const SECTION_GAP = 9
const HEADLINE_SIZES = [20, 18, 16, 14] as const
const MOST_LINES = 3
/** The least room that a line of the board needs to be read. */
const LEAST_BOARD = 150

export type SheetOrder = { briefing: Briefing; texts: BriefingMessages; locale: Locale; address: string }

/** Draws one page: always one, whatever there is to say. The same order gives the same bytes. */
export function drawSheet(order: SheetOrder): Promise<Buffer> {
  return layOutSheet(order).finish()
}

/** The page with everything in its place, not yet finished. */
export function layOutSheet(order: SheetOrder): Paper {
  const { briefing, texts, locale, address } = order
  const paper = new Paper({
    title: texts.documentTitle(briefing),
    lang: locale === 'id' ? 'id-ID' : 'en-GB',
    author: texts.programme,
    at: new Date(briefing.knownAt),
  })
  const width = PAGE.right - PAGE.left
  drawBand(paper)
  let y = drawHead(paper, order, width)
  paper.rule(PAGE.left, y, width)
  const numbers = numbersBlock(paper, order, width)
  numbers.draw(paper.part(paper.root, 'Sect'), PAGE.left, y + 7)
  y += numbers.height + 14
  paper.rule(PAGE.left, y, width)
  const foot = footBlock({ paper, briefing, texts, address }, width)
  const footTop = BOTTOM - foot.height
  const body = { top: y + 9, room: footTop - 8 - (y + 9) }
  drawMain(paper, order, body)
  const side = sideBlock({ paper, briefing, texts, width: width - COLUMN - COLUMN_GAP }, body.room)
  side.draw(paper.part(paper.root, 'Sect'), PAGE.left + COLUMN + COLUMN_GAP, body.top)
  paper.rule(PAGE.left, footTop - 6, width)
  foot.draw(paper.part(paper.root, 'Sect'), PAGE.left, footTop)
  return paper
}

function drawHead(paper: Paper, { briefing, texts }: SheetOrder, width: number): number {
  const part = paper.part(paper.root, 'Sect')
  const area = `${texts.programme} · ${texts.areaName(briefing.area, briefing.fullName)}`
  const mark = briefing.simulated ? ` · ${texts.simulated}` : ''
  paper.mark(part, 'P', {
    draw: () => paper.write(area, { x: PAGE.left, y: TOP, style: { ...EYEBROW, weight: 'bold', color: ink.text } }),
  })
  paper.mark(part, 'P', {
    draw: () =>
      paper.write(`${texts.moment(briefing.month, briefing.asOf)}${mark}`, {
        ...{ x: PAGE.right, y: TOP, align: 'right' as const },
        style: briefing.simulated ? { ...EYEBROW, color: ink.attention } : EYEBROW,
      }),
  })
  const headline = texts.headline(briefing.headline)
  const size = HEADLINE_SIZES.find((each) => paper.countLines(headline, headlineStyle(each), width) <= MOST_LINES) ?? 14
  const title = paper.text(headline, headlineStyle(size), { width, type: 'H1' })
  title.draw(part, PAGE.left, TOP + 17)
  const lead = paper.text(texts.rollout(briefing.rollout), LEAD, { width })
  lead.draw(part, PAGE.left, TOP + 17 + title.height + 4)
  return TOP + 17 + title.height + 4 + lead.height + 8
}

const headlineStyle = (size: number): Style => ({ size, weight: 'bold', leading: size * 1.16 })

function drawMain(paper: Paper, { briefing, texts }: SheetOrder, { top, room }: { top: number; room: number }): void {
  const known = { briefing, texts }
  const mapTitle = briefing.map.layer === 'month' ? texts.map.month(briefing.month) : texts.map.outlets
  const map = titled(paper, mapTitle, mapBlock(paper, briefing, texts))
  const mentoring = titled(paper, texts.mentoring, mentoringBlock(paper, known, COLUMN))
  const deadlines = titled(paper, texts.deadlines, deadlineBlock(paper, known, COLUMN))
  const others = map.height + mentoring.height + deadlines.height + 3 * SECTION_GAP + TITLE_HEIGHT
  const board = titled(
    paper,
    texts.board,
    boardBlock(paper, known, { width: COLUMN, room: Math.max(LEAST_BOARD, room - others) }),
  )
  const blocks = [map, board, mentoring, deadlines]
  const used = blocks.reduce((sum, { height }) => sum + height, 0)
  // Where there is little to say the parts stand a little apart, not stretched.
  const gap = Math.min(20, Math.max(SECTION_GAP, (room - used) / (blocks.length - 1)))
  let y = top
  for (const block of blocks) {
    block.draw(paper.part(paper.root, 'Sect'), PAGE.left, y)
    y += block.height + gap
  }
}

const TITLE_HEIGHT = 13 + 2

function titled(paper: Paper, title: string, block: Block): Block {
  const head = paper.text(title, TITLE, { width: COLUMN, type: 'H2' })
  return {
    height: head.height + 2 + block.height,
    draw: (parent: Tag, x, y) => {
      head.draw(parent, x, y)
      block.draw(parent, x, y + head.height + 2)
    },
  }
}

/** The ikat band, the only ornament. */
function drawBand(paper: Paper): void {
  paper.ornament(() => {
    const { doc } = paper
    doc.rect(0, 0, PAGE.width, BAND).fill(ink.accent)
    const step = 19.6
    for (let x = 0; x < PAGE.width + step; x += step) {
      const diamond = (left: number, wide: number, high: number) =>
        doc.polygon(
          [left, BAND / 2],
          [left + wide / 2, BAND / 2 - high / 2],
          [left + wide, BAND / 2],
          [left + wide / 2, BAND / 2 + high / 2],
        )
      diamond(x, 9.8, BAND).fill(ink.ochre)
      diamond(x + 2.45, 4.9, BAND / 2).fill(ink.accent)
      diamond(x + 9.8, 9.8, BAND * 0.7).fill('#FCFBF8')
    }
  })
}
