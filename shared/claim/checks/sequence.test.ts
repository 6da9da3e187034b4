import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'

const launch = (kabupatenCode: string, notBefore: string, notAfter = notBefore) =>
  ({ figure: 'outletsLaunched', kabupatenCode, notBefore, notAfter }) as const
/** 53.01 is the first for sure; 53.02 and 53.06 follow within one fortnight in an order that nobody recorded; 53.08 is last. */
const evidence = buildEvidence([
  launch('53.01', '2025-11-01'),
  launch('53.02', '2025-12-01', '2025-12-14'),
  launch('53.06', '2025-12-10'),
  launch('53.08', '2025-12-20'),
])

describe('a place in the order of launches', () => {
  test.each([
    ['53.01', '1', 'consistent sequenceFits'],
    ['53.01', '2', 'conflicting sequenceDiffers'],
    ['53.02', '2', 'consistent sequenceFits'],
    ['53.02', '3', 'consistent sequenceFits'],
    ['53.06', '1', 'conflicting sequenceDiffers'],
    ['53.06', '2', 'consistent sequenceFits'],
    ['53.06', '3', 'consistent sequenceFits'],
    ['53.06', '4', 'conflicting sequenceDiffers'],
    ['53.08', '4', 'consistent sequenceFits'],
    ['53.71', '5', 'notCheckable sequenceUnrecorded'],
    ['province', '4', 'notCheckable sequenceUnrecorded'],
  ])('%s as number %s: %s', (scopeText, valueText, expected) => {
    const claim = buildClaim({ id: 'claim', metric: 'outlet_sequence', unit: 'ke-', scopeText, valueText })
    expect(verdictsOf('sequence', [claim], evidence)).toEqual([`claim: ${expected}`])
  })

  test('is known by its unit too, and then is no count', () => {
    const claim = buildClaim({
      id: 'claim',
      metric: 'outlets_launched',
      unit: 'ke-',
      scopeText: '53.08',
      valueText: '4',
    })
    expect(verdictsOf('sequence', [claim], evidence)).toEqual(['claim: consistent sequenceFits'])
    expect(verdictsOf('outsideRecord', [claim], evidence)).toEqual([])
  })

  test('of a kabupaten with two outlets may be that of either', () => {
    const more = buildEvidence([
      launch('53.01', '2025-11-01'),
      launch('53.02', '2025-12-01'),
      launch('53.01', '2025-12-05'),
    ])
    const claim = (valueText: string) =>
      buildClaim({ id: 'claim', metric: 'outlet_sequence', unit: 'ke-', scopeText: '53.01', valueText })
    expect(verdictsOf('sequence', [claim('3')], more)).toEqual(['claim: consistent sequenceFits'])
    expect(verdictsOf('sequence', [claim('4')], more)).toEqual(['claim: conflicting sequenceDiffers'])
  })

  test('of two launches on one day is open between them', () => {
    const sameDay = buildEvidence([launch('53.01', '2026-01-23'), launch('53.02', '2026-01-23')])
    const claim = (scopeText: string, valueText: string) =>
      buildClaim({ id: scopeText, metric: 'outlet_sequence', unit: 'ke-', scopeText, valueText })
    expect(verdictsOf('sequence', [claim('53.01', '2'), claim('53.02', '1')], sameDay)).toEqual([
      '53.01: consistent sequenceFits',
      '53.02: consistent sequenceFits',
    ])
  })
})
