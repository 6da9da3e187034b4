import { slotsOf, type Slot, type SlotFacts } from '#shared/overview/board.ts'
import type { MapState } from '#shared/report/briefing/briefing.ts'
import { ink, type Doc } from './paper.ts'

/** The products owed in a month as small boxes from x on; met carries a check, so that no state is colour alone. */
export function drawSlots(doc: Doc, cell: SlotFacts, place: { x: number; y: number; size: number }): void {
  const { x, y, size } = place
  const slots = slotsOf(cell)
  slots.forEach(({ slot }, index) => {
    drawSlot(doc, slot, { x: x + index * (size + 0.9), y, size, isShort: cell.state === 'short' })
  })
  if (cell.state === 'met' && slots.length > 0) {
    const middle = x + (slots.length * (size + 0.9) - 0.9) / 2
    doc
      .moveTo(middle - size * 0.34, y + size * 0.52)
      .lineTo(middle - size * 0.06, y + size * 0.8)
      .lineTo(middle + size * 0.4, y + size * 0.2)
      .lineWidth(0.9)
      .strokeColor(ink.white)
      .stroke()
  }
}

type Box = { x: number; y: number; size: number; isShort: boolean }

function drawSlot(doc: Doc, slot: Slot, { x, y, size, isShort }: Box): void {
  const inner = () => doc.rect(x + 0.3, y + 0.3, size - 0.6, size - 0.6)
  switch (slot) {
    case 'made':
      doc.rect(x, y, size, size).fill(isShort ? ink.ochre : ink.accent)
      return
    case 'unverified':
      inner().lineWidth(0.6).dash(1.2, { space: 0.8 }).strokeColor(ink.accent).stroke().undash()
      doc
        .moveTo(x + 1, y + size - 1)
        .lineTo(x + size - 1, y + 1)
        .lineWidth(0.6)
        .strokeColor(ink.map4)
        .stroke()
      return
    case 'possible':
      doc.rect(x, y, size, size).fill(ink.band)
      inner().lineWidth(0.5).dash(0.6, { space: 0.6 }).strokeColor(ink.accent).stroke().undash()
      return
    case 'open':
      doc
        .moveTo(x, y + size - 0.3)
        .lineTo(x + size, y + size - 0.3)
        .lineWidth(0.7)
        .strokeColor(ink.outline)
        .stroke()
      return
    case 'missing':
      inner().lineWidth(0.6).strokeColor(ink.outline).stroke()
      return
    case 'notReported':
      doc
        .moveTo(x + 0.4, y + size - 0.4)
        .lineTo(x + size - 0.4, y + 0.4)
        .lineWidth(0.7)
        .strokeColor(ink.hatch)
        .stroke()
  }
}

/** Fills a path by what it says: plain, striped, hatched or hollow. `trace` draws the path anew each time it is asked. */
export function fillState(
  doc: Doc,
  state: MapState,
  { trace, box }: { trace: () => Doc; box: { x: number; y: number; width: number; height: number } },
): void {
  const [ground, stripes] = fills[state]
  trace().fill(ground)
  if (!stripes) return
  doc.save()
  trace().clip()
  const { x, y, width, height } = box
  if (stripes.isUpright) {
    for (let at = x; at < x + width; at += stripes.every) doc.rect(at, y, stripes.wide, height)
    doc.fill(stripes.color)
  } else {
    for (let at = x - height; at < x + width; at += stripes.every) doc.moveTo(at, y + height).lineTo(at + height, y)
    doc.lineWidth(stripes.wide).strokeColor(stripes.color).stroke()
  }
  doc.restore()
}

type Stripes = { color: string; every: number; wide: number; isUpright?: true }

const fills: Record<MapState, [ground: string, stripes?: Stripes]> = {
  met: [ink.accent],
  launched: [ink.map4],
  short: [ink.white, { color: ink.ochre, every: 3.4, wide: 1.7, isUpright: true }],
  none: [ink.white],
  notReported: [ink.white, { color: ink.hatch, every: 3.2, wide: 0.55 }],
  notLaunched: [ink.white, { color: ink.ochre, every: 3.2, wide: 0.7 }],
  possibly: [ink.map1, { color: ink.map4, every: 3.2, wide: 1.3 }],
  running: [ink.band],
  noTarget: [ink.map1],
  elsewhere: [ink.pale],
}
