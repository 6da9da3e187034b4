import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { ink, type Block, type Paper, type Style } from './paper.ts'

const TITLE: Style = { size: 10, weight: 'bold', leading: 15 }
const NAME: Style = { size: 8.4, weight: 'bold', leading: 10.4 }
const TEXT: Style = { size: 7.8, leading: 9.7 }
const FINE: Style = { size: 7, color: ink.quiet, leading: 8.7 }
const ITEM_GAP = 3.4
const SECTION_GAP = 10

type Known = { paper: Paper; briefing: Briefing; texts: BriefingMessages; width: number }
/** How many items of each list are shown. */
type Counts = { calls: number; best: number; obstacles: number; claims: number }
type Section = { title: string; items: Block[]; foot?: Block }

/**
 * Calls, best, obstacles and what not to quote, one below the other. What does not fit is cut by rule: the last obstacle
 * and claim by turns, then the last of the best, then the last call; what remains is always said with how many are left.
 */
export function sideBlock(known: Known, room: number): Block {
  const { briefing } = known
  let counts: Counts = {
    calls: briefing.name === undefined ? briefing.calls.rows.length : (briefing.calls.rows[0]?.matters.length ?? 0),
    best: briefing.best.rows.length,
    obstacles: briefing.obstacles?.rows.length ?? 0,
    claims: briefing.claims.rows.length,
  }
  let block = stack(known, sectionsOf(known, counts))
  while (block.height > room) {
    const fewer = cutOne(counts)
    if (!fewer) break
    counts = fewer
    block = stack(known, sectionsOf(known, counts))
  }
  return block
}

function cutOne(counts: Counts): Counts | undefined {
  const { calls, best, obstacles, claims } = counts
  if (obstacles > 1 && obstacles >= claims) return { ...counts, obstacles: obstacles - 1 }
  if (claims > 1) return { ...counts, claims: claims - 1 }
  if (best > 1) return { ...counts, best: best - 1 }
  return calls > 1 ? { ...counts, calls: calls - 1 } : undefined
}

function sectionsOf(known: Known, counts: Counts): Section[] {
  const { briefing } = known
  return [
    callSection(known, counts.calls),
    bestSection(known, counts.best),
    ...(briefing.obstacles ? [obstacleSection(known, counts.obstacles)] : []),
    claimSection(known, counts.claims),
  ]
}

function callSection({ paper, briefing, texts, width }: Known, count: number): Section {
  const { calls } = briefing
  const fine = (text: string | undefined) => (text === undefined ? undefined : paper.text(text, FINE, { width }))
  if (briefing.name !== undefined) {
    const matters = calls.rows[0]?.matters ?? []
    const items = matters
      .slice(0, count)
      .map((matter) => dotted(paper, paper.text(texts.question(matter), TEXT, { width: width - 9, type: 'LI' })))
    const none = paper.text(texts.noCalls, TEXT, { width })
    return {
      title: texts.ownCalls,
      items: items.length > 0 ? items : [none],
      ...withFoot(fine(texts.gap(calls.rows[0]?.gap ?? null))),
    }
  }
  const rows = calls.rows.slice(0, count)
  const items = rows.map((call) =>
    below([
      paper.text(call.name, NAME, { width, type: 'LI' }),
      paper.text(texts.callText(call), { ...TEXT, color: ink.quiet }, { width }),
    ]),
  )
  const more = texts.moreCalls({ ...calls, others: calls.others + calls.rows.length - rows.length })
  const rule = rows.length > 0 ? paper.text(texts.callRule(calls.judged), FINE, { width }) : undefined
  const none = paper.text(texts.noCalls, TEXT, { width })
  return {
    title: rows.length > 0 ? texts.calls(rows.length) : texts.callsNone,
    items: items.length > 0 ? items : [none],
    ...withFoot(below([fine(more), rule].flatMap((block) => block ?? []))),
  }
}

function bestSection({ paper, briefing, texts, width }: Known, count: number): Section {
  const { best } = briefing
  if (best.own && briefing.name !== undefined) {
    const items = texts.standing(best.own, briefing.name).map((line) => paper.text(line, TEXT, { width }))
    return { title: texts.own(best.year), items, foot: paper.text(texts.bestRule, FINE, { width }) }
  }
  const rows = best.rows.slice(0, count)
  if (rows.length === 0) {
    return {
      title: texts.bestTitle(best.year),
      items: [paper.text(texts.noBest(best.year), { ...TEXT, color: ink.quiet }, { width })],
    }
  }
  const items = rows.map((row) =>
    below([
      paper.text(`${texts.rank(row.rank)} ${row.name}`, NAME, { width, type: 'LI' }),
      paper.text(texts.bestRow(row), { ...TEXT, color: ink.quiet }, { width }),
    ]),
  )
  const more = rows.length === best.rows.length ? texts.moreBest(best) : undefined
  const feet = [...(more ? [more] : []), texts.bestRule].map((text) => paper.text(text, FINE, { width }))
  return { title: texts.best(rows.length, best.year), items, foot: below(feet) }
}

function obstacleSection({ paper, briefing, texts, width }: Known, count: number): Section {
  const { rows = [], others = 0, reports = 0 } = briefing.obstacles ?? {}
  const shown = rows.slice(0, count)
  const items = shown.map(({ name, text }) =>
    below([paper.text(name, NAME, { width, type: 'LI' }), paper.text(text, { ...TEXT, color: ink.quiet }, { width })]),
  )
  const more = texts.moreObstacles(others + rows.length - shown.length)
  return {
    title: texts.obstacles(briefing.month),
    items:
      items.length > 0 ? items : [paper.text(texts.noObstacles(reports), { ...TEXT, color: ink.quiet }, { width })],
    ...withFoot(more === undefined ? undefined : paper.text(more, FINE, { width })),
  }
}

function claimSection({ paper, briefing, texts, width }: Known, count: number): Section {
  const { rows, others } = briefing.claims
  const shown = rows.slice(0, count)
  const items = shown.map((claim) =>
    crossed(
      paper,
      below([
        paper.text(texts.claim(claim), TEXT, { width: width - 9, type: 'LI' }),
        paper.text(texts.insteadOf(claim), { ...TEXT, color: ink.attention }, { width: width - 9 }),
      ]),
    ),
  )
  const more = texts.moreClaims(others + rows.length - shown.length)
  return {
    title: texts.claims,
    items: items.length > 0 ? items : [paper.text(texts.noClaims, { ...TEXT, color: ink.quiet }, { width })],
    ...withFoot(more === undefined ? undefined : paper.text(more, FINE, { width })),
  }
}

function withFoot(foot: Block | undefined): Pick<Section, 'foot'> {
  return foot && foot.height > 0 ? { foot } : {}
}

function dotted(paper: Paper, block: Block): Block {
  return besides(
    block,
    (x, y) => paper.doc.polygon([x, y + 7.6], [x + 3, y + 2.4], [x + 6, y + 7.6]).fill(ink.ochre),
    paper,
  )
}

function crossed(paper: Paper, block: Block): Block {
  const draw = (x: number, y: number) =>
    paper.doc
      .moveTo(x, y + 2.6)
      .lineTo(x + 4.6, y + 7.2)
      .moveTo(x + 4.6, y + 2.6)
      .lineTo(x, y + 7.2)
      .lineWidth(1.1)
      .strokeColor(ink.ochre)
      .stroke()
  return besides(block, draw, paper)
}

function besides(block: Block, mark: (x: number, y: number) => void, paper: Paper): Block {
  return {
    height: block.height,
    draw: (parent, x, y) => {
      paper.ornament(() => mark(x, y))
      block.draw(parent, x + 9, y)
    },
  }
}

/** Blocks one below the other, without room between them. */
function below(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (parent, x, y) => {
      let top = y
      for (const block of blocks) {
        block.draw(parent, x, top)
        top += block.height
      }
    },
  }
}

function stack({ paper, width }: Known, sections: readonly Section[]): Block {
  const titles = sections.map(({ title }) => paper.text(title, TITLE, { width, type: 'H2' }))
  const heightOf = ({ items, foot }: Section, index: number) =>
    (titles[index]?.height ?? 0) +
    items.reduce((sum, { height }) => sum + height + ITEM_GAP, 0) +
    (foot ? foot.height + 1 : 0)
  return {
    height: sections.reduce((sum, section, index) => sum + heightOf(section, index) + SECTION_GAP, -SECTION_GAP),
    draw: (parent, x, y) => {
      let top = y
      sections.forEach((section, index) => {
        const part = paper.part(parent, 'Sect')
        if (index > 0) paper.rule(x, top - SECTION_GAP / 2 - 0.5, width)
        titles[index]?.draw(part, x, top)
        let at = top + (titles[index]?.height ?? 0)
        const list = paper.part(part, 'L')
        for (const item of section.items) {
          item.draw(list, x, at)
          at += item.height + ITEM_GAP
        }
        section.foot?.draw(part, x, at + 1)
        top += heightOf(section, index) + SECTION_GAP
      })
    },
  }
}
