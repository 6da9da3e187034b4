import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const of = (scopeText: string, valueText: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id: `${scopeText} ${valueText}`, metric: 'kiosks_open', unit: 'kios', scopeText, valueText, ...fields })
const judge = (...claims: StoredClaim[]) =>
  verdictsOf('partsTotal', claims).map((line) => line.replace(/ parts\w+$/, ''))

describe('islands (or kabupaten) against the whole', () => {
  test('that make it are consistent, all of them', () => {
    expect(judge(of('province', '9'), of('island:Timor', '5'), of('island:Flores', '4'))).toEqual([
      'province 9: consistent',
      'island:Timor 5: consistent',
      'island:Flores 4: consistent',
    ])
  })

  test.each([
    ['exceed it', ['province 8', 'island:Timor 5', 'island:Flores 4'], true],
    ['fall short of it and are all there are', ['province 10', 'island:Timor 5', 'island:Flores 4'], true],
    ['of an island, all there are', ['island:Timor 10', '53.01 5', '53.02 4'], true],
    ['exceed it though some are missing', ['province 8', '53.01 5', '53.06 4'], true],
    ['fall short of it but some are missing', ['province 20', '53.01 5', '53.06 4'], false],
    ['are only one', ['province 3', 'island:Timor 5', 'island:Rote ribuan'], false],
  ])('that %s', (_, claims, isConflict) => {
    const built = claims.map((text) => of(text.split(' ')[0] ?? '', text.split(' ')[1] ?? ''))
    expect(judge(...built)).toEqual(isConflict ? built.map(({ id }) => `${id}: conflicting`) : [])
  })

  test('of another date, unit or metric are not added', () => {
    const other = [{ asOfText: '2025-12-20' }, { unit: 'lapak' }, { metric: 'kiosks_closed' }, { unit: 'ke-' }]
    for (const fields of other) {
      expect(judge(of('province', '8'), of('island:Timor', '5'), of('island:Flores', '4', fields))).toEqual([])
    }
  })

  test('come from the source of the whole where there are several', () => {
    const elsewhere = { source: { reference: 'https://example.org/other' }, id: 'elsewhere' }
    const claims = [
      of('province', '9'),
      of('island:Timor', '5'),
      of('island:Flores', '4'),
      of('island:Timor', '7', elsewhere),
    ]
    expect(judge(...claims)).not.toContain('elsewhere: conflicting')
    const unsure = [
      of('province', '9', elsewhere),
      of('island:Timor', '5'),
      of('island:Timor', '7'),
      of('island:Flores', '4'),
    ]
    expect(judge(...unsure)).toEqual([])
  })
})

test('a part that the record confirms is not marked for a wrong total', () => {
  const items = ['53.01', '53.06'].map((kabupatenCode) => ({
    figure: 'outletsLaunched' as const,
    kabupatenCode,
    notBefore: '2025-12-01',
  }))
  const outlets = { metric: 'outlets_launched', unit: 'outlet' }
  const wrong = [of('province', '1', outlets), of('island:Timor', '1', outlets), of('island:Flores', '1', outlets)]
  expect(verdictsOf('partsTotal', wrong, buildEvidence(items))).toEqual([
    'province 1: conflicting partsDiffer',
    'island:Timor 1: notCheckable partsDiffer',
    'island:Flores 1: notCheckable partsDiffer',
  ])
})
