import { encode } from 'uqr'
import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { ink, type Block, type Paper, type Style } from './paper.ts'

const FINE: Style = { size: 7, color: ink.quiet, leading: 8.7 }
const QR = 62

type Known = { paper: Paper; briefing: Briefing; texts: BriefingMessages; address: string }

/** Freshness, method, sources, the mark of the sheet, and a code that opens the same one. */
export function footBlock({ paper, briefing, texts, address }: Known, width: number): Block {
  const textWidth = width - QR - 14
  const ages = briefing.freshness.map((age) => texts.topicAge(age)).join(' · ')
  const marks = `${texts.knownAt(briefing.knownAt)} · ${texts.hash(briefing.hash)}`
  const edition = briefing.obstacles ? texts.officeSheet : texts.obstaclesLeftOut
  const editionStyle = briefing.obstacles ? { ...FINE, color: ink.attention } : FINE
  const texted = [
    paper.text(`${texts.freshness}: ${ages}.`, FINE, { width: textWidth }),
    paper.text(`${texts.method}: ${texts.methodText}`, FINE, { width: textWidth }),
    paper.text(texts.sources, FINE, { width: textWidth }),
    paper.text(edition, editionStyle, { width: textWidth }),
    paper.text(marks, { ...FINE, color: ink.text }, { width: textWidth }),
    paper.text(`${texts.openSame}: ${breakable(address)}`, { ...FINE, size: 6.3 }, { width: textWidth }),
  ]
  const height = texted.reduce((sum, block) => sum + block.height, 0)
  return {
    height: Math.max(height, QR),
    draw: (parent, x, y) => {
      let top = y
      for (const block of texted) {
        block.draw(parent, x, top)
        top += block.height
      }
      const draw = () => drawCode(paper, address, { x: x + width - QR, y })
      paper.mark(parent, 'Figure', { alt: `${texts.qr}: ${address}`, draw })
    },
  }
}

/** An address has no spaces to break at. */
function breakable(address: string): string {
  return address.replace('?', ' ?').replaceAll('&', ' &')
}

function drawCode({ doc }: Paper, text: string, { x, y }: { x: number; y: number }): void {
  const { data, size } = encode(text, { ecc: 'M', border: 1 })
  const module = QR / size
  data.forEach((line, row) => {
    line.forEach((isDark, column) => {
      if (isDark) doc.rect(x + column * module, y + row * module, module + 0.02, module + 0.02)
    })
  })
  doc.fill(ink.text)
}
