import { expect, test } from 'vitest'
import { buildClaim, buildEvidence } from './claim-builder.ts'
import { checkClaims } from './check-claims.ts'
import type { StoredClaim } from './schema.ts'
import { settlesOf } from './settles.ts'

const launched = ['53.01', '53.02', '53.06'].map((kabupatenCode, index) => ({
  figure: 'outletsLaunched' as const,
  kabupatenCode,
  notBefore: `2025-12-0${index + 1}`,
  ...(index === 2 && { notAfter: '2025-12-20' }),
}))
const evidence = buildEvidence(launched)
const settle = (...claims: StoredClaim[]) => {
  const checked = checkClaims({ claims, ...evidence })
  return claims.map((claim) => settlesOf(claim, checked.get(claim.id) ?? { verdict: 'notCheckable', checks: [] }))
}
const outlets = (fields: Partial<StoredClaim>) => buildClaim({ metric: 'outlets_launched', unit: 'outlet', ...fields })
const about = { figure: 'outletsLaunched', area: 'province' }

test.each<[string, StoredClaim[], object[]]>([
  [
    'more than recorded',
    [outlets({ valueText: '5' })],
    [{ need: 'missingRecords', ...about, asOf: '2025-12-19', count: 2 }],
  ],
  [
    'fewer than recorded',
    [outlets({ valueText: '1' })],
    [{ need: 'whichRecords', ...about, asOf: '2025-12-19', count: 1 }],
  ],
  [
    'as recorded, while the record is open',
    [outlets({ valueText: '2' })],
    [{ need: 'exactDays', ...about, asOf: '2025-12-19' }],
  ],
  ['as recorded', [outlets({ valueText: '3', asOfText: '2026-01-31' })], []],
  [
    'without any record',
    [outlets({ figure: 'outletsOperating' })],
    [{ need: 'records', figure: 'outletsOperating', area: 'province', asOf: '2025-12-19' }],
  ],
  ['in another unit', [outlets({ unit: 'produk' })], [{ need: 'sameUnit', figure: 'outletsLaunched', unit: 'produk' }]],
  ['in words', [outlets({ valueText: 'banyak' })], [{ need: 'number', said: 'banyak' }]],
  [
    'of the wrong day',
    [buildClaim({ metric: 'outlet_launch_date', unit: 'date', valueText: '2025-11-01' })],
    [{ need: 'datedDocument', days: '2025-11-01 | 2025-12-01' }],
  ],
  [
    'above the register',
    [buildClaim({ metric: 'desa_mapped', unit: 'desa', valueText: '500' })],
    [{ need: 'listByDesa', area: 'province', registerUnit: 'desa' }],
  ],
  [
    'with a wrong weekday',
    [buildClaim({ asOfText: '2025-12-19', printedWeekday: 'Senin' })],
    [{ need: 'datedDocument', days: '2025-12-19' }],
  ],
  [
    'of a day to come',
    [buildClaim({ asOfText: '2027-01-01', source: { reference: 'https://x.example' } })],
    [{ need: 'dayMeant', day: '2027-01-01' }],
  ],
  [
    'of a place in the order',
    [outlets({ metric: 'outlet_sequence', unit: 'ke-', valueText: '9', scopeText: '53.01' })],
    [{ need: 'launchDays', area: '53.01', position: 9 }],
  ],
  [
    'of a place that is not on record',
    [outlets({ metric: 'outlet_sequence', unit: 'ke-', valueText: '9', scopeText: '53.08' })],
    [{ need: 'records', figure: 'outletsLaunched', area: '53.08', asOf: '2025-12-19' }],
  ],
  [
    'that nothing can be compared with',
    [buildClaim({ metric: 'ikm_total' })],
    [{ need: 'document', metric: 'ikm_total' }],
  ],
])('what would settle a claim %s', (_, claims, expected) => {
  expect(settle(...claims)[0]).toEqual(expected)
})

test('claims that contradict each other ask for the same, each from its side', () => {
  const rivals = ['7', '9'].map((valueText) => buildClaim({ metric: 'kios', unit: 'kios', valueText }))
  expect(settle(...rivals)).toEqual([
    [{ need: 'originalReport', values: '7 | 9' }],
    [{ need: 'originalReport', values: '9 | 7' }],
  ])
})
