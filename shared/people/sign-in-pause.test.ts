import { describe, expect, test } from 'vitest'
import { secondsToWait, withFailure, type Failures } from './sign-in-pause.ts'

const start = new Date('2026-11-21T00:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

function failures(count: number): Failures {
  return { count, lastFailedAt: start }
}

describe('the pause after failed sign-ins', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [8, 480],
    [9, 960],
    [10, 1920],
    [11, 3600],
    [12, 3600],
    [5000, 3600],
  ])('after %i failures of an account it lasts %i seconds', (count, seconds) => {
    expect(secondsToWait('account', failures(count), start)).toBe(seconds)
  })

  test('an address has more free failures than an account', () => {
    expect(secondsToWait('address', failures(19), start)).toBe(0)
    expect(secondsToWait('address', failures(20), start)).toBe(60)
    expect(secondsToWait('address', failures(21), start)).toBe(120)
  })

  test('it ends to the second', () => {
    expect(secondsToWait('account', failures(5), after(1))).toBe(59)
    expect(secondsToWait('account', failures(5), after(59.5))).toBe(1)
    expect(secondsToWait('account', failures(5), after(60))).toBe(0)
    expect(secondsToWait('account', failures(5), after(9999))).toBe(0)
  })

  test('without failures there is none', () => {
    expect(secondsToWait('account', undefined, start)).toBe(0)
  })
})

describe('a further failure', () => {
  test('is the first when there was none', () => {
    expect(withFailure(undefined, start)).toEqual({ count: 1, lastFailedAt: start })
  })

  test('adds to those of the last day', () => {
    expect(withFailure(failures(6), after(24 * 3600))).toEqual({ count: 7, lastFailedAt: after(24 * 3600) })
  })

  test('is the first again after a quiet day', () => {
    expect(withFailure(failures(6), after(24 * 3600 + 1)).count).toBe(1)
  })
})
