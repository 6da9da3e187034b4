import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { refuseOldServer } from '#server/db/postgres.ts'
import { commitChange } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'

const quiet = { home: '', onProgress: () => {} }

test('a server older than PostgreSQL 15 is refused', () => {
  expect(() => refuseOldServer(14)).toThrow(StartError)
  expect(() => refuseOldServer(14)).toThrow(/versi 14.*versi 15 atau lebih baru/)
  expect(() => refuseOldServer(15)).not.toThrow()
})

test('an address that is none is refused without repeating its password', async () => {
  const opening = openEngine({ ...quiet, databaseUrl: 'postgres://nama:rahasia@@:x/' })
  await expect(opening).rejects.toBeInstanceOf(StartError)
  await expect(opening).rejects.toThrow(/^(?!.*rahasia).*Periksa DATABASE_URL/s)
})

const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''

describe.runIf(serverUrl)('a PostgreSQL server', () => {
  let opened: { engine: Engine; url: string; remove: () => Promise<void> }
  beforeAll(async () => {
    opened = await openTestPostgres(serverUrl)
    await migrate(opened.engine, quiet)
  })
  afterAll(() => opened.remove())

  test('without the named database is refused with what to do', async () => {
    const databaseUrl = Object.assign(new URL(serverUrl), { pathname: '/tidak_ada' }).href
    await expect(openEngine({ ...quiet, databaseUrl })).rejects.toThrow(/belum ada di server\. Buat dahulu/)
  })

  test('is found among several hosts', async () => {
    const { host } = new URL(serverUrl)
    const databaseUrl = `${opened.url.replace(host, `127.0.0.1:1,${host}`)}?target_session_attrs=primary`
    const engine = await openEngine({ ...quiet, databaseUrl })
    await expect(engine.ping()).resolves.toBeUndefined()
    await engine.close()
  })

  test('sees who is connected and may cut off a statement that hangs', async () => {
    const settings = sql`select current_setting('application_name') as name, current_setting('statement_timeout') as timeout`
    expect(await listRows(opened.engine.db, settings)).toEqual([{ name: 'pantau-ovop', timeout: '30s' }])
  })

  test('may lose the listening connection: it comes back and says that something may have been missed', async () => {
    const told: string[] = []
    let listenings = 0
    const onNotify = (payload: string) => void told.push(payload)
    await opened.engine.listen('data_version', onNotify, () => void listenings++)
    expect(listenings).toBe(1)
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await opened.engine.db.execute(others)
    await expect.poll(() => listenings, { timeout: 10_000 }).toBe(2)
    const { version } = await commitChange(opened.engine.db, async () => {})
    await expect.poll(() => told).toContain(String(version))
  })

  test('gives whole numbers as numbers, like PGlite', async () => {
    const [row] = await listRows(opened.engine.db, sql`select 5::bigint as small, 9007199254740993::bigint as large`)
    expect(row).toEqual({ small: 5, large: 9007199254740993n })
  })
})
