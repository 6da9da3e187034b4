import { describe, expect, test } from 'vitest'
import { createRandom, xoshiro128 } from './random.ts'

test('is the published xoshiro128**', () => {
  const next = xoshiro128([1, 2, 3, 4])
  // From the reference implementation in C with the state {1, 2, 3, 4}.
  expect(Array.from({ length: 5 }, next)).toEqual([11_520, 0, 5_927_040, 70_819_200, 2_031_721_883])
})

describe('random choices', () => {
  test('are the same for the same seed, and others for another', () => {
    const numbers = (seed: string) => {
      const random = createRandom(seed)
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000))
    }
    expect(numbers('a')).toEqual(numbers('a'))
    expect(numbers('a')).not.toEqual(numbers('b'))
  })
  test('of one part do not depend on how much another part chose', () => {
    const one = createRandom('seed')
    const other = createRandom('seed')
    other.of('umkm').int(0, 9)
    other.int(0, 9)
    expect(one.of('product', 7).int(0, 1_000_000)).toBe(other.of('product', 7).int(0, 1_000_000))
  })
  test('reach both ends and nothing beyond', () => {
    const random = createRandom('ends')
    expect(new Set(Array.from({ length: 200 }, () => random.int(2, 4)))).toEqual(new Set([2, 3, 4]))
  })
  test('follow their weights', () => {
    const random = createRandom('weights')
    const drawn = Array.from({ length: 4000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }))
    const seldom = drawn.filter((name) => name === 'seldom').length
    expect(drawn).not.toContain('never')
    expect(seldom).toBeGreaterThan(850)
    expect(seldom).toBeLessThan(1150)
  })
  test('shuffle without losing anything', () => {
    const shuffled = createRandom('cards').shuffled([1, 2, 3, 4, 5, 6, 7, 8])
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(shuffled.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
  test('from nothing are an error', () => {
    expect(() => createRandom('none').pick([])).toThrow(RangeError)
  })
})
