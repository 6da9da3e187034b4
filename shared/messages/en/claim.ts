import type { claimMessages as idClaimMessages } from '#shared/messages/id/claim.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { format, numeral } from './format.ts'

const verdicts: Record<Verdict, string> = {
  consistent: 'consistent with the record',
  conflicting: 'conflicting with the record',
  notCheckable: 'not checkable yet',
}

export const claimMessages: typeof idClaimMessages = {
  verdict: (verdict) => verdicts[verdict],
  title: 'What was said',
  said: (value, day) => `said: ${value} (${day})`,
  conflicting: (count, of) =>
    of === 1 ? 'conflicting with the record' : `${format.number(count)} of ${format.number(of)} claims conflict`,
  manyMeanings: (value, count) => `officials said ${value}, with ${numeral(count)} meanings`,
  by: (speaker) => speaker,
  forDay: (day) => `for ${day}`,
  empty: 'No claim on record up to that day.',
}
