import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

type Fields = Partial<StoredClaim>
const two = (metric: string, one: Fields, other: Fields, common: Fields = {}): StoredClaim[] => [
  buildClaim({ metric, unit: 'menara', ...common, ...one, id: 'one' }),
  buildClaim({ metric, unit: 'menara', ...common, ...other, id: 'other' }),
]
const rivals = ['one: conflicting rivals', 'other: conflicting rivals']

describe('two values of one quantity', () => {
  test.each([
    [
      'a count that only grows, fewer later',
      'towers_built',
      { valueText: '20' },
      { valueText: '18', asOfText: '2025-12-30' },
      rivals,
    ],
    [
      'a count that grows, more later',
      'towers_built',
      { valueText: '20' },
      { valueText: '25', asOfText: '2025-12-30' },
      [],
    ],
    ['a count that grows, two values of one day', 'towers_built', { valueText: '20' }, { valueText: '25' }, rivals],
    [
      'a count that shrinks, fewer later',
      'desa_without_4g',
      { valueText: '645' },
      { valueText: '424', asOfText: '2025-12-30' },
      [],
    ],
    [
      'a count that shrinks, more later',
      'desa_without_4g',
      { valueText: '424' },
      { valueText: '645', asOfText: '2025-12-30' },
      rivals,
    ],
    [
      'a free number of another day',
      'complaints',
      { valueText: '77' },
      { valueText: '65', asOfText: '2025-12-20' },
      [],
    ],
    [
      'a free number of the same month',
      'complaints',
      { valueText: '77', asOfText: '2025-12' },
      { valueText: '65', asOfText: '2025-12' },
      rivals,
    ],
    [
      'a growing count of the same month',
      'towers_built',
      { valueText: '20', asOfText: '2025-12' },
      { valueText: '18', asOfText: '2025-12' },
      [],
    ],
    ['far days', 'towers_built', { valueText: '20' }, { valueText: '18', asOfText: '2026-06-01' }, []],
    ['the same value twice', 'towers_built', { valueText: '20' }, { valueText: '20', speaker: 'Bupati' }, []],
    ['an agreeing range', 'towers_built', { valueText: '20' }, { valueText: '18-22' }, []],
    ['"about" within a tenth', 'towers_built', { valueText: '20' }, { valueText: 'sekitar 21' }, []],
    ['"about" too far off', 'towers_built', { valueText: '20' }, { valueText: 'sekitar 30' }, rivals],
    ['another unit', 'towers_built', { valueText: '20' }, { valueText: '25', unit: 'desa' }, []],
    ['another scope', 'towers_built', { valueText: '20' }, { valueText: '25', scopeText: '53.06' }, []],
    ['words', 'towers_built', { valueText: '20' }, { valueText: 'ribuan' }, []],
    [
      'two dates of one event, whenever said',
      'first_fair_date',
      { valueText: '2025-05-25' },
      { valueText: '2025-05-27', asOfText: '2026-05-01' },
      rivals,
    ],
    [
      'two places in an order',
      'outlet_sequence',
      { valueText: '19', unit: 'ke-' },
      { valueText: '20', unit: 'ke-' },
      [],
    ],
  ] as const)('%s', (_, metric, one, other, expected) => {
    expect(verdictsOf('rivals', two(metric, one, other))).toEqual(expected)
  })
})

describe('a rival that something else refutes', () => {
  test('does not mark a claim that its own parts confirm', () => {
    const claims = two(
      'desa_without_4g',
      { valueText: '645', paraphrase: '645 desa: 542 for one, 103 for others' },
      { valueText: '650', paraphrase: '650 desa: 542 for one, 103 for others' },
    )
    expect(verdictsOf('rivals', claims)).toEqual(['one: consistent rivalsSettled', 'other: conflicting rivals'])
  })

  test('does not mark a claim that nothing confirms either, but does not clear it', () => {
    const claims = two(
      'first_fair_date',
      { valueText: '2025-05-27' },
      { valueText: '2025-05-28', checkNote: 'prints Selasa' },
    )
    expect(verdictsOf('rivals', claims)).toEqual(['one: notCheckable rivalsSettled', 'other: conflicting rivals'])
  })

  test('two values that the record both allows are no conflict', () => {
    const evidence = buildEvidence([
      { figure: 'outletsLaunched', kabupatenCode: '53.01', notBefore: '2025-12-01' },
      { figure: 'outletsLaunched', kabupatenCode: '53.06', notBefore: '2025-12-01', notAfter: '2025-12-31' },
    ])
    const claims = two('outlets_launched', { valueText: '1' }, { valueText: '2' }, { unit: 'outlet' })
    expect(verdictsOf('rivals', claims, evidence)).toEqual([
      'one: consistent rivalsAllowed',
      'other: consistent rivalsAllowed',
    ])
  })
})
