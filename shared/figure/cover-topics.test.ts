import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { coverTopics } from './cover-topics.ts'

const kabupatenCode = kabupatenCodeSchema.parse('53.05')

test('a kabupaten with a planned outlet has zero launched outlets, and no mentoring figure at all', () => {
  const planned = { kabupatenCode, figure: 'outletsPlanned', low: 1, high: 1, lastDay: toDay('2026-02-05') } as const
  const rows = coverTopics([planned])
  expect(rows.find((row) => row.figure === 'outletsLaunched')).toEqual({
    kabupatenCode,
    figure: 'outletsLaunched',
    low: 0,
    high: 0,
    lastDay: null,
  })
  expect(rows.map((row) => row.figure)).toEqual(['outletsPlanned', 'outletsLaunched'])
})

test('an empty ledger gives no rows, not rows of zeros', () => {
  expect(coverTopics([])).toEqual([])
})

test('shelves are unknown, not empty, on a day that no report tells of', () => {
  const reporting = { kabupatenCode, figure: 'outletsReporting', low: 0, high: 0, lastDay: null } as const
  expect(coverTopics([reporting]).map((row) => row.figure)).toEqual(['outletsReporting'])
  const told = coverTopics([{ ...reporting, high: 1 }])
  expect(told.map((row) => row.figure)).toEqual(['outletsReporting', 'outletsStocked', 'outletsSelling'])
})
