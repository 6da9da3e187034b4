import { createHook } from 'node:async_hooks'
import { expect, onTestFinished, test } from 'vitest'
import { hashPassword, isPassword } from './passwords.ts'

test('are hashed one after the other, however many sign in at once', async () => {
  const running = new Set<number>()
  let most = 0
  const hook = createHook({
    init: (id, type) => {
      if (type === 'SCRYPTREQUEST') most = Math.max(most, running.add(id).size)
    },
    after: (id) => running.delete(id),
  }).enable()
  onTestFinished(() => void hook.disable())
  const hashes = await Promise.all(['satu', 'dua', 'tiga'].map(hashPassword))
  expect(await Promise.all(hashes.map((hash) => isPassword('dua', hash)))).toEqual([false, true, false])
  expect(most).toBe(1)
})
