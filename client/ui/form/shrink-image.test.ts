import { expect, it } from 'vitest'
import { fitWithin } from './shrink-image.ts'

it.each([
  [{ width: 4000, height: 3000 }, 1600, { width: 1600, height: 1200 }],
  [{ width: 3000, height: 4000 }, 320, { width: 240, height: 320 }],
  [{ width: 800, height: 600 }, 1600, { width: 800, height: 600 }],
  [{ width: 10_000, height: 1 }, 320, { width: 320, height: 1 }],
])('%o within %d', (size, longest, fitted) => {
  expect(fitWithin(size, longest)).toEqual(fitted)
})
