import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { isDatabaseAway } from '#server/db/database-away.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { commitChange, currentVersion } from '#server/db/version.ts'
import { openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'

const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''

/** Vitest fails a run in which an error was caught by nobody: postgres.js by itself throws one for each transaction that is cut off. */
describe.runIf(serverUrl)('a connection to PostgreSQL that is lost', () => {
  let opened: { engine: Engine; url: string; remove: () => Promise<void> }
  let other: Engine
  beforeAll(async () => {
    opened = await openTestPostgres(serverUrl)
    await migrate(opened.engine, { onProgress: () => {} })
    other = await openEngine({ home: '', databaseUrl: opened.url, onProgress: () => {} })
  })
  afterAll(async () => {
    await other.close()
    await opened.remove()
  })

  const cutOff = async (db: Db) => {
    const [row] = await listRows(db, sql`select pg_backend_pid() as pid`)
    await other.db.execute(sql`select pg_terminate_backend(${row?.['pid']}::int)`)
  }

  test.each([
    ['while nothing is asked', async (tx: Db) => cutOff(tx)],
    [
      'while a question is under way',
      async (tx: Db) => {
        const [row] = await listRows(tx, sql`select pg_backend_pid() as pid`)
        const asked = tx.execute(sql`select pg_sleep(20)`)
        const cut = other.db.execute(sql`select pg_terminate_backend(${row?.['pid']}::int)`)
        await Promise.all([asked, cut])
      },
    ],
    ['in a savepoint', (tx: Db) => tx.transaction((inner) => cutOff(inner))],
  ])('ends a transaction %s: nothing of it stays, and the next one works', async (_name, lose) => {
    const { db } = opened.engine
    const before = await currentVersion(db)
    const change = commitChange(db, async (tx) => {
      await lose(tx)
      await tx.execute(sql`select 1`)
    })
    await expect(change).rejects.toSatisfy(isDatabaseAway)
    expect(await currentVersion(db)).toBe(before)
    expect((await commitChange(db, async () => {})).version).toBe(before + 1)
  })

  test('lets an answer be read once more', async () => {
    let readings = 0
    const read = await withSnapshot(opened.engine.db, async ({ db, dataVersion }) => {
      readings += 1
      if (readings === 1) await cutOff(db)
      await db.execute(sql`select 1`)
      return dataVersion
    })
    expect(read).toBe(await currentVersion(opened.engine.db))
    expect(readings).toBe(2)
  })

  test('is not felt by work on other connections', async () => {
    const { db } = opened.engine
    const slow = db.execute(sql`select pg_sleep(1)`)
    const cut = commitChange(db, async (tx) => {
      await cutOff(tx)
      await tx.execute(sql`select 1`)
    })
    await expect(cut).rejects.toSatisfy(isDatabaseAway)
    await expect(slow).resolves.toBeDefined()
  })
})
