import fs from 'node:fs'
import { rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange, currentVersion } from '#server/db/version.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { startHomeProcess } from './home-process.ts'
import { makeHome } from './pglite-home.ts'
import { listRows } from './rows.ts'

let home: string
let fsync: MockInstance<typeof fs.fsyncSync>

beforeEach(async () => {
  home = await makeHome()
  fsync = vi.spyOn(fs, 'fsyncSync')
  syncBuiltinESMExports()
})
afterEach(async () => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  await rm(home, { recursive: true })
})

async function open(): Promise<Engine> {
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  await migrate(engine, { onProgress: () => {} })
  return engine
}

test('every commit is brought onto the disk before it returns', async () => {
  const engine = await open()
  for (let commit = 1; commit <= 25; commit++) {
    const before = fsync.mock.calls.length
    await commitChange(engine.db, async () => {})
    expect(fsync.mock.calls.length).toBeGreaterThan(before)
  }
  expect(await listRows(engine.db, sql`select current_setting('fsync') as fsync`)).toEqual([{ fsync: 'on' }])
  await engine.close()
})

test('reading brings nothing onto the disk', async () => {
  const engine = await open()
  await currentVersion(engine.db)
  fsync.mockClear()
  for (let read = 1; read <= 25; read++) await currentVersion(engine.db)
  expect(fsync).not.toHaveBeenCalled()
  await engine.close()
})

test('recovery after a crash brings its work onto the disk too', async () => {
  const killed = startHomeProcess(home, 'commit')
  await killed.waitFor(/^20 /)
  killed.child.kill('SIGKILL')
  await killed.ended
  const engine = await open()
  expect(fsync.mock.calls.length).toBeGreaterThan(100)
  await engine.close()
})

test('a commit that the disk refused is never acknowledged, and nothing is written after it', async () => {
  const engine = await open()
  const { version } = await commitChange(engine.db, async () => {})
  fsync.mockImplementation(() => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
  })
  await expect(commitChange(engine.db, async () => {})).rejects.toThrow()
  fsync.mockRestore()
  syncBuiltinESMExports()
  await expect(engine.stopped).resolves.toMatchObject({ message: expect.stringMatching(/berhenti.*PANIC/s) })
  await expect(currentVersion(engine.db)).rejects.toThrow()
  await expect(engine.ping()).rejects.toThrow('has stopped')
  await engine.close()

  const again = await open()
  expect(await currentVersion(again.db)).toBeGreaterThanOrEqual(version)
  await again.close()
})

test('killed with SIGKILL in the middle of commits, three times, it loses no acknowledged one', async () => {
  const acknowledged: string[] = []
  for (let cycle = 1; cycle <= 3; cycle++) {
    const { child, lines, ended, waitForLines } = startHomeProcess(home, 'commit')
    await waitForLines(15 * cycle)
    child.kill('SIGKILL')
    await ended
    acknowledged.push(...lines.filter((line) => line !== 'open'))
  }
  const engine = await open()
  const kept = new Set(
    (await engine.db.select({ file: firstDataFile.file }).from(firstDataFile)).map(({ file }) => file),
  )
  const versions = acknowledged.map((line) => Number(line.split(' ')[0]))
  expect(acknowledged.filter((line) => !kept.has(line.split(' ')[1] ?? ''))).toEqual([])
  expect(new Set(versions).size).toBe(versions.length)
  expect(versions.length).toBeGreaterThan(80)
  // At most one commit per cycle may be on the disk without having been acknowledged.
  expect(kept.size - acknowledged.length).toBeLessThanOrEqual(3)
  expect(await currentVersion(engine.db)).toBe(kept.size)
  await engine.close()
})
