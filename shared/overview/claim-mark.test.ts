import { describe, expect, test } from 'vitest'
import { claimMarkOf, claimsAbout, manyMeaningsOf, saidMentoringSplit } from './claim-mark.ts'
import { buildClaimRow } from './overview-builder.ts'

describe('the mark beside a number', () => {
  const claims = [
    buildClaimRow('outletsLaunched', 9, '2025-12-19'),
    buildClaimRow('outletsLaunched', 11, '2026-01-22'),
    buildClaimRow('outletsLaunched', 11, { day: '2025-12-20', verdict: 'conflicting' }),
    buildClaimRow('outletsLaunched', 4, { day: '2026-02-01', scopeText: 'island:Timor' }),
    buildClaimRow('productsLaunched', 44, '2026-02-05'),
  ]

  test('is the newest claim about it for that scope, with how many conflict', () => {
    expect(claimMarkOf(claims, 'outletsLaunched', 'province')).toEqual({ latest: claims[1], said: 3, conflicting: 1 })
  })

  test('is absent when nobody said anything', () => {
    expect(claimMarkOf(claims, 'umkmRegistered', 'province')).toBeUndefined()
  })

  test('looks at one scope only', () => {
    expect(claimsAbout(claims, 'outletsLaunched', 'island:Timor').map((claim) => claim.valueText)).toEqual(['4'])
  })
})

describe('one number with many meanings', () => {
  const said = (value: number, unit: string) =>
    buildClaimRow(null, value, { day: '2025-05-27', unit, conflictGroup: 'umkm190', id: `${value} ${unit}` })

  test('is the value repeated under the most units', () => {
    const claims = [said(190, 'UMKM'), said(190, 'jenis produk'), said(190, 'UMKM'), said(44, 'UMKM')]
    expect(manyMeaningsOf(claims, 'umkm190')).toEqual({ valueText: '190', units: ['UMKM', 'jenis produk'] })
  })

  test('is not found while every value keeps its unit, nor in another group', () => {
    expect(manyMeaningsOf([said(190, 'UMKM'), said(44, 'UMKM')], 'umkm190')).toBeUndefined()
    expect(manyMeaningsOf([said(190, 'UMKM'), said(190, 'kinds')], 'outlets')).toBeUndefined()
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
