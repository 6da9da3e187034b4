import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildKabupaten } from '#shared/overview/overview-builder.ts'
import { paceOf } from './pace.ts'
import { lastRankingDay, rankPace, type RankedPace } from './ranking.ts'
import { alor, ende, groundOn, launch, reported, sikka } from './target-builder.ts'
import { boardGroups, bulletScale, byGap, paceTotals, rankMoveOf } from './target-view.ts'

const launches = [
  launch('2026-01-10', { count: 2 }),
  launch('2026-02-10', { count: 2 }),
  launch('2026-01-10', { of: sikka }),
]
const reports = [
  ...reported(['2026-01', '2026-02', '2026-03']),
  ...reported(['2026-01', '2026-02', '2026-03'], { of: sikka }),
]

function paceOn(day: string): RankedPace[] {
  const on = (asOf: string) =>
    paceOf(groundOn(asOf, { kabupatenCodes: [alor, ende, sikka], launches, reported: reports }), 2026)
  return rankPace(on(day), on(lastRankingDay(toDay(day))))
}

const kabupaten = [
  buildKabupaten('53.07', 'Sikka', { island: 'Flores' }),
  buildKabupaten('53.08', 'Ende', { island: 'Flores' }),
  buildKabupaten('53.05', 'Alor', { island: 'Alor' }),
]
const names = (groups: ReturnType<typeof boardGroups>) =>
  groups.map(({ island, rows }) => [island, ...rows.map((row) => row.shortName)])

test('the board stands by island and name, or by consistency with the unreported last', () => {
  const pace = paceOn('2026-04-15')
  expect(names(boardGroups(kabupaten, pace, 'name'))).toEqual([
    ['Flores', 'Ende', 'Sikka'],
    ['Alor', 'Alor'],
  ])
  expect(names(boardGroups(kabupaten, pace, 'consistency'))).toEqual([[undefined, 'Ende', 'Sikka', 'Alor']])
})

test('sums leave out who did not report, and say how many they are', () => {
  const totals = paceTotals(paceOn('2026-04-15'))
  expect(totals).toMatchObject({ of: 3, reported: 2, unreported: 1, due: 12, made: { low: 5, high: 5 }, gap: 7 })
  expect(totals.projected).toBeGreaterThan(5)
  expect(totals.onCourse).toBe(0)
})

test('nobody reported: nothing is added up', () => {
  const silent = rankPace(paceOf(groundOn('2026-04-15'), 2026), [])
  expect(paceTotals(silent)).toMatchObject({ reported: 0, unreported: 1, due: 0, requiredRate: null, projected: null })
})

test.each([
  [1, 3, { kind: 'up', by: 2 }],
  [3, 1, { kind: 'down', by: 2 }],
  [2, 2, { kind: 'same' }],
  [2, null, { kind: 'new' }],
  [null, 2, undefined],
])('from rank %s, before %s', (rank, rankBefore, move) => {
  const [first] = paceOn('2026-04-15')
  expect(first && rankMoveOf({ ...first, rank, rankBefore })).toEqual(move)
})

test('the widest gap comes first, those without a report last', () => {
  expect(byGap(paceOn('2026-04-15')).map(({ kabupatenCode }) => kabupatenCode)).toEqual([sikka, ende, alor])
})

test('the common scale reaches the largest number on it', () => {
  expect(bulletScale(paceOn('2026-04-15'))).toBe(24)
  expect(bulletScale([])).toBe(1)
})
