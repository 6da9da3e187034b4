import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toDay, type Day } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { ledgerDifference, linesOfStay, type LedgerLine } from './ledger.ts'

const kabupatenCode = kabupatenCodeSchema.parse('53.06')
const first = toDay('2025-12-01')
const window = (from: string, to: string): DayWindow => ({ notBefore: toDay(from), notAfter: toDay(to) })

function countAt(lines: readonly LedgerLine[], day: Day): [number, number] {
  const sum = (bound: LedgerLine['bound']) =>
    lines.filter((line) => line.bound === bound && line.day <= day).reduce((total, line) => total + line.delta, 0)
  return [sum('certain'), sum('possible')]
}

describe('an outlet launched somewhere between the 14th and the 19th', () => {
  const lines = linesOfStay({ figure: 'outletsLaunched', kabupatenCode, enter: window('2025-12-14', '2025-12-19') })
  test.each([
    ['2025-12-13', [0, 0]],
    ['2025-12-14', [0, 1]],
    ['2025-12-18', [0, 1]],
    ['2025-12-19', [1, 1]],
  ])('on %s counts %j', (day, expected) => {
    expect(countAt(lines, toDay(day))).toEqual(expected)
  })
})

describe('a stay whose two windows overlap', () => {
  const stay = {
    figure: 'mentoringOngoing',
    kabupatenCode,
    enter: window('2026-01-01', '2026-01-31'),
    leave: window('2026-01-10', '2026-02-10'),
  } as const
  test.each([
    ['2026-01-05', [0, 1]],
    ['2026-01-20', [0, 1]],
    ['2026-02-09', [0, 1]],
    ['2026-02-10', [0, 0]],
  ])('on %s is never below zero: %j', (day, expected) => {
    expect(countAt(linesOfStay(stay), toDay(day))).toEqual(expected)
  })
})

test('a stay that ends on the day it began leaves no line', () => {
  const day = exactly(toDay('2026-01-05'))
  expect(linesOfStay({ figure: 'mentoringPending', kabupatenCode, enter: day, leave: day })).toEqual([])
})

const windows = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({
  notBefore: addDays(first, start),
  notAfter: addDays(first, start + length),
}))

test('low never exceeds high and both stay between 0 and 1, whatever the windows', () => {
  fc.assert(
    fc.property(windows, fc.option(windows, { nil: undefined }), fc.nat(120), (enter, later, offset) => {
      const leave = later && {
        notBefore: later.notBefore > enter.notBefore ? later.notBefore : enter.notBefore,
        notAfter: later.notAfter > enter.notAfter ? later.notAfter : enter.notAfter,
      }
      const lines = linesOfStay({ figure: 'mentoringOngoing', kabupatenCode, enter, ...(leave && { leave }) })
      const [low, high] = countAt(lines, addDays(first, offset))
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

test('a corrected history appends only the difference, and the sums then equal the corrected history', () => {
  const said = linesOfStay({ figure: 'outletsLaunched', kabupatenCode, enter: exactly(toDay('2025-12-21')) })
  const corrected = linesOfStay({ figure: 'outletsLaunched', kabupatenCode, enter: exactly(toDay('2025-12-23')) })
  const appended = ledgerDifference(said, corrected)
  expect(appended).toHaveLength(4)
  expect(countAt([...said, ...appended], toDay('2025-12-22'))).toEqual([0, 0])
  expect(countAt([...said, ...appended], toDay('2025-12-23'))).toEqual([1, 1])
})
