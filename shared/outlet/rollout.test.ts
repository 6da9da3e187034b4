import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import { changeDays, countLaunches, rolloutStateAt, rolloutSteps } from './rollout.ts'

const day = toDay
const window = (notBefore: string, notAfter: string): DayWindow => ({
  notBefore: day(notBefore),
  notAfter: day(notAfter),
})

type Report = {
  kabupaten_code: string
  island: string
  status: string
  launch_not_before: string
  launch_not_after: string
}

/** The first row of a kabupaten is the best supported; the rows after it are rivals of the same outlet. */
function bestLaunches(island?: string): DayWindow[] {
  const text = readFileSync(new URL('../../data/first/outlets.csv', import.meta.url), 'utf8')
  const reports = parse<Report>(text, { columns: true })
  const best = new Map<string, Report>()
  for (const report of reports) if (!best.has(report.kabupaten_code)) best.set(report.kabupaten_code, report)
  return [...best.values()]
    .filter((report) => report.status === 'launched' && (!island || report.island === island))
    .map((report) => window(report.launch_not_before, report.launch_not_after))
}

describe('the first data', () => {
  test.each([
    ['2025-08-11', 0, 0],
    ['2025-08-12', 1, 1],
    ['2025-09-30', 1, 1],
    ['2025-10-01', 1, 2],
    ['2025-11-27', 2, 2],
    ['2025-12-19', 9, 9],
    ['2025-12-20', 9, 9],
    ['2026-01-02', 10, 12],
    ['2026-01-31', 16, 18],
    ['2026-02-05', 20, 20],
    ['2026-11-21', 20, 20],
  ])('gives on %s between %i and %i outlets', (at, low, high) => {
    expect(countLaunches(bestLaunches(), day(at))).toEqual({ low, high })
  })

  test.each([
    ['Timor', 4],
    ['Flores', 2],
    ['Sumba', 2],
    ['Rote', 1],
    ['Alor', 0],
    ['Lembata', 0],
    ['Sabu', 0],
  ])('gives %s %i of the nine outlets on 2025-12-19', (island, count) => {
    expect(countLaunches(bestLaunches(island), day('2025-12-19'))).toEqual({ low: count, high: count })
  })
})

describe('the state of an outlet at a day', () => {
  const between = window('2025-12-14', '2025-12-19')
  test.each([
    [between, '2025-12-13', 'notYet'],
    [between, '2025-12-14', 'possibly'],
    [between, '2025-12-18', 'possibly'],
    [between, '2025-12-19', 'launched'],
    [exactly(day('2026-02-28')), '2026-02-27', 'notYet'],
    [exactly(day('2026-02-28')), '2026-02-28', 'launched'],
    [undefined, '2026-02-28', 'notYet'],
  ] as const)('of %j on %s is %s', (launch, at, state) => {
    expect(rolloutStateAt(launch, day(at))).toBe(state)
  })
})

describe('steps', () => {
  test('are none without launches', () => {
    expect(rolloutSteps([])).toEqual([])
  })

  test('open a band where a window begins and close it where it ends', () => {
    expect(rolloutSteps([window('2026-01-10', '2026-01-20'), exactly(day('2026-01-15'))])).toEqual([
      { day: '2026-01-10', low: 0, high: 1 },
      { day: '2026-01-15', low: 1, high: 2 },
      { day: '2026-01-20', low: 2, high: 2 },
    ])
  })

  test('count launches of the same day in one step', () => {
    const launch = exactly(day('2025-12-14'))
    expect(rolloutSteps([launch, launch])).toEqual([{ day: '2025-12-14', low: 2, high: 2 }])
    expect(changeDays([launch, launch])).toEqual(['2025-12-14'])
  })
})
