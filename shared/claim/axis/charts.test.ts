import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { toFinding } from '../check-result.ts'
import { recordedIn, toCourseChart, type RecordStep } from './course-chart.ts'
import { recordedDayOf, toDayChart, toRivalChart } from './lane-chart.ts'
import { pictured } from './picture-builder.ts'
import { picturesOf } from './picture.ts'

const rivals = [toFinding('conflicting', 'rivals', { numbers: { said: '3', unit: 'x', others: '4', count: 1 } })]
const step = (day: string, low: number, high = low): RecordStep => ({ day: toDay(day), low, high })

describe('which claims stand side by side', () => {
  test('numbers of one figure and area, a place in its order among them', () => {
    const found = picturesOf([
      pictured('outlets_launched', '9'),
      pictured('outlets_launched', '4', { scope: 'island:Timor' }),
      pictured('outlet_sequence', '15', { unit: 'ke-', scope: '53.21' }),
      pictured('outlets_launched', '11', { unit: 'etalase' }),
    ])
    expect(found.map(({ key, claims }) => [key, claims.length])).toEqual([['course outletsLaunched province', 3]])
  })

  test('days on which one thing is said to have begun', () => {
    const found = picturesOf([
      pictured('ovop_launch_date', '2025-05-27', { unit: 'date' }),
      pictured('ovop_launch_date', '2025-05-28', { unit: 'date' }),
    ])
    expect(found.map(({ kind }) => kind)).toEqual(['days'])
  })

  test('values that no record tells, only where they exclude each other', () => {
    const found = picturesOf([
      pictured('kopdes', '3442', { unit: 'koperasi', checks: rivals }),
      pictured('kopdes', '3452', { unit: 'koperasi', checks: rivals }),
      pictured('kopdes_active', '0', { unit: 'koperasi' }),
    ])
    expect(found.map(({ kind, claims }) => [kind, claims.length])).toEqual([['rivals', 2]])
  })

  test('one number alone is not drawn', () => {
    expect(picturesOf([pictured('outlets_launched', '9')])).toEqual([])
  })
})

describe('numbers over time', () => {
  const claims = [
    pictured('outlets_launched', '10', { asOf: '2025-12-11', verdict: 'conflicting' }),
    pictured('outlets_launched', '20', { asOf: '2025-12-31', verdict: 'consistent' }),
  ]
  const steps = [step('2025-10-01', 1), step('2025-12-21', 8, 12), step('2026-03-01', 22)]
  const chart = toCourseChart(claims, steps)

  test('the record stands behind them, from its step before to its step after', () => {
    expect(chart?.bands.map(({ low, high }) => [low, high])).toEqual([
      [0.05, 0.05],
      [0.4, 0.6],
    ])
    expect(chart?.bands[0]?.x1).toBe(0)
    expect(chart?.bands[0]?.x2).toBe(chart?.bands[1]?.x1)
    expect(chart?.bands[1]?.x2).toBe(1)
  })

  test('a point is as high as its number and is written where there is room', () => {
    expect(chart?.points.map(({ y, side }) => [y, side])).toEqual([
      [0.5, 'right'],
      [1, 'left'],
    ])
  })

  test('what several people said alike is one point', () => {
    const [first] = claims
    expect(first && toCourseChart([first, { ...first, id: 'again' }], steps)?.points).toHaveLength(1)
  })

  test('a month and a range keep their width and height', () => {
    const [point] =
      toCourseChart([pictured('outlets_launched', '8-12', { asOf: '2025-10' }), ...claims], steps)?.points ?? []
    expect(point && point.x2 > point.x1 && point.y2 > point.y1).toBe(true)
  })

  test('crowded numbers are left to the table', () => {
    const crowd = ['9', '10', '11'].map((value, index) =>
      pictured('outlets_launched', value, { asOf: `2025-12-${19 + index}` }),
    )
    const points = toCourseChart([pictured('outlets_launched', '1', { asOf: '2025-05' }), ...crowd], [])?.points ?? []
    expect(points.filter(({ side }) => side).length).toBeLessThan(points.length)
  })

  test('without a number there is nothing to draw', () => {
    expect(toCourseChart([pictured('products', 'ribuan')], steps)).toBeUndefined()
  })
})

describe('the record during some days', () => {
  const steps = [step('2025-12-05', 1), step('2025-12-20', 2, 3)]
  test.each([
    ['2025-12-01', '2025-12-04', undefined],
    ['2025-12-01', '2025-12-05', { low: 1, high: 1 }],
    ['2025-12-10', '2025-12-19', { low: 1, high: 1 }],
    ['2025-12-10', '2025-12-31', { low: 1, high: 3 }],
    ['2026-05-01', '2026-05-01', { low: 2, high: 3 }],
  ])('%s to %s', (notBefore, notAfter, expected) => {
    expect(recordedIn(steps, { notBefore: toDay(notBefore), notAfter: toDay(notAfter) })).toEqual(expected)
  })
})

describe('rivals side by side', () => {
  test('each value has a lane, whoever repeats it', () => {
    const chart = toRivalChart([
      pictured('kopdes', '3452', { unit: 'koperasi', asOf: '2025-07-21', verdict: 'conflicting' }),
      pictured('kopdes', '3442', { unit: 'koperasi', asOf: '2025-08-07', verdict: 'consistent' }),
      pictured('kopdes', '3442', { unit: 'koperasi', asOf: '2025-08-08', verdict: 'consistent' }),
    ])
    expect(chart?.lanes.map(({ valueText, claims, marks }) => [valueText, claims.length, marks.length])).toEqual([
      ['3452', 1, 1],
      ['3442', 2, 2],
    ])
  })

  test('one number with several meanings has a lane for each', () => {
    const chart = toRivalChart([
      pictured('mentored', '190', { unit: 'UMKM' }),
      pictured('types', '190', { unit: 'jenis UMKM' }),
      pictured('mentored', '190', { unit: 'umkm' }),
      pictured('in_scheme', '190', { unit: 'UMKM' }),
    ])
    expect(chart?.lanes.map(({ metric, unit }) => [metric, unit])).toEqual([
      ['mentored', 'UMKM'],
      ['types', 'jenis UMKM'],
      ['in_scheme', 'UMKM'],
    ])
  })
})

describe('days that were said', () => {
  const recorded = { notBefore: toDay('2025-05-27'), notAfter: toDay('2025-05-27') }
  const claims = ['2025-05-28', '2025-05-20', '2025-05-27'].map((day) =>
    pictured('ovop_launch_date', day, {
      unit: 'date',
      checks: [toFinding('consistent', 'dayInRecord', { numbers: { said: day, ...recorded } })],
    }),
  )

  test('lie on the axis of those days, the earliest first, the record behind them', () => {
    const chart = toDayChart(claims, recordedDayOf(claims))
    expect(chart?.lanes.map(({ valueText }) => valueText)).toEqual(['2025-05-20', '2025-05-27', '2025-05-28'])
    expect(chart?.record?.x1).toBe(chart?.lanes[1]?.marks[0]?.x1)
  })

  test('have no record behind them while nothing is on record', () => {
    expect(toDayChart(claims, undefined)).not.toHaveProperty('record')
  })
})
