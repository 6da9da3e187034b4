import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { ClaimRow, DeadlineTarget, RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { toRolloutChart, valueTicks } from './rollout-chart.ts'

const launch = (notBefore: string, notAfter = notBefore): RolloutRow => ({
  outletId: notBefore,
  kabupatenCode: '53.08' as KabupatenCode,
  label: notBefore,
  latitude: null,
  longitude: null,
  notBefore: toDay(notBefore),
  notAfter: toDay(notAfter),
})
const source = { id: 's', reference: 'https://example.org', publishedText: null, publishedOn: null }
const deadline = (dueOn: string, setOn: string): DeadlineTarget => ({
  id: dueOn,
  title: '',
  figure: 'outletsLaunched',
  kabupatenCode: null,
  value: 3,
  dueOn: toDay(dueOn),
  setBy: '',
  setOn: toDay(setOn),
  source,
})
const claim = (notBefore: string, notAfter: string, value: number | null, scopeText = 'province'): ClaimRow => ({
  id: notBefore,
  asOfText: notBefore,
  asOfNotBefore: toDay(notBefore),
  asOfNotAfter: toDay(notAfter),
  metric: 'outlets_launched',
  figure: 'outletsLaunched',
  valueText: String(value),
  valueLow: value,
  valueHigh: value,
  unit: 'outlet',
  scopeText,
  speaker: '',
  paraphrase: '',
  conflictGroup: null,
  verdict: 'consistent',
  checks: [],
  source,
})
const facts = {
  rollout: [launch('2025-12-05'), launch('2025-12-20', '2026-01-10')],
  deadlines: [deadline('2025-12-31', '2025-12-21')],
  claims: [claim('2025-12-25', '2025-12-25', 2)],
  asOf: toDay('2026-01-05'),
  total: 3,
}

describe('the rollout chart', () => {
  test('does not exist without launches', () => {
    expect(toRolloutChart({ ...facts, rollout: [] })).toBeUndefined()
  })

  test('has a row for every day that matters, from the month of the first launch', () => {
    const chart = toRolloutChart(facts)
    expect(chart?.rows.map((row) => [row.day, row.low, row.high])).toEqual([
      ['2025-12-01', 0, 0],
      ['2025-12-05', 1, 1],
      ['2025-12-20', 1, 2],
      ['2025-12-25', 1, 2],
      ['2025-12-31', 1, 2],
      ['2026-01-05', 1, 2],
      ['2026-01-10', 2, 2],
      ['2026-01-17', 2, 2],
    ])
  })

  test('parts what is from what came later at the day of reading', () => {
    const rows = toRolloutChart(facts)?.rows ?? []
    expect(rows.map((row) => row.now)).toEqual([0, 1, 1, 1, 1, 1, null, null])
    expect(rows.map((row) => row.later)).toEqual([null, null, null, null, null, 1, 2, 2])
  })

  test('does not stretch over months of silence, and says that the day of reading is beyond', () => {
    const chart = toRolloutChart({ ...facts, asOf: toDay('2026-11-21') })
    expect(chart?.rows.at(-1)?.day).toBe('2026-01-17')
    expect(chart?.asOfX).toBeUndefined()
    expect(chart?.rows.every((row) => row.now !== null)).toBe(true)
  })

  test('shows a deadline only once it has been set', () => {
    expect(toRolloutChart(facts)?.deadlines).toHaveLength(1)
    expect(toRolloutChart({ ...facts, asOf: toDay('2025-12-20') })?.deadlines).toEqual([])
  })

  test('puts a claim about a month in its middle, and leaves out what is not about the province', () => {
    const claims = [claim('2025-12-01', '2025-12-31', 1), claim('2025-12-19', '2025-12-19', 4, 'island:Timor')]
    const marks = toRolloutChart({ ...facts, claims: [...claims, claim('2025-12-02', '2025-12-02', null)] })?.claims
    expect(marks?.map((mark) => [mark.x, mark.value])).toEqual([[15, 1]])
  })

  test('has a tick at most eight months', () => {
    const chart = toRolloutChart({ ...facts, rollout: [launch('2024-01-05'), launch('2025-12-05')] })
    expect(chart?.monthTicks.length).toBeLessThanOrEqual(8)
  })
})

describe('ticks of the count', () => {
  test.each([
    [22, 22, [0, 5, 10, 15, 22]],
    [20, 0, [0, 5, 10, 15, 20]],
    [3, 3, [0, 1, 2, 3]],
    [514, 514, [0, 200, 400, 514]],
    [6, 0, [0, 2, 4, 6]],
    [7, 0, [0, 2, 4, 6, 8]],
  ])('up to %i with a total of %i are %j', (max, total, ticks) => {
    expect(valueTicks(max, total)).toEqual(ticks)
  })
})
