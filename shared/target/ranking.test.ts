import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { TargetGround } from './board.ts'
import { paceOf } from './pace.ts'
import { lastRankingDay, rankPace } from './ranking.ts'
import { alor, ende, groundOn, launch, reported, sikka } from './target-builder.ts'

const all = { kabupatenCodes: [alor, sikka, ende] }
const rank = (asOf: string, parts: Partial<Omit<TargetGround, 'asOf'>>) => {
  const on = (day: string) => paceOf(groundOn(day, { ...all, ...parts }), 2025)
  return rankPace(on(asOf), on(lastRankingDay(toDay(asOf)))).map((row) => [row.kabupatenCode, row.rank, row.rankBefore])
}

describe('the ranking', () => {
  test('goes by months met of months over, then by products; ties share a rank and the next is skipped', () => {
    const launches = [
      launch('2025-05-27', { of: alor, count: 2 }),
      launch('2025-06-03', { of: sikka, count: 2 }),
      launch('2025-05-27', { of: ende }),
    ]
    expect(rank('2025-07-15', { launches })).toEqual([
      [alor, 1, 1],
      [sikka, 1, null],
      [ende, 3, 2],
    ])
  })

  test('prefers the more consistent to who made more', () => {
    const launches = [
      launch('2025-05-27', { of: sikka, count: 9 }),
      launch('2025-05-27', { of: ende, count: 2 }),
      launch('2025-06-03', { of: ende, count: 2 }),
    ]
    expect(rank('2025-07-15', { launches }).map(([code]) => code)).toEqual([ende, sikka, alor])
  })

  test('leaves out who did not report, but not who reported nothing made', () => {
    expect(rank('2025-07-15', { reported: reported(['2025-06'], { of: sikka }) })).toEqual([
      [sikka, 1, null],
      [alor, null, null],
      [ende, null, null],
    ])
  })

  test('is empty while no month is over', () => {
    const [first] = rankPace(paceOf(groundOn('2025-05-20', all), 2025), [])
    expect(first).toMatchObject({ rank: null, standing: 'notStarted' })
  })
})

test.each([
  ['2026-03-31', '2026-02-28'],
  ['2028-03-01', '2028-02-29'],
  ['2026-01-01', '2025-12-31'],
])('on %s the ranking is compared with that of %s', (asOf, expected) => {
  expect(lastRankingDay(toDay(asOf))).toBe(expected)
})
