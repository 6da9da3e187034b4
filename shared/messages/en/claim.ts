import type { claimMessages as idClaimMessages } from '#shared/messages/id/claim.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { readSaidValue } from '#shared/overview/said-value.ts'
import { format, numeral, plural } from './format.ts'

const verdicts: Record<Verdict, string> = {
  consistent: 'consistent with the record',
  conflicting: 'conflicting',
  notCheckable: 'not checkable yet',
}

function saidValue(text: string, unit: string): string {
  const said = readSaidValue(text)
  const amount = said ? format.interval(said) : text
  if (unit === 'ke-') return `no. ${amount}`
  if (unit === 'text' || unit === 'date') return amount
  if (unit.startsWith('IDR')) return `Rp${amount}${unit.slice(3).replace('/', ' a ')}`
  return `${amount} ${unit}`
}

export const claimMessages: typeof idClaimMessages = {
  value: saidValue,
  verdict: (verdict) => verdicts[verdict],
  verdictThen: (verdict) => (verdict === 'consistent' ? 'consistent with the record of that day' : verdicts[verdict]),
  title: 'What was said',
  conflictCount: (count: number) => plural(count, 'conflicting statement'),
  compare: 'compare with the record',
  said: (value, day) => `said: ${value} (${day})`,
  conflicting: (count, of) =>
    of === 1 ? 'conflicting' : `${format.number(count)} of ${format.number(of)} claims conflict`,
  manyMeanings: (value, count) => `officials said ${value}, with ${numeral(count)} meanings`,
  forDay: (day) => `for ${day}`,
  empty: 'No claim on record up to that day.',
}
