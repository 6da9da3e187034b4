import type { Finding, FindingNumbers, FindingReason } from './check-result.ts'

/** One sentence for each finding that a person can say aloud, in one language. */
export type ClaimSentences = { [R in FindingReason]: (numbers: FindingNumbers[R]) => string } & {
  /** For a claim that no rule had anything to say about. */
  nothingToCompare: () => string
}

/** How a language calls a kabupaten (`53.15` → `Manggarai Barat`), given by the caller, who has the names. */
export type AreaNames = (kabupatenCode: string) => string | undefined

/** One finding in words. */
export function sentenceOf<R extends FindingReason>(finding: Finding<R>, sentences: ClaimSentences): string {
  // Reason and numbers belong together by the type of a finding; the lookup loses that for a union.
  const say = sentences[finding.reason] as (numbers: FindingNumbers[R]) => string
  return say(finding.numbers)
}

/** What can be said about a claim, conflicts first. */
export function sentencesOf(findings: readonly Finding[], sentences: ClaimSentences): string[] {
  if (findings.length === 0) return [sentences.nothingToCompare()]
  return conflictsFirst(findings).map((finding) => sentenceOf(finding, sentences))
}

/** Findings in the order in which they are told. */
export function conflictsFirst(findings: readonly Finding[]): Finding[] {
  const order = ['conflicting', 'consistent', 'notCheckable']
  return findings.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
}
