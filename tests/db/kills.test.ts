import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findPostgresPrograms, makeOwnServers } from '#tests/failover/own-postgres.ts'
import { addressOf } from '#tests/failover/play-failover.ts'
import { playKills } from '#tests/failover/play-kills.ts'
import { PASSWORD } from '#tests/failover/program-under-load.ts'
import { startServerProcess } from '#tests/failover/server-process.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pantau-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** `npm run soak -- kills` does this two hundred times. */
test(
  'the program killed again and again under load loses no confirmed change (PGlite)',
  { timeout: 300_000 },
  async () => {
    const home = path.join(folder, 'pglite')
    const database = { home, databaseUrl: undefined }
    const start = () => startServerProcess(home, { DATABASE_URL: '', TEST_PASSWORD: PASSWORD })
    const result = await playKills({ cycles: 2, writers: 3, seed: 'kills', start, database })
    expect(result).toMatchObject({ faults: [], losses: [] })
    expect(result.confirmed).toBeGreaterThan(2)
  },
)

describe.runIf(findPostgresPrograms() !== undefined || process.env['CI'])('on PostgreSQL', () => {
  test(
    'the program and its database server killed in turn lose no confirmed change',
    { timeout: 300_000 },
    async () => {
      const servers = makeOwnServers()
      try {
        const server = await servers.addPrimary()
        await server.start()
        const home = path.join(folder, 'postgres')
        const database = { home, databaseUrl: addressOf(server) }
        const start = () => startServerProcess(home, { DATABASE_URL: database.databaseUrl, TEST_PASSWORD: PASSWORD })
        const result = await playKills({ cycles: 4, writers: 3, seed: 'kills', start, database, server })
        expect(result).toMatchObject({ faults: [], losses: [] })
        expect(result.sentTwice).toBeGreaterThan(0)
      } finally {
        servers.remove()
      }
    },
  )
})
