import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const rest = (valueText: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id: 'rest', metric: 'outlets_not_launched', unit: 'kabupaten', valueText, ...fields })
const launched = (valueText: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id: 'launched', metric: 'outlets_launched', unit: 'kabupaten', valueText, ...fields })
const place = (id: string, valueText: string, scopeText: string) =>
  buildClaim({ id, metric: 'outlet_sequence', unit: 'ke-', valueText, scopeText })
const outlets = (...codes: string[]) =>
  buildEvidence(
    codes.map((kabupatenCode) => ({ figure: 'outletsLaunched' as const, kabupatenCode, notBefore: '2025-12-01' })),
  )

describe('launched and remaining make the four kabupaten there are', () => {
  test.each([
    ['1', '3', ['launched: consistent restFits', 'rest: consistent restFits']],
    ['2', '3', ['launched: conflicting restDiffers', 'rest: conflicting restDiffers']],
  ])('%s remaining, %s launched', (left, reached, expected) => {
    expect(verdictsOf('complement', [launched(reached), rest(left)]).toSorted()).toEqual(expected)
  })

  test('of an island likewise', () => {
    const timor = { scopeText: 'island:Timor' }
    expect(verdictsOf('complement', [launched('1', timor), rest('1', timor)])).toEqual([
      'launched: consistent restFits',
      'rest: consistent restFits',
    ])
  })

  test('the last place in the order of that day counts, not an earlier one', () => {
    const claims = [place('second', '2', '53.01'), place('third', '3', '53.06'), rest('1')]
    expect(verdictsOf('complement', claims)).toEqual(['third: consistent restFits', 'rest: consistent restFits'])
  })

  test('what was launched on another day is not added', () => {
    expect(verdictsOf('complement', [launched('3', { asOfText: '2025-11-01' }), rest('2')])).toEqual([])
  })

  test('without a count said that day the record decides', () => {
    expect(verdictsOf('complement', [rest('1')], outlets('53.01', '53.02', '53.06'))).toEqual([
      'rest: consistent restFits',
    ])
    expect(verdictsOf('complement', [rest('2')], outlets('53.01', '53.02', '53.06'))).toEqual([
      'rest: conflicting restDiffers',
    ])
    expect(verdictsOf('complement', [rest('2')], outlets())).toEqual([])
  })

  test('the record outweighs what was said, and a count that it refutes is no evidence', () => {
    const recorded = outlets('53.01', '53.02', '53.06')
    expect(verdictsOf('complement', [launched('3'), rest('2')], recorded)).toEqual(['rest: conflicting restDiffers'])
    expect(verdictsOf('complement', [launched('2'), rest('1')], recorded)).toEqual(['rest: consistent restFits'])
    const refuted = launched('3', { source: { reference: 'https://example.org', publishedText: '2025-01-01' } })
    expect(verdictsOf('complement', [refuted, rest('2')])).toEqual([])
  })

  test('on a day of launches the rest may be that of the morning', () => {
    const morning = { asOfText: '2025-12-01' }
    const evidence = buildEvidence([
      { figure: 'outletsLaunched', kabupatenCode: '53.01', notBefore: '2025-11-01' },
      { figure: 'outletsLaunched', kabupatenCode: '53.02', notBefore: '2025-12-01' },
    ])
    expect(verdictsOf('complement', [rest('3', morning)], evidence)).toEqual(['rest: consistent restFits'])
    expect(verdictsOf('complement', [rest('4', morning)], evidence)).toEqual(['rest: conflicting restDiffers'])
  })
})
