import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { timeScaleOf } from './time-scale.ts'

const scaleOf = (...days: string[]) => timeScaleOf(days.map(toDay))
const ticksOf = (...days: string[]) => scaleOf(...days)?.ticks.map(({ day, shows }) => `${shows} ${day}`)

test('without a day there is no axis', () => {
  expect(scaleOf()).toBeUndefined()
})

test('one day stands in the middle, and days outside are held at the ends', () => {
  const scale = scaleOf('2025-05-27')
  expect([scale?.from, scale?.to]).toEqual(['2025-05-25', '2025-05-29'])
  expect(scale?.at(toDay('2025-05-27'))).toBe(0.5)
  expect(scale?.at(toDay('2024-01-01'))).toBe(0)
  expect(scale?.at(toDay('2027-01-01'))).toBe(1)
})

test('a few days are written as days', () => {
  expect(ticksOf('2025-05-20', '2025-05-28')).toEqual([
    'day 2025-05-20',
    'day 2025-05-22',
    'day 2025-05-24',
    'day 2025-05-26',
    'day 2025-05-28',
  ])
})

test('months are written at their first day, and thinned out where they are many', () => {
  expect(ticksOf('2025-10-15', '2026-02-05')).toEqual([
    'month 2025-11-01',
    'month 2025-12-01',
    'month 2026-01-01',
    'month 2026-02-01',
  ])
  expect(ticksOf('2020-09-25', '2022-06-22')).toEqual([
    'month 2021-01-01',
    'month 2021-07-01',
    'month 2022-01-01',
    'month 2022-07-01',
  ])
})

test('there are never more than six', () => {
  for (const last of ['2025-06-01', '2025-08-01', '2026-01-01', '2027-05-01', '2030-01-01', '2044-12-31']) {
    expect(ticksOf('2025-05-20', last)?.length).toBeLessThanOrEqual(7)
  }
})
