import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { boardCells, monthState, targetInForce, type MonthlyTarget } from './board.ts'

const ende = kabupatenCodeSchema.parse('53.08')
const sikka = kabupatenCodeSchema.parse('53.07')
const two: MonthlyTarget = { kabupatenCode: null, value: 2, validFrom: toDay('2025-05-01'), validTo: null }

describe('the state of a month', () => {
  const finished = { month: toMonth('2025-06'), asOf: toDay('2025-07-01'), target: 2, made: 0, hasReport: false }
  test.each([
    [{ ...finished, made: 2 }, 'met'],
    [{ ...finished, made: 3 }, 'met'],
    [{ ...finished, made: 1 }, 'short'],
    [{ ...finished, hasReport: true }, 'none'],
    [finished, 'notReported'],
    [{ ...finished, asOf: toDay('2025-06-30') }, 'running'],
    [{ ...finished, asOf: toDay('2025-06-30'), made: 2 }, 'running'],
  ] as const)('%j is %s', (cell, expected) => {
    expect(monthState(cell)).toBe(expected)
  })
})

test('launched but unverified products stand apart and are not made', () => {
  const steps = [
    { kabupatenCode: ende, figure: 'productsLaunched', bound: 'certain', day: toDay('2025-05-27'), delta: 2 },
    { kabupatenCode: ende, figure: 'productsLaunched', bound: 'possible', day: toDay('2025-05-27'), delta: 2 },
  ] as const
  const cells = boardCells({ asOf: toDay('2025-06-15'), kabupatenCodes: [ende], targets: [two], steps, reported: [] })
  expect(cells).toEqual([
    { kabupatenCode: ende, month: '2025-05', target: 2, made: 0, unverified: 2, state: 'notReported' },
    { kabupatenCode: ende, month: '2025-06', target: 2, made: 0, unverified: 0, state: 'running' },
  ])
})

test('a launch after the asked day is not on the board yet', () => {
  const steps = [
    { kabupatenCode: ende, figure: 'productsLaunched', bound: 'certain', day: toDay('2025-05-27'), delta: 2 },
  ] as const
  const cells = boardCells({ asOf: toDay('2025-05-26'), kabupatenCodes: [ende], targets: [two], steps, reported: [] })
  expect(cells[0]?.unverified).toBe(0)
})

test('without any target there is no board', () => {
  expect(
    boardCells({ asOf: toDay('2025-06-15'), kabupatenCodes: [ende], targets: [], steps: [], reported: [] }),
  ).toEqual([])
})

describe('the target in force', () => {
  const own: MonthlyTarget = { kabupatenCode: sikka, value: 3, validFrom: toDay('2025-08-10'), validTo: null }
  const common: MonthlyTarget = { kabupatenCode: null, value: 4, validFrom: toDay('2025-09-15'), validTo: null }
  const targets = [{ ...two, validTo: toDay('2025-09-14') }, own, common]
  test.each([
    [ende, '2025-04', undefined],
    [ende, '2025-08', 2],
    [ende, '2025-09', 4],
    [sikka, '2025-07', 2],
    [sikka, '2025-08', 3],
    [sikka, '2025-10', 3],
  ] as const)('of %s in %s is %s', (kabupatenCode, month, expected) => {
    expect(targetInForce(targets, kabupatenCode, toMonth(month))).toBe(expected)
  })
})
