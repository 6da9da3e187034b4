import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { hostileFiles } from '#tests/exchange/hostile-files.ts'
import { readBook } from './read-book.ts'

test.each(hostileFiles)('$title is refused', async ({ name, make, refusal }) => {
  const bytes = make()
  const began = performance.now()
  const read = await readBook(bytes, name)
  const expected = typeof refusal === 'string' ? { reason: refusal } : refusal
  expect('refusal' in read ? read.refusal : 'read').toEqual(expected)
  // Well within what a request may take, on a busy machine.
  expect(performance.now() - began).toBeLessThan(10_000)
})
