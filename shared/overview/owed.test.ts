import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildCell } from './overview-builder.ts'
import { owedIn } from './owed.ts'

test.each([
  ['2026-02-01', 27],
  ['2026-02-28', 0],
])('on %s there are %i days left in February', (asOf, daysLeft) => {
  expect(owedIn([buildCell('53.01 2026-02', 'running')], toDay(asOf))).toMatchObject({
    month: '2026-02',
    owed: 2,
    dueOn: '2026-02-28',
    daysLeft,
  })
})

test('a leap year has a day more', () => {
  expect(owedIn([buildCell('53.01 2028-02', 'running')], toDay('2028-02-28'))?.daysLeft).toBe(1)
})

test('verified products reduce what is owed, unverified ones do not, and more than owed is none', () => {
  const owed = (made: number, unverified: number) =>
    owedIn([buildCell('53.01 2026-02', 'running', { made, unverified })], toDay('2026-02-10'))?.owed
  expect([owed(1, 0), owed(0, 2), owed(3, 0)]).toEqual([1, 2, 0])
})

test('nothing is owed in a month without a target', () => {
  expect(owedIn([buildCell('53.01 2026-01', 'met')], toDay('2026-02-10'))).toBeUndefined()
})
