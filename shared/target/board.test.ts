import { describe, expect, test } from 'vitest'
import { dayInWita, toDay, toMonth } from '#shared/day/day.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import { boardCells, monthState, targetInForce, type TargetGround } from './board.ts'
import { alor, ende, groundOn, launch, monthly, reported, sikka } from './target-builder.ts'

describe('the state of a month', () => {
  const exactly = (made: number) => ({ low: made, high: made })
  const finished = {
    month: toMonth('2025-06'),
    asOf: toDay('2025-07-01'),
    target: 2,
    made: exactly(0),
    unverified: 0,
    hasReport: false,
  }
  test.each([
    [{ ...finished, made: exactly(2) }, 'met'],
    [{ ...finished, made: exactly(3) }, 'met'],
    [{ ...finished, made: exactly(1) }, 'short'],
    [{ ...finished, made: { low: 1, high: 2 } }, 'short'],
    [{ ...finished, made: { low: 0, high: 1 } }, 'short'],
    [{ ...finished, hasReport: true }, 'none'],
    [{ ...finished, hasReport: true, unverified: 2 }, 'short'],
    [{ ...finished, unverified: 2 }, 'notReported'],
    [finished, 'notReported'],
    [{ ...finished, target: 0 }, 'met'],
    [{ ...finished, asOf: toDay('2025-06-30') }, 'running'],
    [{ ...finished, asOf: toDay('2025-06-30'), made: exactly(2) }, 'running'],
  ] as const)('%j is %s', (cell, expected) => {
    expect(monthState(cell)).toBe(expected)
  })
})

const cellsOf = (asOf: string, parts: Parameters<typeof groundOn>[1] = {}) => boardCells(groundOn(asOf, parts))
const cellOf = (cells: readonly BoardCell[], month: string) => cells.find((cell) => cell.month === month)

test('launched but unverified products stand apart and are not made', () => {
  const launches = [launch('2025-05-27', { count: 2, isVerified: false })]
  expect(cellsOf('2025-06-15', { launches })).toEqual([
    { kabupatenCode: ende, month: '2025-05', target: 2, made: 0, unverified: 2, state: 'notReported' },
    { kabupatenCode: ende, month: '2025-06', target: 2, made: 0, unverified: 0, state: 'running' },
  ])
})

test('a launch after the asked day is not on the board yet', () => {
  expect(cellsOf('2025-05-26', { launches: [launch('2025-05-27')] })[0]?.made).toBe(0)
})

test('without any target there is no board', () => {
  expect(cellsOf('2025-06-15', { targets: [] })).toEqual([])
})

test('a product verified late counts in the month of its launch', () => {
  const cells = cellsOf('2025-09-15', { launches: [launch('2025-05-27', { count: 2 })] })
  expect(cells.map((cell) => [cell.month, cell.made, cell.state])).toEqual([
    ['2025-05', 2, 'met'],
    ['2025-06', 0, 'notReported'],
    ['2025-07', 0, 'notReported'],
    ['2025-08', 0, 'notReported'],
    ['2025-09', 0, 'running'],
  ])
})

test('a product whose launch window crosses the end of a month is possible in both and certain in none', () => {
  const cells = cellsOf('2025-08-01', { launches: [launch('2025-05-30..2025-06-02'), launch('2025-06-20')] })
  expect(cellOf(cells, '2025-05')).toMatchObject({ made: 0, possible: { made: 1, unverified: 0 }, state: 'short' })
  expect(cellOf(cells, '2025-06')).toMatchObject({ made: 1, possible: { made: 2, unverified: 0 }, state: 'short' })
  expect(cellOf(cells, '2025-07')).toMatchObject({ made: 0, state: 'notReported' })
  expect(cellOf(cells, '2025-07')).not.toHaveProperty('possible')
})

test('a window over three months leaves what is certain in the middle one as it is', () => {
  const cells = cellsOf('2025-09-01', { launches: [launch('2025-05-30..2025-07-02'), launch('2025-06-20')] })
  expect(cellOf(cells, '2025-06')).toMatchObject({ made: 1, possible: { made: 2, unverified: 0 } })
})

test('an archived product leaves the month of its launch from the day on which it is archived', () => {
  const launches = [launch('2025-05-27'), launch('2025-05-27', { archived: '2025-08-10' })]
  const may = (asOf: string) => cellOf(cellsOf(asOf, { launches }), '2025-05')
  expect(may('2025-08-09')).toMatchObject({ made: 2, state: 'met' })
  expect(may('2025-08-10')).toMatchObject({ made: 1, state: 'short' })
  expect(cellOf(cellsOf('2025-09-01', { launches }), '2025-08')).toMatchObject({ made: 0, state: 'notReported' })
})

test('a report of nothing is none, of products that the registry has not launched it is short, with them apart', () => {
  const nihil = cellsOf('2025-08-01', { reported: reported(['2025-06']) })
  expect(cellOf(nihil, '2025-06')).toMatchObject({ made: 0, hasReport: true, state: 'none' })
  expect(cellOf(nihil, '2025-07')).toMatchObject({ state: 'notReported' })
  const claimed = cellsOf('2025-08-01', { reported: reported(['2025-06'], { claimed: 2 }) })
  expect(cellOf(claimed, '2025-06')).toMatchObject({ made: 0, unverified: 2, hasReport: true, state: 'short' })
})

test.each([
  ['2025-06-30T15:59:59Z', '2025-06', 'running'],
  ['2025-06-30T16:00:00Z', '2025-06', 'notReported'],
  ['2025-06-30T16:00:00Z', '2025-07', 'running'],
])('at %s the month %s is %s: months end at midnight in WITA', (instant, month, state) => {
  expect(cellOf(cellsOf(dayInWita(new Date(instant))), month)?.state).toBe(state)
})

test('February of a leap year is over after its 29th day', () => {
  expect(cellOf(cellsOf('2028-02-29'), '2028-02')?.state).toBe('running')
  expect(cellOf(cellsOf('2028-03-01'), '2028-02')?.state).toBe('notReported')
})

describe('the target in force', () => {
  const targets = [
    monthly(2, { to: '2025-09-14' }),
    monthly(4, { from: '2025-09-15' }),
    monthly(3, { of: sikka, from: '2025-08-10' }),
    monthly(1, { of: alor, from: '2025-08-01', to: '2025-09-29' }),
  ]
  test.each([
    [ende, '2025-04', undefined],
    [ende, '2025-08', 2],
    [ende, '2025-09', 4],
    [sikka, '2025-07', 2],
    [sikka, '2025-08', 3],
    [sikka, '2025-10', 3],
    [alor, '2025-08', 1],
    [alor, '2025-09', 4],
  ] as const)('of %s in %s is %s', (kabupatenCode, month, expected) => {
    expect(targetInForce(targets, kabupatenCode, toMonth(month))).toBe(expected)
  })

  test('judges each month by its own target, so that the past is not rewritten', () => {
    const launches = ['2025-08-05', '2025-09-05'].map((day) => launch(day, { count: 2 }))
    const cells = boardCells({ ...groundOn('2025-10-01', { targets, launches }) } satisfies TargetGround)
    expect(cellOf(cells, '2025-08')).toMatchObject({ target: 2, state: 'met' })
    expect(cellOf(cells, '2025-09')).toMatchObject({ target: 4, state: 'short' })
  })

  test('of nobody in a month leaves the month out', () => {
    const cells = cellsOf('2025-08-01', {
      targets: [monthly(2, { to: '2025-05-31' }), monthly(2, { from: '2025-07-01' })],
    })
    expect(cells.map((cell) => cell.month)).toEqual(['2025-05', '2025-07', '2025-08'])
  })
})
