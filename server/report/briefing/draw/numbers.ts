import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing, BriefingNumber } from '#shared/report/briefing/briefing.ts'
import { ink, type Block, type Paper, type Style } from './paper.ts'

const LABEL: Style = { size: 7.5, weight: 'bold', color: ink.quiet }
const FINE: Style = { size: 7.3, color: ink.quiet, leading: 9.2 }
const UNIT: Style = { size: 8.5, color: ink.quiet, leading: 25 }
const SIZES = [23, 19, 16, 13] as const
const LEAST_SIZE = 10
const GAP = 10

/** The four numbers side by side: label, number with unit, what is not sure, change, day, claim mark. */
export function numbersBlock(
  paper: Paper,
  { briefing, texts }: { briefing: Briefing; texts: BriefingMessages },
  width: number,
): Block {
  const column = width / briefing.numbers.length
  const blocks = briefing.numbers.map((each) => numberBlock(paper, { each, of: briefing.of, texts }, column - GAP))
  const height = Math.max(...blocks.map((block) => block.height))
  return {
    height,
    draw: (parent, x, y) => {
      blocks.forEach((block, index) => {
        const left = x + index * column
        if (index > 0) {
          paper.ornament(() => {
            const at = left - GAP / 2 - 2
            paper.doc
              .moveTo(at, y)
              .lineTo(at, y + height)
              .lineWidth(0.6)
              .strokeColor(ink.rule)
              .stroke()
          })
        }
        block.draw(parent, left + (index > 0 ? 3 : 0), y)
      })
    },
  }
}

type One = { each: BriefingNumber; of: number; texts: BriefingMessages }

function numberBlock(paper: Paper, { each, of, texts }: One, width: number): Block {
  const { value, change, since, conflicts } = each
  const shown = value ? texts.format.interval(value) : texts.noRecord
  const unit = value ? texts.numberUnit(each, of) : ''
  const sized = (size: number): Style => ({ size, weight: 'bold', leading: 25, color: value ? ink.text : ink.quiet })
  const unitWidth = unit === '' ? 0 : 5 + paper.width(unit, UNIT)
  const fits = (size: number) => paper.width(shown, sized(size)) + unitWidth <= width
  const numberStyle = sized(value ? (SIZES.find(fits) ?? LEAST_SIZE) : 13)
  const lines = [
    texts.numberDetail(each),
    value ? texts.change(change, since) : undefined,
    value?.lastDay ? texts.recordDay(value.lastDay, value.daysOld ?? 0) : undefined,
  ].flatMap((text) => (text ? [paper.text(text, FINE, { width })] : []))
  const mark =
    conflicts > 0
      ? paper.text(texts.conflicts(conflicts), { ...FINE, color: ink.attention }, { width: width - 9 })
      : undefined
  const label = paper.text(texts.numberName(each), LABEL, { width })
  const heights = lines.reduce((sum, line) => sum + line.height, 0)
  return {
    height: label.height + 26 + heights + (mark?.height ?? 0),
    draw: (parent, x, y) => {
      label.draw(parent, x, y)
      paper.mark(parent, 'P', {
        draw: () => {
          paper.write(shown, { x, y: y + label.height, style: numberStyle })
          const left = x + paper.width(shown, numberStyle) + 5
          if (unit !== '')
            paper.write(unit, {
              x: left,
              y: y + label.height + 3.6,
              style: UNIT,
            })
        },
      })
      let top = y + label.height + 26
      for (const line of lines) {
        line.draw(parent, x, top)
        top += line.height
      }
      if (!mark) return
      paper.ornament(() =>
        paper.doc
          .polygon([x, top + 7.4], [x + 3, top + 2.2], [x + 6, top + 7.4])
          .lineWidth(0.8)
          .strokeColor(ink.ochre)
          .stroke(),
      )
      mark.draw(parent, x + 9, top)
    },
  }
}
