import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const published = (publishedText?: string) => ({
  source: { reference: 'https://example.org/report', ...(publishedText !== undefined && { publishedText }) },
})
const judge = (fields: Partial<StoredClaim>) =>
  verdictsOf('publication', [buildClaim({ id: 'claim', ...fields })], buildEvidence([], { today: '2025-12-31' }))

describe('a claim of a day that had not come', () => {
  test.each([
    [{ asOfText: '2025-12-20', ...published('2025-12-19') }, 'afterPublication'],
    [{ asOfText: '2025-12-20', ...published('2025-12-20') }, undefined],
    [{ asOfText: '2025-12-20', ...published('2025-12') }, undefined],
    [{ asOfText: '2026-01', ...published('2025-12') }, 'afterPublication'],
    [{ asOfText: '2025', ...published('2025-03-01') }, undefined],
    [{ asOfText: '2026-01-01', ...published() }, 'inFuture'],
    [{ asOfText: '2025-12-31', ...published() }, undefined],
    [{ asOfText: '2025-12-31', ...published('2026-01-02') }, 'publishedInFuture'],
    [{ valueText: '2025-12-30', unit: 'date', asOfText: '2025-12-20', ...published('2025-12-20') }, 'afterPublication'],
    [{ valueText: '2025-05-30', unit: 'date', asOfText: '2025-12-20', ...published('2025-12-20') }, undefined],
    [{ asOfText: '2026', metric: 'purchase_budget', ...published('2025-12-20') }, undefined],
    [{ asOfText: '2026-03', metric: 'outlets_planned', ...published() }, undefined],
  ])('%j: %s', (fields, reason) => {
    expect(judge(fields)).toEqual(reason === undefined ? [] : [`claim: conflicting ${reason}`])
  })
})
