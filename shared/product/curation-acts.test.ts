import { describe, expect, it } from 'vitest'
import { actsAhead } from './curation-acts.ts'

describe('actsAhead', () => {
  it.each([
    ['none', ['propose', 'note', 'curate', 'return', 'verify', 'launch']],
    ['curated', ['propose', 'note', 'curate', 'return', 'verify', 'launch']],
    ['verified', ['note', 'verify', 'launch']],
    ['launched', ['note', 'verify']],
  ] as const)('from %s', (stage, acts) => {
    expect(actsAhead(stage)).toEqual(acts)
  })
})
