import { expect, test } from 'vitest'
import { monthSchema } from './schema.ts'

test.each([
  ['2026-02', true],
  ['1900-01', true],
  ['2199-12', true],
  ['9999-12', false],
  ['0000-01', false],
  ['2026-13', false],
  ['2026-2', false],
])('%s is a month that can be told: %s', (text, expected) => {
  expect(monthSchema.safeParse(text).success).toBe(expected)
})
