import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildClaimRow, buildDeadline, buildKabupaten, buildLaunch } from '#shared/overview/overview-builder.ts'
import { islandSummaryOf, stepPaths, toIslandCharts } from './island-charts.ts'

const facts = {
  rollout: [buildLaunch('53.01', '2025-12-05'), buildLaunch('53.08', '2025-12-20', '2026-01-10')],
  kabupaten: [
    buildKabupaten('53.01', 'Kupang', { island: 'Timor' }),
    buildKabupaten('53.02', 'TTS', { island: 'Timor' }),
    buildKabupaten('53.08', 'Ende', { island: 'Flores' }),
  ],
  deadlines: [buildDeadline('2025-12-31', 22)],
  claims: [
    buildClaimRow('outletsLaunched', 2, { day: '2025-12-19', scopeText: 'island:Timor', verdict: 'conflicting' }),
    buildClaimRow('outletsLaunched', 9, '2025-12-19'),
  ],
  asOf: toDay('2026-01-05'),
}
const chartOf = (island: string, asOf = '2026-01-05') =>
  toIslandCharts({ ...facts, asOf: toDay(asOf) })?.islands.find((each) => each.island === island)

describe('the rollout island by island', () => {
  test('does not exist without launches, and leaves out islands without kabupaten', () => {
    expect(toIslandCharts({ ...facts, rollout: [] })).toBeUndefined()
    expect(toIslandCharts(facts)?.islands.map((each) => each.island)).toEqual(['Timor', 'Flores'])
  })

  test('counts outlets and the kabupaten that have one, at the day and at each deadline', () => {
    expect(chartOf('Timor')).toMatchObject({ kabupaten: 2, now: { low: 1, high: 1 }, reached: { low: 1, high: 1 } })
    expect(chartOf('Flores')).toMatchObject({ now: { low: 0, high: 1 }, atDeadlines: [{ low: 0, high: 1 }] })
    expect(chartOf('Flores', '2026-01-10')).toMatchObject({ now: { low: 1, high: 1 }, reached: { low: 1, high: 1 } })
  })

  test('parts the steps at the day of reading', () => {
    expect(chartOf('Flores')?.before.map(({ low, high }) => [low, high])).toEqual([
      [0, 0],
      [0, 1],
    ])
    expect(chartOf('Flores')?.after.map(({ low, high }) => [low, high])).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(chartOf('Timor', '2026-11-20')?.after).toEqual([])
    expect(chartOf('Timor', '2025-11-20')?.before).toEqual([])
  })

  test('marks what was said of the island itself only', () => {
    expect(chartOf('Timor')?.claims.map((mark) => mark.value)).toEqual([2])
    expect(chartOf('Flores')?.claims).toEqual([])
  })

  test('has a scale up to one outlet in each kabupaten, or higher where more were said', () => {
    expect(chartOf('Timor')?.most).toBe(2)
    expect(chartOf('Flores')?.most).toBe(1)
    const claims = [buildClaimRow('outletsLaunched', 5, { day: '2025-12-19', scopeText: 'island:Flores' })]
    expect(toIslandCharts({ ...facts, claims })?.islands[1]?.most).toBe(5)
  })

  test('says in one sentence where every kabupaten has one', () => {
    const at = (asOf: string) => islandSummaryOf(toIslandCharts({ ...facts, asOf: toDay(asOf) })?.islands ?? [])
    expect(at('2026-01-10')).toEqual({
      complete: ['Flores'],
      left: [{ island: 'Timor', reached: { low: 1, high: 1 }, of: 2 }],
    })
  })
})

describe('the path of a count', () => {
  const steps = [
    { x: 0, low: 0, high: 0 },
    { x: 0.5, low: 1, high: 2 },
  ]
  test('is a line of steps along the low end, and a band up to the high end', () => {
    expect(stepPaths(steps, { until: 1, most: 2 })).toEqual({
      line: 'M0 1 0.5 1 0.5 0.5 1 0.5',
      band: 'M0 1 0.5 1 0.5 0 1 0 1 0.5 0.5 0.5 0.5 1 0 1z',
    })
  })

  test('has no band while it is sure, and nothing without steps', () => {
    expect(stepPaths([{ x: 0, low: 1, high: 1 }], { until: 0.4, most: 1 })).toEqual({ line: 'M0 0 0.4 0', band: '' })
    expect(stepPaths([], { until: 1, most: 1 })).toEqual({ line: '', band: '' })
  })
})
