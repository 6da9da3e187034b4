import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { figuresAt } from './figures-at.ts'
import type { LedgerLine } from './ledger.ts'

const code = kabupatenCodeSchema.parse('53.01')
const step = (day: string, delta: number, bound: LedgerLine['bound']): LedgerLine => ({
  ...{ kabupatenCode: code, figure: 'outletsOperating', day: toDay(day), delta, bound },
})
const steps = [step('2025-12-01', 1, 'possible'), step('2025-12-10', 1, 'certain'), step('2026-01-05', -1, 'possible')]

test.each([
  ['2025-11-30', 0, 0, null],
  ['2025-12-01', 0, 1, '2025-12-01'],
  ['2025-12-10', 1, 1, '2025-12-10'],
  ['2026-01-05', 1, 0, '2026-01-05'],
])('on %s the figure is %i to %i, last changed %s', (day, low, high, lastDay) => {
  expect(figuresAt(steps, toDay(day))).toEqual([
    { kabupatenCode: code, figure: 'outletsOperating', low, high, lastDay },
  ])
})

test('without any step there is no figure at all', () => {
  expect(figuresAt([], toDay('2026-01-01'))).toEqual([])
})
