import { describe, expect, it } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { briefingMessages as id } from '#shared/messages/briefing/id/sheet.ts'
import { toFinding } from '#shared/claim/check-result.ts'
import { buildClaimRow, buildFigure, buildKabupaten, codeOf } from '#shared/overview/overview-builder.ts'
import type { LaunchCount } from '#shared/target/launch.ts'
import { bestOf } from './best.ts'
import { buildPaces } from './briefing-builder.ts'
import { obstaclesOf } from './obstacles.ts'
import { shorten } from './shorten.ts'
import { unsayableClaims } from './unsayable.ts'

const kabupaten = ['53.01', '53.02', '53.03', '53.04', '53.05'].map((code) => buildKabupaten(code, `Kab ${code}`))
const codes = kabupaten.map((row) => row.code)
const asOf = toDay('2026-03-10')

const launch = (code: string, day: string): LaunchCount => ({
  ...{ kabupatenCode: codeOf(code), window: { notBefore: toDay(day), notAfter: toDay(day) } },
  ...{ isVerified: true, archived: null, count: 2 },
})
const ranked = (launches: LaunchCount[]) =>
  buildPaces(
    {
      ...{ asOf, kabupatenCodes: codes, launches },
      targets: [{ kabupatenCode: null, value: 2, validFrom: toDay('2026-01-01'), validTo: null }],
      reported: codes.slice(0, 4).map((kabupatenCode) => ({ kabupatenCode, month: toMonth('2026-02'), claimed: 0 })),
    },
    2026,
  )

describe('the best of a year', () => {
  it('are at most three by rank, and the ties that are cut are counted', () => {
    const paces = ranked(['53.01', '53.02', '53.03', '53.04'].map((code) => launch(code, '2026-02-03')))
    const best = bestOf(paces, { year: 2026, kabupaten, all: kabupaten })
    expect(best.rows.map(({ code, rank, monthsMet }) => [code, rank, monthsMet])).toEqual([
      ['53.01', 1, 1],
      ['53.02', 1, 1],
      ['53.03', 1, 1],
    ])
    expect(best.tied).toBe(1)
    expect(id.moreBest(best)).toBe('satu lainnya seperingkat dengan yang terakhir.')
  })

  it('are none where no month was met, whoever reported', () => {
    expect(bestOf(ranked([]), { year: 2026, kabupaten, all: kabupaten }).rows).toEqual([])
  })

  it('is for one kabupaten its place among all, and that of its island and the province', () => {
    const paces = ranked([launch('53.02', '2026-02-03')])
    const best = bestOf(paces, { year: 2026, kabupaten: kabupaten.slice(1, 2), all: kabupaten })
    expect(best.own).toMatchObject({
      rank: 1,
      ranked: 4,
      monthsMet: 1,
      monthsElapsed: 2,
      province: { monthsMet: 1, monthsElapsed: 10 },
    })
    expect(best.own && id.standing(best.own, 'Kab 53.02')[0]).toBe('Peringkat 1 dari 4')
  })

  it('gives no rank to who never reported', () => {
    const own = bestOf(ranked([]), { year: 2026, kabupaten: kabupaten.slice(4), all: kabupaten }).own
    expect(own).toMatchObject({ rank: null })
    expect(own && id.standing(own, 'Kab 53.05')[0]).toContain('belum berperingkat')
  })
})

describe('what must not be quoted', () => {
  const ground = { figures: [buildFigure('53.01', 'outletsLaunched', [10, 12])], kabupaten, asOf }
  it('is the newest of each matter, with what is on record, and how many are left', () => {
    const claims = [
      buildClaimRow('outletsLaunched', 11, { day: '2025-12-20', verdict: 'conflicting' }),
      buildClaimRow('outletsLaunched', 15, { day: '2026-01-22', verdict: 'conflicting', unit: 'outlet' }),
      buildClaimRow('outletsLaunched', 9, '2025-12-19'),
    ]
    const { rows, others } = unsayableClaims(claims, ground)
    expect(rows.map(({ valueText, record }) => [valueText, record])).toEqual([['15', { low: 10, high: 12 }]])
    expect(others).toBe(1)
    expect(rows[0] && [id.claim(rows[0]), id.insteadOf(rows[0])]).toEqual([
      '“15 gerai” (Gerai NTT Mart), 22 Jan 2026, Gubernur',
      'tercatat kini 10–12',
    ])
  })

  it('tells of a number with many meanings, and never of a claim after the day', () => {
    const checks = [toFinding('conflicting', 'manyMeanings', { numbers: { said: '190', count: 5, meanings: 'a | b' } })]
    const many = buildClaimRow(null, 190, {
      day: '2025-12-20',
      verdict: 'conflicting',
      conflictGroup: 'umkm190',
      checks,
    })
    const later = buildClaimRow('outletsLaunched', 11, { day: '2026-03-11', verdict: 'conflicting' })
    const { rows } = unsayableClaims([many, later], ground)
    expect(rows).toHaveLength(1)
    expect(rows[0] && id.insteadOf(rows[0])).toBe('dipakai untuk lima hal yang berbeda')
  })
})

describe('obstacles', () => {
  const [first, second] = [codeOf('53.01'), codeOf('53.02')]
  it('are cut to a line or two, those of who is called first', () => {
    const reports = [
      { kabupatenCode: first, obstacles: `Jalan\nputus ${'dan hujan '.repeat(40)}` },
      { kabupatenCode: second, obstacles: 'Kemasan habis' },
      { kabupatenCode: codeOf('53.03'), obstacles: null },
    ]
    const { rows, others, reports: count } = obstaclesOf(reports, { kabupaten, first: [second] })
    expect(rows.map(({ code }) => code)).toEqual([second, first])
    expect(rows[1]?.text.startsWith('Jalan putus dan hujan')).toBe(true)
    expect(rows[1]?.text.length).toBeLessThanOrEqual(150)
    expect([others, count]).toEqual([0, 3])
  })

  it('leave out reports of kabupaten outside of the sheet', () => {
    const reports = [{ kabupatenCode: first, obstacles: 'Hujan' }]
    expect(obstaclesOf(reports, { kabupaten: kabupaten.slice(1), first: [] })).toEqual({
      rows: [],
      others: 0,
      reports: 0,
    })
  })
})

it.each([
  ['satu dua', 20, 'satu dua'],
  ['satu dua tiga', 10, 'satu dua…'],
  ['satu, dua', 6, 'satu…'],
  ['😀😀😀😀', 3, '😀😀…'],
  ['  a \n b ', 9, 'a b'],
])('shortens %j to %i: %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short)
})
