import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveDatabase } from '#server/backup/move-database.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { fillHome, fillRegistry, imprintOf, makeFolder, step } from './backup-content.ts'
import { openTestPostgres } from './engines.ts'
import { makeHome } from './pglite-home.ts'
import { listRows } from './rows.ts'

const serverUrl = process.env['TEST_DATABASE_URL']
const quiet = { onProgress: () => {} }

describe.runIf(serverUrl)('moving', () => {
  let home: string
  let files: { home: string; upload: string }
  let server: Awaited<ReturnType<typeof openTestPostgres>>
  let second: Awaited<ReturnType<typeof openTestPostgres>>
  let imprint: unknown[]
  const folders: string[] = []
  const onHome = async <T>(folder: string, work: (engine: Awaited<ReturnType<typeof openEngine>>) => Promise<T>) => {
    const engine = await openEngine({ home: folder, databaseUrl: undefined, ...quiet })
    try {
      return await work(engine)
    } finally {
      await engine.close()
    }
  }
  beforeAll(async () => {
    home = await makeHome()
    server = await openTestPostgres(serverUrl ?? '')
    second = await openTestPostgres(serverUrl ?? '')
    await onHome(home, async (engine) => {
      await migrate(engine, quiet)
      await fillRegistry(engine.db)
      files = await fillHome(engine.db)
      imprint = [await imprintOf(engine.db), await listRows(engine.db, sql`select * from data_version`)]
    })
    folders.push(home, files.home)
  })
  afterAll(async () => {
    await server.remove()
    await second.remove()
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  })

  test('a home to a server and back keeps every row, and both verify', async () => {
    const there = await moveDatabase({ from: { home, databaseUrl: undefined }, to: { databaseUrl: server.url }, step })
    expect(there).toMatchObject({ before: { faults: [] }, after: { faults: [], audits: 1 }, foreignTables: [] })
    const { db } = server.engine
    expect([await imprintOf(db), await listRows(db, sql`select * from data_version`)]).toEqual(imprint)
    await server.engine.close()

    const back = path.join(await makeFolder(), 'home')
    folders.push(path.dirname(back))
    const from = { home: files.home, databaseUrl: server.url }
    const returned = await moveDatabase({ from, to: { home: back }, step })
    expect(returned.after).toEqual(there.before)
    await onHome(back, async (engine) => {
      expect([await imprintOf(engine.db), await listRows(engine.db, sql`select * from data_version`)]).toEqual(imprint)
    })
    for (const file of [files.upload, 'auth-secret']) {
      expect(await readFile(path.join(back, file))).toEqual(await readFile(path.join(files.home, file)))
    }
    await expect(moveDatabase({ from, to: { home: back }, step })).rejects.toThrow(/tidak kosong/)
  })

  test('is refused where the target has anything, and where the source does not verify', async () => {
    const to = { databaseUrl: second.url }
    const { db } = second.engine
    await db.execute(sql`create table other (a integer)`)
    await expect(moveDatabase({ from: { home, databaseUrl: undefined }, to, step })).rejects.toThrow(/other/)
    await db.execute(sql`drop table other`)
    await onHome(home, async (engine) => {
      await engine.db.execute(sql`alter table ledger_line disable trigger user`)
      await engine.db.execute(sql`delete from ledger_line where ordinal = 5`)
    })
    await expect(moveDatabase({ from: { home, databaseUrl: undefined }, to, step })).rejects.toThrow(/tidak utuh/)
    expect(await listRows(db, sql`select tablename from pg_tables where schemaname = 'public'`)).toEqual([])
  })
})
