import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildClaim, buildEvidence } from './claim-builder.ts'
import { checkClaims } from './check-claims.ts'
import { checkRules } from './check-result.ts'
import type { StoredClaim } from './schema.ts'
import { overallVerdict } from './verdict.ts'

const items = ['53.01', '53.02', '53.06'].map((kabupatenCode, index) => ({
  figure: 'outletsLaunched' as const,
  kabupatenCode,
  notBefore: `2025-12-0${index + 1}`,
  notAfter: `2025-12-1${index + 1}`,
}))
const evidence = buildEvidence(items)

describe('the verdict on a claim', () => {
  test.each([
    [['consistent', 'conflicting', 'notCheckable'], 'conflicting'],
    [['notCheckable', 'consistent'], 'consistent'],
    [['notCheckable'], 'notCheckable'],
    [[], 'notCheckable'],
  ] as const)('of %j is %s', (given, expected) => {
    expect(overallVerdict(given)).toBe(expected)
  })

  test('names every rule that had something to say, in their order', () => {
    const claim = buildClaim({
      id: 'claim',
      ...{ metric: 'outlets_launched', unit: 'kabupaten', valueText: '7', printedWeekday: 'Senin' },
      source: { reference: 'https://example.org', publishedText: '2025-12-01' },
    })
    const check = checkClaims({ claims: [claim], ...evidence }).get('claim')
    expect(check?.verdict).toBe('conflicting')
    expect(check?.checks.map(({ rule }) => rule)).toEqual(['outsideRecord', 'aboveRegister', 'weekday', 'publication'])
  })

  test('of no claims at all is an empty answer', () => {
    expect(checkClaims({ claims: [], ...evidence }).size).toBe(0)
  })

  test('of a claim that its schema would refuse fails loudly', () => {
    expect(() => checkClaims({ claims: [buildClaim({ asOfText: 'kemarin' })], ...evidence })).toThrow(RangeError)
  })
})

const anyClaim = fc.record({
  asOfText: fc.constantFrom('2025-12-05', '2025-12-10', '2025-12-19', '2025-12', '2025'),
  metric: fc.constantFrom(
    'outlets_launched',
    'outlets_not_launched',
    'outlet_sequence',
    'kopdes_active',
    'complaints',
    'turnover',
  ),
  valueText: fc.constantFrom(
    '1',
    '2',
    '3',
    '15',
    '120',
    '2-3',
    '2 dari 3',
    'ribuan',
    'sekitar 20',
    'Rp3 juta',
    '2025-12-01',
  ),
  unit: fc.constantFrom(
    'outlet',
    'kabupaten',
    'ke-',
    'koperasi',
    'desa',
    'orang',
    'IDR/transaction',
    'IDR/month',
    'date',
  ),
  scopeText: fc.constantFrom('province', 'island:Timor', 'island:Flores', '53.01', '53.06', 'each kabupaten'),
  conflictGroup: fc.constantFrom('one', 'two'),
  source: fc.constantFrom('https://example.org/a', 'https://example.org/b').map((reference) => ({ reference })),
  paraphrase: fc.constantFrom(
    'Said so',
    '120 units in 100 desa and 20 kelurahan',
    'On Monday 1/12',
    '3 in all: 1 here, 2 there',
  ),
})
const anyClaims = fc
  .array(anyClaim, { maxLength: 40 })
  .map((rows): StoredClaim[] => rows.map((row, index) => buildClaim({ ...row, id: `c${index}` })))

test('every claim gets a verdict that its findings bear out, and nothing depends on the order of the claims', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const checked = checkClaims({ claims, ...evidence })
      const reversed = checkClaims({ claims: claims.toReversed(), ...evidence })
      expect(checked.size).toBe(claims.length)
      for (const { id } of claims) {
        const check = checked.get(id)
        expect(check?.verdict).toBe(overallVerdict(check?.checks.map(({ verdict }) => verdict) ?? []))
        expect(reversed.get(id)?.verdict).toBe(check?.verdict)
        for (const { rule, others, numbers } of check?.checks ?? []) {
          expect(checkRules).toContain(rule)
          expect(others).not.toContain(id)
          expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('a claim more of another matter changes no verdict', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const verdicts = (all: StoredClaim[]) =>
        claims.map(({ id }) => checkClaims({ claims: all, ...evidence }).get(id)?.verdict)
      const stranger = buildClaim({ id: 'stranger', metric: 'rainy_days', unit: 'hari', conflictGroup: 'rain' })
      expect(verdicts([...claims, stranger])).toEqual(verdicts(claims))
    }),
    { numRuns: 30 },
  )
})

test('thousands of claims ask for the record a few times each, not for each other', () => {
  let asked = 0
  const records = {
    ...evidence.records,
    intervalAt: (...question: Parameters<typeof evidence.records.intervalAt>) => {
      asked++
      return evidence.records.intervalAt(...question)
    },
  }
  const claims = Array.from({ length: 5000 }, (_, index) =>
    buildClaim({
      id: `c${index}`,
      metric: 'outlets_launched',
      unit: 'outlet',
      valueText: String(index % 40),
      conflictGroup: 'one',
    }),
  )
  const checked = checkClaims({ claims, ...evidence, records })
  expect(asked).toBeLessThanOrEqual(2 * claims.length)
  expect(checked.get('c0')?.checks.every(({ others }) => others.length <= 12)).toBe(true)
})
