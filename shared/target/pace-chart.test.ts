import { expect, test } from 'vitest'
import { toMonth } from '#shared/day/day.ts'
import { toPaceChart } from './pace-chart.ts'
import type { PacePoint } from './pace-row.ts'

function point(month: string, fields: Partial<PacePoint>): PacePoint {
  return { month: toMonth(month), target: 2, due: 0, made: null, projected: null, ...fields }
}

const sure = (made: number) => ({ low: made, high: made })

test('lines begin at nothing and end where the year ends', () => {
  const chart = toPaceChart({
    points: [point('2026-11', { due: 2, made: sure(1) }), point('2026-12', { due: 4, made: sure(1), projected: 2 })],
  })
  expect(chart).toMatchObject({ top: 4, possible: undefined })
  expect(chart?.due).toEqual([
    { x: 0, y: 0 },
    { x: 0.5, y: 0.5 },
    { x: 1, y: 1 },
  ])
  expect(chart?.projected).toEqual([
    { x: 0.5, y: 0.25 },
    { x: 1, y: 0.5 },
  ])
  expect(chart?.ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
})

test('what is not sure is a band above what is', () => {
  const chart = toPaceChart({ points: [point('2026-12', { due: 2, made: { low: 1, high: 2 } })] })
  expect(chart?.possible?.at(-1)).toEqual({ x: 1, y: 1 })
  expect(chart?.made.at(-1)).toEqual({ x: 1, y: 0.5 })
})

test('months ahead have no line of what was made', () => {
  const points = [point('2026-11', { due: 2, made: sure(2) }), point('2026-12', { due: 4 })]
  expect(toPaceChart({ points })?.made).toHaveLength(2)
})

test('without a target there is no chart, and nothing made is still a chart', () => {
  expect(toPaceChart({ points: [] })).toBeUndefined()
  expect(toPaceChart({ points: [point('2026-12', { due: 0, made: sure(0) })] })?.top).toBe(1)
})
