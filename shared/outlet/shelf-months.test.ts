import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { buildOutlet, codeOf, source } from '#shared/overview/overview-builder.ts'
import { shelfMonthRows } from './shelf-months.ts'

const report = (month: string, productCount: number) => ({
  ...{ outletId: 'a', kabupatenCode: codeOf('53.01'), month: toMonth(month), productCount, findingCount: 0 },
  ...{ outsideCount: 0, ranOutCount: 0, salesRupiah: null, reportedOn: toDay(`${month}-28`), source },
})
const rowsOn = (day: string, told: Parameters<typeof buildOutlet>[1], ...reports: ReturnType<typeof report>[]) =>
  shelfMonthRows([buildOutlet('a', told)], reports, toDay(day)).map(({ month, state }) => [month, state])

describe('the months of outlets', () => {
  test('run from the launch to the last that is over, told or not', () => {
    expect(rowsOn('2026-04-15', { launched: '2026-01-20' }, report('2026-02', 3), report('2026-03', 0))).toEqual([
      ['2026-01', 'missing'],
      ['2026-02', 'stocked'],
      ['2026-03', 'empty'],
    ])
  })

  test('hold the running month only where it was reported', () => {
    expect(rowsOn('2026-02-10', { launched: '2026-01-20' })).toEqual([['2026-01', 'missing']])
    expect(rowsOn('2026-02-10', { launched: '2026-01-20' }, report('2026-02', 1)).at(-1)).toEqual([
      '2026-02',
      'stocked',
    ])
  })

  test('end with the closing, and there are none without a launch', () => {
    expect(rowsOn('2026-06-10', { launched: '2026-01-20', closed: '2026-02-10' })).toEqual([
      ['2026-01', 'missing'],
      ['2026-02', 'missing'],
    ])
    expect(rowsOn('2026-06-10', { planned: '2026-01-20' })).toEqual([])
  })
})
