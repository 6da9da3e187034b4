/** What a check says of a claim: it fits, it cannot be right as it stands, or nothing on hand can tell. */
export const verdicts = ['consistent', 'conflicting', 'notCheckable'] as const
export type Verdict = (typeof verdicts)[number]

/** One verdict of many: a single conflict outweighs every agreement; without either nothing can be told. */
export function overallVerdict(given: readonly Verdict[]): Verdict {
  if (given.includes('conflicting')) return 'conflicting'
  return given.includes('consistent') ? 'consistent' : 'notCheckable'
}
