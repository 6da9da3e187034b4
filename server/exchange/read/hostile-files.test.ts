import { expect, test } from 'vitest'
import { hostileFiles } from '#tests/exchange/hostile-files.ts'
import { readBook } from './read-book.ts'

test.each(hostileFiles)('$title is refused', async ({ name, make, refusal }) => {
  const bytes = make()
  const read = await readBook(bytes, name)
  const expected = typeof refusal === 'string' ? { reason: refusal } : refusal
  expect('refusal' in read ? read.refusal : 'read').toEqual(expected)
})
