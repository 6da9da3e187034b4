import { expect, test } from 'vitest'
import { outletEvent } from './history-builder.ts'
import { checkSequenceNo } from './sequence.ts'

const window = (days: string) => outletEvent('launched', days).window
const others = ['2025-11-01', '2025-12-01/2025-12-14', '2025-12-10', '2026-01-23', '2026-01-23'].map(window)

test.each([
  ['2025-10-01', 1, { low: 1, high: 1, fits: true }],
  ['2025-12-10', 2, { low: 2, high: 4, fits: true }],
  ['2025-12-10', 4, { low: 2, high: 4, fits: true }],
  ['2025-12-10', 5, { low: 2, high: 4, fits: false }],
  ['2026-01-23', 3, { low: 4, high: 6, fits: false }],
  ['2025-10-01/2026-12-31', 6, { low: 1, high: 6, fits: true }],
])('a launch on %s as number %i', (days, position, expected) => {
  expect(checkSequenceNo(position, window(days), others)).toEqual({ position, ...expected })
})

test('the first launch of all is the first', () => {
  expect(checkSequenceNo(1, window('2025-08-12'), [])).toEqual({ position: 1, low: 1, high: 1, fits: true })
})
