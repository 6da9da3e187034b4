import { expect, test } from 'vitest'
import { toRequestId } from './request-id.ts'

test.each(['0f8fad5b-d9cb-469f-a165-70867728950e', 'a1b2c3d4', 'edge.7_Zx-00112233445566778899'])(
  'the id of a proxy is kept: %s',
  (given) => {
    expect(toRequestId(given)).toBe(given)
  },
)

test.each([
  undefined,
  '',
  'short',
  'a'.repeat(65),
  'two words',
  'line\nbreak',
  '<script>alert(1)</script>',
  'kopi☕️☕️☕️',
])('what is no id is replaced: %j', (given) => {
  expect(toRequestId(given)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
})
