import { createEnSentences } from '#shared/claim/sentences-en.ts'
import { createIdSentences } from '#shared/claim/sentences-id.ts'
import { sentencesOf } from '#shared/claim/sentences.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import { useMessages } from './use-messages.ts'

/** Words what the checks of a claim found, each with its rule and numbers. `nameOf` turns a code into a kabupaten's name. */
export function useCheckSentences(nameOf: (code: string) => string): (claim: ClaimRow) => string[] {
  const { format } = useMessages()
  const sentences = format.locale === 'en' ? createEnSentences(nameOf) : createIdSentences(nameOf)
  return (claim) => sentencesOf(claim.checks, sentences)
}
