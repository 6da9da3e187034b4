import { expect, test } from 'vitest'
import { readPhone } from './phone.ts'

test.each([
  ['0812-3456-7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['62812.3456.7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['(0380) 821234', '+62380821234'],
  ['0812', undefined],
  ['0112345678', undefined],
  ['0812345678901234', undefined],
  ['telepon', undefined],
  ['+1 202 555 0100', undefined],
])('%s reads as %s', (typed, phone) => {
  expect(readPhone(typed)).toBe(phone)
})
