import { createEnSentences } from '#shared/claim/sentences-en.ts'
import { createIdSentences } from '#shared/claim/sentences-id.ts'
import type { CheckRule } from '#shared/claim/check-result.ts'
import { conflictsFirst, sentenceOf, sentencesOf } from '#shared/claim/sentences.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import { useMessages } from './use-messages.ts'

/** What one check says of a claim, with the name of its rule; none where there is nothing to compare. */
export type CheckLine = { rule: CheckRule | undefined; sentence: string }

/** `useCheckSentences` with the rule behind each sentence. */
export function useCheckLines(nameOf: (code: string) => string): (claim: Pick<ClaimRow, 'checks'>) => CheckLine[] {
  const { format } = useMessages()
  const sentences = format.locale === 'en' ? createEnSentences(nameOf) : createIdSentences(nameOf)
  return ({ checks }) => {
    if (checks.length === 0) return [{ rule: undefined, sentence: sentences.nothingToCompare() }]
    return conflictsFirst(checks).map((finding) => ({ rule: finding.rule, sentence: sentenceOf(finding, sentences) }))
  }
}

/** Words what the checks of a claim found, each with its rule and numbers. `nameOf` turns a code into a kabupaten's name. */
export function useCheckSentences(nameOf: (code: string) => string): (claim: ClaimRow) => string[] {
  const { format } = useMessages()
  const sentences = format.locale === 'en' ? createEnSentences(nameOf) : createIdSentences(nameOf)
  return (claim) => sentencesOf(claim.checks, sentences)
}
