import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { viewProblemOf } from './view-problem.ts'

const today = toDay('2026-11-22')

test.each([
  [{}],
  [{ asOf: '' }],
  [{ asOf: '2025-02-25' }],
  [{ asOf: '2026-11-22' }],
  [{ knownAt: '2026-02-05T00:00:00Z' }],
  [{ knownAt: '2026-02-05T08:00:00.5+08:00' }],
])('%o can be shown', (view) => {
  expect(viewProblemOf(view, today)).toBeUndefined()
})

test.each([
  [{ asOf: '2025-02-30' }, { kind: 'notADay', text: '2025-02-30' }],
  [{ asOf: 'kemarin' }, { kind: 'notADay', text: 'kemarin' }],
  [{ asOf: '20251219' }, { kind: 'notADay', text: '20251219' }],
  [{ asOf: '2025-02-24' }, { kind: 'beforeProgramme', day: '2025-02-24' }],
  [{ asOf: '2026-11-23' }, { kind: 'afterToday', day: '2026-11-23' }],
  [{ knownAt: '2026-02-05' }, { kind: 'notAnInstant', text: '2026-02-05' }],
  [{ knownAt: '2026-02-30T00:00:00Z' }, { kind: 'notAnInstant', text: '2026-02-30T00:00:00Z' }],
  [{ knownAt: '2026-02-05T00:00:00' }, { kind: 'notAnInstant', text: '2026-02-05T00:00:00' }],
])('%o is refused with its reason', (view, problem) => {
  expect(viewProblemOf(view, today)).toEqual(problem)
})

test('a day is not called too late while the day of the server is unknown', () => {
  expect(viewProblemOf({ asOf: '2026-11-23' }, undefined)).toBeUndefined()
})
