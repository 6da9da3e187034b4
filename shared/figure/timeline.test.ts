import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { windowOf } from '#shared/product/history-builder.ts'
import { statesOn, timelineOf } from './timeline.ts'

const timeline = (...steps: [string, string | [string, string]][]) =>
  timelineOf(
    'none',
    steps.map(([state, days]) => ({ state, window: windowOf(days) })),
  )

describe('something that began in 2025 and ended on 3 June 2025', () => {
  const states = timeline(['begun', ['2025-01-01', '2025-12-31']], ['ended', '2025-06-03'])
  test.each([
    ['2024-12-31', ['none']],
    ['2025-06-02', ['none', 'begun']],
    ['2025-06-03', ['ended']],
  ])('on %s is %j', (day, expected) => {
    expect(statesOn(states, toDay(day))).toEqual(expected)
  })
})

test('something that ended within the window of its beginning did so after it began', () => {
  const states = timeline(['begun', ['2025-03-10', '2025-03-31']], ['ended', ['2025-03-01', '2025-03-20']])
  expect(statesOn(states, toDay('2025-03-05'))).toEqual(['none'])
  expect(statesOn(states, toDay('2025-03-15'))).toEqual(['none', 'begun', 'ended'])
  expect(statesOn(states, toDay('2025-03-20'))).toEqual(['ended'])
})

test('windows that contradict the order are taken as they are, and some state is left on every day', () => {
  const states = timeline(['begun', '2025-03-10'], ['ended', '2025-03-05'])
  expect(statesOn(states, toDay('2025-03-07'))).toEqual(['none', 'ended'])
  expect(statesOn(states, toDay('2025-03-10'))).toEqual(['ended'])
})
