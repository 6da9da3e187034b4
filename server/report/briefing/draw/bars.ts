import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { mentoringParts, type MentoringFigure } from '#shared/report/briefing/mentoring-parts.ts'
import { ink, type Block, type Paper, type Tag } from './paper.ts'

const FINE = { size: 7.5, color: ink.quiet }
const TEXT = { size: 8 }
type Known = { briefing: Briefing; texts: BriefingMessages }

type Look = { fill: string; isHatched: boolean }
const partLooks = {
  mentoringCompleted: { fill: ink.accent, isHatched: false },
  mentoringOngoing: { fill: ink.map4, isHatched: false },
  mentoringTransferred: { fill: ink.band, isHatched: false },
  mentoringPending: { fill: ink.pale, isHatched: false },
  mentoringStopped: { fill: ink.white, isHatched: false },
  mentoringUnrecorded: { fill: ink.white, isHatched: true },
} as const satisfies Record<MentoringFigure, Look>

/** The mentoring split as one bar with its numbers below, each with its word. */
export function mentoringBlock(paper: Paper, { briefing, texts }: Known, width: number): Block {
  const parts = mentoringParts(briefing.mentoring).map((sum) => ({
    ...partLooks[sum.figure],
    count: sum.high,
    words: `${texts.format.interval(sum)} ${texts.mentoringPart[sum.figure]}`,
  }))
  if (parts.length === 0) return paper.text(texts.mentoringNone, FINE, { width })
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const rows = wrapParts(paper, parts, width)
  return {
    height: 12 + rows.length * WORDS_LINE,
    draw: (parent, x, y) => {
      paper.ornament(() => {
        let left = x
        for (const part of parts) {
          const wide = (part.count / total) * width
          drawPart(paper, part, { x: left, y: y + 0.4, width: wide, height: 8 })
          left += wide
        }
      })
      rows.forEach((row, index) => {
        let left = x
        const top = y + 11.5 + index * WORDS_LINE
        for (const part of row) {
          const at = left
          paper.ornament(() => drawPart(paper, part, { x: at, y: top + 2.2, width: 6, height: 6 }))
          paper.mark(parent, 'P', { draw: () => paper.write(part.words, { x: at + 9, y: top, style: TEXT }) })
          left += 9 + paper.width(part.words, TEXT) + 11
        }
      })
    },
  }
}

const WORDS_LINE = 10.6
type Part = { fill: string; isHatched: boolean; count: number; words: string }
type Rect = { x: number; y: number; width: number; height: number }

function wrapParts(paper: Paper, parts: readonly Part[], width: number): Part[][] {
  const rows: Part[][] = [[]]
  let left = 0
  for (const part of parts) {
    const wide = 9 + paper.width(part.words, TEXT) + 11
    if (left > 0 && left + wide > width) {
      rows.push([])
      left = 0
    }
    rows.at(-1)?.push(part)
    left += wide
  }
  return rows
}

function drawPart(paper: Paper, { fill, isHatched }: Part, rect: Rect): void {
  const { x, y, width, height } = rect
  paper.doc.rect(x, y, width, height).lineWidth(0.5).fillAndStroke(fill, ink.outline)
  if (isHatched) hatch(paper, rect)
}

function hatch({ doc }: Paper, { x, y, width, height }: Rect): void {
  doc.save().rect(x, y, width, height).clip()
  for (let at = x - height; at < x + width; at += 3.2) doc.moveTo(at, y + height).lineTo(at + height, y)
  doc.lineWidth(0.5).strokeColor(ink.hatch).stroke().restore()
}

const LINE = 12.4
const DAY_WIDTH = 54
const BAR_WIDTH = 92

/** Each deadline with what was reached on it: a band where the days of launches leave it open. */
export function deadlineBlock(paper: Paper, { briefing, texts }: Known, width: number): Block {
  const { deadlines, activity } = briefing
  const note = activity ? texts.activityOf(activity) : ''
  const foot = note !== '' ? paper.text(note, FINE, { width }) : undefined
  if (deadlines.length === 0) {
    const none = paper.text(texts.deadlinesNone, FINE, { width })
    return {
      height: none.height + (foot?.height ?? 0),
      draw: (parent, x, y) => {
        none.draw(parent, x, y)
        foot?.draw(parent, x, y + none.height)
      },
    }
  }
  return {
    height: deadlines.length * LINE + (foot ? foot.height + 1 : 0),
    draw: (parent, x, y) => {
      deadlines.forEach((reading, index) => {
        const top = y + index * LINE
        const reached = reading.reachedOnDue ?? reading.reachedNow
        drawBar(paper, {
          x: x + DAY_WIDTH,
          y: top + 2.2,
          reached,
          value: reading.value,
          isMissed: reading.state === 'missed',
        })
        const line = (text: string, left: number, style = TEXT) => ({
          draw: () => paper.write(text, { x: left, y: top, style }),
        })
        drawWords(paper, parent, [
          line(texts.format.shortDay(reading.dueOn), x),
          line(texts.deadline(reading), x + DAY_WIDTH + BAR_WIDTH + 8),
        ])
      })
      foot?.draw(parent, x, y + deadlines.length * LINE + 1)
    },
  }
}

function drawWords(paper: Paper, parent: Tag, words: readonly { draw: () => void }[]): void {
  for (const { draw } of words) paper.mark(parent, 'P', { draw })
}

type Bar = { x: number; y: number; reached: { low: number; high: number }; value: number; isMissed: boolean }

function drawBar(paper: Paper, { x, y, reached, value, isMissed }: Bar): void {
  const width = (count: number) => (Math.min(count, value) / Math.max(1, value)) * BAR_WIDTH
  paper.ornament(() => {
    const { doc } = paper
    doc.rect(x, y, BAR_WIDTH, 7).lineWidth(0.5).fillAndStroke(ink.white, ink.outline)
    if (reached.high > reached.low) doc.rect(x, y, width(reached.high), 7).fill(ink.band)
    if (reached.low > 0) doc.rect(x, y, width(reached.low), 7).fill(isMissed ? ink.ochre : ink.accent)
  })
}
