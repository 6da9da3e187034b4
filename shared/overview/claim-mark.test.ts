import { describe, expect, test } from 'vitest'
import { claimMarkOf, claimsAbout, conflictMarkOf, manyMeaningsOf, saidMentoringSplit } from './claim-mark.ts'
import { toDay } from '#shared/day/day.ts'
import { toFinding } from '#shared/claim/check-result.ts'
import { buildClaimRow } from './overview-builder.ts'
import type { ClaimRow } from './overview.ts'

describe('the mark beside a number', () => {
  const claims = [
    buildClaimRow('outletsLaunched', 9, '2025-12-19'),
    buildClaimRow('outletsLaunched', 11, '2026-01-22'),
    buildClaimRow('outletsLaunched', 11, { day: '2025-12-20', verdict: 'conflicting' }),
    buildClaimRow('outletsLaunched', 4, { day: '2026-02-01', scopeText: 'island:Timor' }),
    buildClaimRow('productsLaunched', 44, '2026-02-05'),
  ]

  test('is the newest claim about it for that scope', () => {
    expect(claimMarkOf(claims, 'outletsLaunched', 'province')).toEqual({ latest: claims[1], said: 3 })
  })

  test.each([
    ['2025-12-19', undefined, 'nobody had said it by then'],
    ['2025-12-20', { count: 1, matter: 'outletsLaunched' }, 'it conflicts on its own day'],
    ['2026-12-20', { count: 1, matter: 'outletsLaunched' }, 'a year later it is still recent'],
    ['2026-12-21', undefined, 'then it speaks of the past'],
  ])('tells on %s of a conflict: %j, since %s', (asOf, expected, _why) => {
    const asked = { figure: 'outletsLaunched', scope: 'province', asOf: toDay(asOf) } as const
    expect(conflictMarkOf(claims, asked)).toEqual(expected)
  })

  test('tells of no conflict about another figure or area', () => {
    const asOf = toDay('2026-01-02')
    expect(conflictMarkOf(claims, { figure: 'productsLaunched', scope: 'province', asOf })).toBeUndefined()
    expect(conflictMarkOf(claims, { figure: 'outletsLaunched', scope: '53.08', asOf })).toBeUndefined()
  })

  test('is absent when nobody said anything', () => {
    expect(claimMarkOf(claims, 'umkmRegistered', 'province')).toBeUndefined()
  })

  test('looks at one scope only', () => {
    expect(claimsAbout(claims, 'outletsLaunched', 'island:Timor').map((claim) => claim.valueText)).toEqual(['4'])
  })
})

describe('one number with many meanings', () => {
  const changed = (count: number) =>
    toFinding('conflicting', 'manyMeanings', { numbers: { said: '190', count, meanings: 'UMKM | jenis produk' } })
  const said = (unit: string, count?: number): ClaimRow => ({
    ...buildClaimRow('umkmRegistered', 190, '2025-05-27'),
    unit,
    conflictGroup: 'umkm190',
    checks: count === undefined ? [] : [changed(count)],
  })

  test('is what the check found about a claim in this unit, the most meanings first', () => {
    const claims = [said('UMKM+PKL', 2), said('jenis UMKM', 5), said('jenis produk', 9)]
    expect(manyMeaningsOf(claims, 'umkm')).toEqual({ said: '190', count: 5, matter: 'umkm190' })
  })

  test('is not found while every number keeps its unit, nor in another unit', () => {
    expect(manyMeaningsOf([said('UMKM')], 'umkm')).toBeUndefined()
    expect(manyMeaningsOf([said('jenis produk', 5)], 'umkm')).toBeUndefined()
  })
})

describe('the mentoring split as said', () => {
  const claims = [
    buildClaimRow('mentoringCompleted', 3, '2025-05-27'),
    buildClaimRow('mentoringTransferred', 4, '2025-05-27'),
    buildClaimRow('mentoringPending', 37, '2025-05-27'),
  ]

  test('takes the last word on each state', () => {
    const later = buildClaimRow('mentoringCompleted', 10, '2025-12-01')
    expect(saidMentoringSplit([...claims, later])).toMatchObject({ completed: 10, transferred: 4, pending: 37 })
  })

  test('is absent unless all three were said, and said as a number', () => {
    expect(saidMentoringSplit(claims.slice(0, 2))).toBeUndefined()
    const vague = buildClaimRow('mentoringPending', 0, {
      day: '2025-05-27',
      valueText: 'ribuan',
      valueLow: null,
      valueHigh: null,
    })
    expect(saidMentoringSplit([...claims.slice(0, 2), vague])).toBeUndefined()
  })
})
