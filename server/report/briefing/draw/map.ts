import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { countStates } from '#shared/report/briefing/map-counts.ts'
import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import { fillState } from './marks.ts'
import { ink, type Block, type Paper } from './paper.ts'

const FINE = { size: 7, color: ink.quiet }

/** The map of the area with its key: one figure for readers, told by what it counts. */
export function mapBlock(paper: Paper, briefing: Briefing, texts: BriefingMessages): Block {
  const { drawing } = briefing.map
  const keyHeight = 13
  return {
    height: drawing.height + keyHeight,
    draw: (parent, x, y) => {
      const counts = countStates(briefing)
      paper.mark(parent, 'Figure', { alt: texts.mapAlt(counts), draw: () => drawShapes(paper, briefing, { x, y }) })
      if (drawing.inset) {
        const { name, x: left, y: top, radius } = drawing.inset
        paper.mark(parent, 'Caption', {
          draw: () =>
            paper.write(name, {
              x: x + left,
              y: y + top + radius + 1,
              style: { size: 6.5, color: ink.quiet },
              align: 'centre',
            }),
        })
      }
      drawKey(paper, { briefing, texts, counts }, { parent, x, y: y + drawing.height + 2 })
    },
  }
}

function drawShapes(paper: Paper, { map }: Briefing, { x, y }: { x: number; y: number }): void {
  const { doc } = paper
  const { drawing } = map
  const states = new Map(map.classes.map(({ code, state }) => [code, state]))
  doc.save().translate(x, y)
  doc.rect(0, 0, drawing.width, drawing.height).clip()
  if (drawing.inset) {
    const { x: left, y: top, radius, atX, atY } = drawing.inset
    doc.moveTo(atX, atY).lineTo(left, top).lineWidth(0.4).strokeColor(ink.outline).stroke()
    doc.circle(left, top, radius).lineWidth(0.5).fillAndStroke(ink.white, ink.outline)
  }
  const box = { x: 0, y: 0, width: drawing.width, height: drawing.height }
  for (const { code, path } of drawing.shapes) {
    const state = states.get(code) ?? 'elsewhere'
    fillState(doc, state, { trace: () => doc.path(path), box })
    const line = state === 'met' || state === 'launched' || state === 'elsewhere' ? ink.white : ink.outline
    doc.path(path).lineWidth(0.4).strokeColor(line).stroke()
  }
  for (const point of drawing.points) {
    doc.circle(point.x, point.y, 1.9).lineWidth(0.8).fillAndStroke(ink.white, ink.text)
  }
  doc.restore()
}

type Known = { briefing: Briefing; texts: BriefingMessages; counts: ReturnType<typeof countStates> }
type Place = { parent: Parameters<Block['draw']>[0]; x: number; y: number }

function drawKey(paper: Paper, { briefing, texts, counts }: Known, { parent, x, y }: Place): void {
  const { doc } = paper
  let left = x
  const middle = y + 4.4
  for (const { state, count } of counts) {
    const at = left
    paper.ornament(() => {
      const box = { x: at, y: middle - 3, width: 6, height: 6 }
      fillState(doc, state, { trace: () => doc.rect(box.x, box.y, box.width, box.height), box })
      doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.4).strokeColor(ink.outline).stroke()
    })
    left = word(paper, `${texts.mapState(state)} ${count}`, { parent, x: left + 9, y })
  }
  if (briefing.map.drawing.points.length > 0) {
    const at = left
    paper.ornament(() =>
      doc
        .circle(at + 2, middle, 1.9)
        .lineWidth(0.8)
        .fillAndStroke(ink.white, ink.text),
    )
    left = word(paper, texts.outletPoint, { parent, x: left + 7, y })
  }
  if (!briefing.hasOfficialBoundaries) word(paper, texts.approximate, { parent, x: left, y })
}

function word(paper: Paper, text: string, { parent, x, y }: Place): number {
  paper.mark(parent, 'P', { draw: () => paper.write(text, { x, y, style: FINE }) })
  return x + paper.width(text, FINE) + 9
}
