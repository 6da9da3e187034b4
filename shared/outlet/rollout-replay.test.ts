import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { nextReplayDay, previousReplayDay, replayRange } from './rollout-replay.ts'

const day = toDay
const launches = [exactly(day('2025-12-05')), { notBefore: day('2025-12-20'), notAfter: day('2026-01-10') }]

describe('the range of the replay', () => {
  test('begins before the first launch and ends a month after the last', () => {
    expect(replayRange(launches, day('2026-11-21'))).toEqual({ first: '2025-11-30', last: '2026-02-28' })
  })

  test('never goes beyond today', () => {
    expect(replayRange(launches, day('2026-01-12'))).toEqual({ first: '2025-11-30', last: '2026-01-12' })
    expect(replayRange([], day('2026-01-12'))).toEqual({ first: '2026-01-12', last: '2026-01-12' })
  })
})

describe('a step of the replay', () => {
  const last = day('2026-02-28')
  test.each([
    ['2025-11-30', '2025-12-05'],
    ['2025-12-05', '2025-12-20'],
    ['2025-12-25', '2026-01-10'],
    ['2026-01-10', '2026-02-28'],
    ['2026-02-28', undefined],
    ['2026-11-21', undefined],
  ])('from %s goes on to %s', (from, to) => {
    expect(nextReplayDay(launches, day(from), last)).toBe(to)
  })

  test.each([
    ['2026-11-21', '2026-01-10'],
    ['2026-01-10', '2025-12-20'],
    ['2025-12-05', '2025-11-30'],
    ['2025-11-30', undefined],
  ])('from %s goes back to %s', (from, to) => {
    expect(previousReplayDay(launches, day(from), day('2025-11-30'))).toBe(to)
  })
})
