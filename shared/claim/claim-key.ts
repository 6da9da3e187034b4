import type { Claim } from './schema.ts'

/**
 * What makes two claims the same one: the same thing said of the same day by the same speaker in the same source. Case and
 * spaces do not count, nor do notes and groups, which people add later.
 */
export function claimKey(claim: Claim): string {
  const { asOfText, metric, valueText, unit, scopeText, speaker, source } = claim
  const parts = [asOfText, metric, valueText, unit, scopeText, speaker, source.reference]
  return parts.map((part) => part.trim().replaceAll(/\s+/g, ' ').toLowerCase()).join('\n')
}
