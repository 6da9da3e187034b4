import type { BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type { Briefing } from './briefing.ts'

/** The longest message: more than that nobody reads on a phone. */
export const LONGEST_SHARE = 1000

/**
 * The sheet as a message, with its link: `*bold*` as WhatsApp writes it. What does not fit is left out by rule: first what
 * not to quote, then the best, then the last of the calls, then the outlets; title, headline, numbers and link stay.
 * Text of other people is in one line and without marks, so that it cannot look like a part of the message.
 */
export function shareText(briefing: Briefing, texts: BriefingMessages, link: string): string {
  const parts = partsOf(briefing, texts)
  const whole = () => [...parts.flatMap(({ lines }) => (lines.length > 0 ? [lines.join('\n')] : [])), link].join('\n\n')
  for (const place of cutOrder) {
    for (const part of parts.slice(place, place + 1)) {
      while (part.lines.length > 0 && lengthOf(whole()) > LONGEST_SHARE) {
        part.lines = part.lines.length <= part.least ? [] : part.lines.slice(0, -1)
      }
    }
  }
  return whole()
}

type Part = { lines: string[]; least: number }
/** Places in the list of `partsOf`. */
const cutOrder = [5, 4, 3, 1] as const

function partsOf(briefing: Briefing, texts: BriefingMessages): Part[] {
  const { area, fullName, month, asOf, simulated } = briefing
  const title = `*${texts.programme} · ${texts.areaName(area, fullName)}*\n${texts.moment(month, asOf)}`
  const named = (heading: string, lines: readonly string[]): Part => ({
    lines: lines.length > 0 ? [`*${heading}*`, ...lines] : [],
    least: 2,
  })
  return [
    {
      lines: [
        ...(simulated ? [`*${texts.simulated}*`] : []),
        `${title}\n\n${plain(texts.headline(briefing.headline))}`,
      ],
      least: 9,
    },
    { lines: [plain(texts.rollout(briefing.rollout))], least: 1 },
    { lines: briefing.numbers.map((each) => numberLine(each, briefing, texts)), least: 9 },
    named(texts.share.calls, callLines(briefing, texts)),
    named(
      texts.share.best,
      briefing.best.rows.map((row) => `${texts.rank(row.rank)} ${row.name}: ${texts.bestRow(row)}`),
    ),
    named(
      texts.share.claims,
      briefing.claims.rows.map((claim) => unmarked(`${texts.claim(claim)}: ${texts.insteadOf(claim)}`)),
    ),
  ]
}

function callLines({ calls, name }: Briefing, texts: BriefingMessages): string[] {
  if (name !== undefined) return (calls.rows[0]?.matters ?? []).map((matter) => `- ${texts.question(matter)}`)
  return calls.rows.map((call) => `- ${call.name}: ${call.matters.map((matter) => texts.matter(matter)).join('; ')}`)
}

function numberLine(each: Briefing['numbers'][number], { of }: Briefing, texts: BriefingMessages): string {
  const { value, change, since } = each
  const name = texts.numberName(each)
  if (!value) return `${name}: ${texts.noRecord}`
  const unit = texts.numberUnit(each, of)
  return `${name}: *${texts.format.interval(value)}*${unit === '' ? '' : ` ${unit}`} (${texts.change(change, since)})`
}

function plain(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

/** WhatsApp reads these as bold, italic, struck out and code. */
function unmarked(text: string): string {
  return text.replaceAll(/[*_~`]/g, '')
}

function lengthOf(text: string): number {
  // In code points, as the people who count characters see them.
  return Array.from(text).length
}
