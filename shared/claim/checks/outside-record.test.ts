import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'
import { checkClaims } from '../check-claims.ts'
import type { StoredClaim } from '../schema.ts'

const outlet = (kabupatenCode: string, notBefore: string, notAfter = notBefore) =>
  ({ figure: 'outletsLaunched', kabupatenCode, notBefore, notAfter }) as const

/** On the 20th two are launched for sure; a second one of 53.06 somewhere between the 18th and the 22nd. */
const evidence = buildEvidence([
  outlet('53.01', '2025-12-10'),
  outlet('53.06', '2025-12-20'),
  outlet('53.06', '2025-12-18', '2025-12-22'),
])
const said = (fields: Partial<StoredClaim>) =>
  buildClaim({ id: 'claim', metric: 'outlets_launched', unit: 'outlet', asOfText: '2025-12-21', ...fields })
const judge = (fields: Partial<StoredClaim>) => verdictsOf('outsideRecord', [said(fields)], evidence)

describe('a number of one of our figures beside the record of its day', () => {
  test.each([
    [{ valueText: '2' }, 'consistent insideRecord'],
    [{ valueText: '3' }, 'consistent insideRecord'],
    [{ valueText: '4' }, 'conflicting outsideRecord'],
    [{ valueText: '1' }, 'conflicting outsideRecord'],
    [{ valueText: '3-5' }, 'consistent insideRecord'],
    [{ valueText: '4-5' }, 'conflicting outsideRecord'],
    [{ valueText: 'lebih dari 2' }, 'consistent insideRecord'],
    [{ valueText: 'lebih dari 20' }, 'conflicting outsideRecord'],
    [{ valueText: 'hingga 20' }, 'consistent insideRecord'],
    [{ valueText: '2', unit: 'kabupaten' }, 'consistent insideRecord'],
    [{ valueText: '3', unit: 'kabupaten' }, 'conflicting outsideRecord'],
    [{ valueText: '1', scopeText: 'island:Timor' }, 'consistent insideRecord'],
    [{ valueText: '1', scopeText: '53.01' }, 'consistent insideRecord'],
    [{ valueText: '2', scopeText: '53.01' }, 'conflicting outsideRecord'],
    [{ valueText: '1', asOfText: '2025-12' }, 'consistent insideRecord'],
    [{ valueText: '3', asOfText: '2025' }, 'consistent insideRecord'],
    [{ valueText: '4', asOfText: '2025-12' }, 'conflicting outsideRecord'],
    [{ valueText: 'beberapa' }, 'notCheckable noNumber'],
    [{ valueText: '2', unit: 'UMKM' }, 'notCheckable otherUnit'],
    [{ metric: 'outletsLaunched', valueText: '2' }, 'consistent insideRecord'],
    [{ metric: 'outlet_launch_date', valueText: '2025-12-10', unit: 'date' }, 'consistent dayInRecord'],
    [{ metric: 'outlet_launch_date', valueText: '2025-12', unit: 'date' }, 'consistent dayInRecord'],
    [{ metric: 'outlet_launch_date', valueText: '2025-12-09', unit: 'date' }, 'conflicting dayOutsideRecord'],
    [
      { metric: 'outlet_launch_date', valueText: '2025-12-19', unit: 'date', scopeText: '53.06' },
      'consistent dayInRecord',
    ],
  ])('%j: %s', (fields, expected) => {
    expect(judge(fields)).toEqual([`claim: ${expected}`])
  })
})

describe('where nothing is on record nothing is said to be wrong, and never "0 recorded"', () => {
  test.each([
    [{ asOfText: '2025-12-01', valueText: '5' }, 'notCheckable noRecord'],
    [{ metric: 'outlets_operating', valueText: '0' }, 'notCheckable noRecord'],
    [
      { metric: 'outlet_launch_date', valueText: '2025-12-10', unit: 'date', scopeText: '53.02' },
      'notCheckable noRecord',
    ],
    [{ valueText: '3', unit: 'kabupaten', scopeText: '53.02' }, 'notCheckable noRecord'],
  ])('%j', (fields, expected) => {
    expect(judge(fields)).toEqual([`claim: ${expected}`])
  })
})

describe('a day on which something was launched', () => {
  const morning = buildEvidence(
    ['53.01', '53.02', '53.06'].map((code) => outlet(code, '2026-01-23')).concat(outlet('53.08', '2026-01-01')),
  )
  test.each([
    ['1', 'consistent insideRecord'],
    ['4', 'consistent insideRecord'],
    ['2', 'notCheckable changedThatDay'],
    ['5', 'conflicting outsideRecord'],
  ])('%s may have been said before, after or between: %s', (valueText, expected) => {
    const claim = said({ asOfText: '2026-01-23', valueText })
    expect(verdictsOf('outsideRecord', [claim], morning)).toEqual([`claim: ${expected}`])
  })
})

test('a figure that somebody chose, in days, is about the day on which it began', () => {
  const claim = (valueText: string) =>
    buildClaim({ id: valueText, metric: 'mulai', figure: 'outletsLaunched', unit: 'tanggal', valueText })
  const begun = buildEvidence([{ figure: 'outletsLaunched', kabupatenCode: '53.01', notBefore: '2025-08-12' }])
  expect(verdictsOf('outsideRecord', [claim('12 Agustus 2025'), claim('2025-08-13')], begun)).toEqual([
    '12 Agustus 2025: consistent dayInRecord',
    '2025-08-13: conflicting dayOutsideRecord',
  ])
})

test('a claim about each kabupaten, or about no figure of ours, is not compared', () => {
  expect(judge({ scopeText: 'each kabupaten', valueText: '2' })).toEqual([])
  expect(judge({ metric: 'towers_built', unit: 'menara' })).toEqual([])
})

test('the finding gives the interval that it compared with', () => {
  const [finding] =
    checkClaims({ claims: [said({ valueText: '11', unit: 'etalase' })], ...evidence }).get('claim')?.checks ?? []
  expect(finding?.numbers).toEqual({
    ...{ said: '11', unit: 'etalase', asOf: '2025-12-21' },
    ...{ figure: 'outletsLaunched', counted: 'items', area: 'province', low: 2, high: 3 },
  })
})
