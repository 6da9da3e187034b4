import { expect, test } from 'vitest'
import { addDays, toDay } from '#shared/day/day.ts'
import { freshnessAt } from './freshness.ts'
import { buildFigure, codeOf } from './overview-builder.ts'
import { topicFreshness } from './topic-freshness.ts'

const asOf = toDay('2026-11-22')

test.each([
  [0, 'month'],
  [31, 'month'],
  [32, 'quarter'],
  [92, 'quarter'],
  [183, 'half'],
  [365, 'year'],
  [366, 'older'],
])('a record of %i days ago belongs to the band %s', (daysOld, band) => {
  expect(freshnessAt(addDays(asOf, -daysOld), asOf)).toEqual({ band, daysOld, lastDay: addDays(asOf, -daysOld) })
})

test('no record is never, not very old', () => {
  expect(freshnessAt(null, asOf)).toEqual({ band: 'never', daysOld: null, lastDay: null })
})

test('each area of work has its own last record, those never told of included', () => {
  const figures = [
    buildFigure('53.01', 'productsLaunched', { count: 2, lastDay: '2025-05-27' }),
    buildFigure('53.01', 'productsUnnamed', { count: 1, lastDay: '2025-06-03' }),
    buildFigure('53.02', 'outletsLaunched', { count: 1, lastDay: '2026-02-05' }),
  ]
  const rows = topicFreshness(figures, codeOf('53.01'), asOf)
  expect(rows.find((row) => row.topic === 'launch')?.freshness.lastDay).toBe('2025-06-03')
  expect(rows.find((row) => row.topic === 'rollout')?.freshness.band).toBe('never')
})
