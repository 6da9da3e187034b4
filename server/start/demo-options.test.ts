import { describe, expect, test } from 'vitest'
import { StartError } from '#server/errors.ts'
import { readDemoOptions } from './demo-options.ts'

describe('what npm run demo is asked for', () => {
  test.each([
    [['node', 'server/main.ts'], undefined],
    [['node', 'server/main.ts', '--dev'], undefined],
    [['node', 'server/main.ts', '--demo'], { seed: undefined, scale: 'ntt' }],
    [['node', 'server/main.ts', '--demo', '--seed', '7'], { seed: 7, scale: 'ntt' }],
    [['node', 'server/main.ts', '--demo', '--seed=0', '--scale', 'ntt'], { seed: 0, scale: 'ntt' }],
    [['node', 'server/main.ts', '--demo', '--scale', 'national'], { seed: undefined, scale: 'national' }],
  ])('%j', (given, expected) => {
    expect(readDemoOptions(given)).toEqual(expected)
  })
  test.each([
    [['--seed', 'seven'], /Benih harus bilangan bulat/],
    [['--seed'], /Benih harus bilangan bulat/],
    [['--seed', '-1'], /Benih harus bilangan bulat/],
    [['--seed', '99999999999'], /Benih harus bilangan bulat/],
    [['--scale', 'mars'], /Skala yang dikenal: ntt dan national/],
  ])('%j is refused with what is possible', (given, reason) => {
    expect(() => readDemoOptions(['node', 'server/main.ts', '--demo', ...given])).toThrow(StartError)
    expect(() => readDemoOptions(['node', 'server/main.ts', '--demo', ...given])).toThrow(reason)
  })
})
