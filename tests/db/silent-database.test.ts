import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPostgresPrograms, makeOwnServers } from '#tests/failover/own-postgres.ts'
import { addressOf } from '#tests/failover/play-failover.ts'
import { PASSWORD, register, signIn } from '#tests/failover/program-under-load.ts'
import { startServerProcess } from '#tests/failover/server-process.ts'
import { newCommandId } from './work-caller.ts'

const KEPT = '/api/trpc/overview.get?input=%7B%7D'
const NEW = '/api/v1/figures?asOf=2026-01-07'

describe.runIf(findPostgresPrograms() !== undefined || process.env['CI'])('a database that stops answering', () => {
  test('holds up nobody for long: what is kept is read, the rest is told to come back, and all is well by itself', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pantau-silent-'))
    const servers = makeOwnServers()
    try {
      const server = await servers.addPrimary()
      await server.start()
      const { address, stop } = await startServerProcess(folder, {
        DATABASE_URL: addressOf(server),
        TEST_PASSWORD: PASSWORD,
      })
      const cookie = await signIn(address)
      const read = (question: string) => fetch(address + question, { signal: AbortSignal.timeout(60_000) })
      const command = { commandId: newCommandId(), name: 'UD Diam', tries: 1 }
      expect((await read(KEPT)).status).toBe(200)

      server.freeze()
      // Both are under way before anybody can know that there will be no answer.
      const [asked, changed] = await Promise.all([read(NEW), register(address, { cookie, command })])
      expect(asked.status).toBe(503)
      expect(asked.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(await asked.json()).toMatchObject({
        error: 'database-away',
        message: expect.stringMatching(/^Basis data sedang beralih/) as string,
      })
      expect(changed).toBe('later')
      expect((await read(KEPT)).status).toBe(200)
      expect((await read(NEW)).status).toBe(503)

      server.thaw()
      await expect.poll(() => register(address, { cookie, command }), { timeout: 30_000 }).toBe('confirmed')
      expect((await read(NEW)).status).toBe(200)
      await stop()
    } finally {
      servers.remove()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
