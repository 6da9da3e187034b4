import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import { projectRest } from '#shared/target/deadline.ts'
import { readRolloutDeadline, rolloutHistory } from './rollout-deadline.ts'

const day = toDay
const on = (...days: string[]): DayWindow[] => days.map((text) => exactly(day(text)))
const target = { value: 3, dueOn: day('2025-12-31') }

describe('a deadline', () => {
  test('runs until its day is over, and says what is left and the rate it needs', () => {
    const reading = readRolloutDeadline(target, on('2025-12-01'), day('2025-12-21'))
    expect(reading).toMatchObject({ state: 'running', left: { low: 2, high: 2 }, daysLeft: 10 })
    expect(reading.neededPerMonth).toBeCloseTo((2 / 10) * 30.4375)
    expect(reading.reachedOnDue).toBeUndefined()
  })

  test('still runs on its own day, without a rate', () => {
    const reading = readRolloutDeadline(target, on('2025-12-01'), target.dueOn)
    expect(reading).toMatchObject({ state: 'running', daysLeft: 0 })
    expect(reading.neededPerMonth).toBeUndefined()
  })

  test('is missed the day after, and keeps what had been reached on its day', () => {
    const reading = readRolloutDeadline(target, on('2025-12-01', '2026-01-01'), day('2026-01-01'))
    expect(reading).toMatchObject({
      state: 'missed',
      reachedOnDue: { low: 1, high: 1 },
      reachedNow: { low: 2, high: 2 },
      left: { low: 1, high: 1 },
    })
  })

  test('stays missed when it is reached later, and tells the day', () => {
    const reading = readRolloutDeadline(target, on('2025-12-01', '2026-01-01', '2026-01-09'), day('2026-02-05'))
    expect(reading).toMatchObject({ state: 'missed', left: { low: 0, high: 0 }, reachedLateOn: '2026-01-09' })
    expect(reading.projection).toBeUndefined()
  })

  test('is unclear while a window allows both', () => {
    const launches = [...on('2025-12-01', '2025-12-02'), { notBefore: day('2025-12-30'), notAfter: day('2026-01-04') }]
    expect(readRolloutDeadline(target, launches, day('2026-01-02'))).toMatchObject({
      state: 'unclear',
      reachedOnDue: { low: 2, high: 3 },
      left: { low: 0, high: 1 },
    })
  })

  test('is met at once when reached early, and nothing is left', () => {
    const reading = readRolloutDeadline(target, on('2025-12-01', '2025-12-02', '2025-12-03'), day('2025-12-03'))
    expect(reading).toMatchObject({ state: 'met', left: { low: 0, high: 0 }, daysLeft: 28 })
    expect(reading.projection).toBeUndefined()
  })

  test('of zero outlets is met', () => {
    expect(readRolloutDeadline({ value: 0, dueOn: day('2025-12-31') }, [], day('2026-01-01')).state).toBe('met')
  })
})

describe('the projection', () => {
  const launches = on('2025-10-31', '2025-11-01', '2025-12-01', '2025-12-31', '2026-01-31', '2026-02-01')

  test('takes the rate of the last three months that are over', () => {
    expect(projectRest(rolloutHistory(launches), 2, day('2026-02-05'))).toEqual({
      firstMonth: '2025-11',
      lastMonth: '2026-01',
      made: 4,
      perMonth: 4 / 3,
      left: 2,
      days: 46,
      day: '2026-03-23',
    })
  })

  test('names no day when nothing was launched in those months', () => {
    const projection = projectRest(rolloutHistory(launches), 2, day('2026-11-21'))
    expect(projection).toMatchObject({ firstMonth: '2026-08', lastMonth: '2026-10', made: 0, perMonth: 0 })
    expect(projection.day).toBeUndefined()
  })

  test('names no day beyond a century', () => {
    expect(projectRest(rolloutHistory(launches), 100_000, day('2026-02-05')).day).toBeUndefined()
  })

  test('does not count the running month, not even on its last day', () => {
    expect(projectRest(rolloutHistory(on('2026-02-28')), 1, day('2026-02-28')).made).toBe(0)
    expect(projectRest(rolloutHistory(on('2026-02-28')), 1, day('2026-03-01')).made).toBe(1)
  })
})
