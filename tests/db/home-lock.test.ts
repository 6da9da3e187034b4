import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from '#server/db/engine.ts'
import { lockHome } from '#server/db/home-lock.ts'
import { StartError } from '#server/errors.ts'
import { startHomeProcess } from './home-process.ts'
import { makeHome } from './pglite-home.ts'

let home: string

beforeEach(async () => {
  home = await makeHome()
})
afterEach(() => rm(home, { recursive: true }))

const open = () => openEngine({ home, databaseUrl: undefined, onProgress: () => {} })

test('a second process is refused with the number of the first and the folder', async () => {
  const first = startHomeProcess(home, 'hold')
  await first.waitFor(/^open$/)
  const second = startHomeProcess(home, 'hold')
  expect(await second.waitFor(/./)).toMatch(
    new RegExp(`^StartError: Folder ${home} sedang dipakai.*proses ${first.child.pid}\\)`),
  )
  await second.ended
  expect(second.child.exitCode).toBe(1)
  await expect(open()).rejects.toBeInstanceOf(StartError)
  expect(first.child.exitCode).toBeNull()
  first.child.kill('SIGKILL')
  await first.ended
})

test('a killed process frees the folder at once', async () => {
  const first = startHomeProcess(home, 'hold')
  await first.waitFor(/^open$/)
  first.child.kill('SIGKILL')
  await first.ended
  expect(() => lockHome(home)()).not.toThrow()
})

test('a second opening in the same process is refused and does not free the first', async () => {
  const unlock = lockHome(home)
  expect(() => lockHome(home)).toThrow(`proses ${process.pid}`)
  const other = startHomeProcess(home, 'hold')
  expect(await other.waitFor(/./)).toContain(`proses ${process.pid}`)
  await other.ended
  unlock()
  expect(() => lockHome(home)()).not.toThrow()
})

test('a closed database can be opened again', async () => {
  const engine = await open()
  await engine.close()
  await engine.close()
  const again = await open()
  await expect(again.ping()).resolves.toBeUndefined()
  await again.close()
})
