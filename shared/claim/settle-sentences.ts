import type { Settle } from './settle.ts'

type SettleOf<Need extends Settle['need']> = Extract<Settle, { need: Need }>

/** One sentence for each thing that would settle a claim, in one language. */
export type SettleSentences = { [Need in Settle['need']]: (settle: SettleOf<Need>) => string }

/** What would settle a claim, in words. */
export function settleSentenceOf(settle: Settle, sentences: SettleSentences): string {
  // A need and its fields belong together by their type; the lookup loses that for a union.
  const say = sentences[settle.need] as (settle: Settle) => string
  return say(settle)
}
