import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { makeHome } from './pglite-home.ts'

type Opened = { engine: Engine; remove: () => Promise<void> }

const serverUrl = process.env['TEST_DATABASE_URL']

/**
 * Runs the suite on PGlite, and on PostgreSQL when TEST_DATABASE_URL names a server, each time on a migrated database of its
 * own. `engine()` is for use inside tests and hooks. Where CI is set, PostgreSQL may not be missing.
 */
export function describeOnEachEngine(name: string, suite: (engine: () => Engine) => void): void {
  describeOn(`${name} (PGlite)`, openTestPglite, suite)
  if (serverUrl) return describeOn(`${name} (PostgreSQL)`, () => openTestPostgres(serverUrl), suite)
  // tests/db/announce-engines.ts says so aloud.
  describe.skipIf(!process.env['CI'])(`${name} (PostgreSQL)`, () => {
    test('runs on a server', () => expect.fail('CI is set, so TEST_DATABASE_URL must name a PostgreSQL server'))
  })
}

function describeOn(name: string, open: () => Promise<Opened>, suite: (engine: () => Engine) => void): void {
  describe(name, () => {
    let opened: Opened | undefined
    beforeAll(async () => {
      opened = await open()
      await migrate(opened.engine, { onProgress: () => {} })
    })
    afterAll(() => opened?.remove())
    suite(() => {
      if (!opened) throw new Error('engine() is for tests and hooks: the database is opened before the first test')
      return opened.engine
    })
  })
}

/** An open PGlite without migrations, in a folder that goes with it. */
async function openTestPglite(): Promise<Opened> {
  const home = await makeHome()
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  const remove = async () => {
    await engine.close()
    await rm(home, { recursive: true })
  }
  return { engine, remove }
}

/** A new database without migrations on the server, dropped by `remove`. */
export async function openTestPostgres(url: string): Promise<Opened & { url: string }> {
  const database = `pantau_test_${randomUUID().replaceAll('-', '')}`
  await onServer(url, `create database ${database}`)
  const ownUrl = Object.assign(new URL(url), { pathname: `/${database}` }).href
  const engine = await openEngine({ home: '', databaseUrl: ownUrl, onProgress: () => {} })
  const remove = async () => {
    await engine.close()
    await onServer(url, `drop database ${database} with (force)`)
  }
  return { engine, remove, url: ownUrl }
}

async function onServer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement)
  await sql.end()
}

class Rollback extends Error {}

/** Runs a test in a transaction that leaves nothing behind. Everything in it must use the `db` it is given. */
export async function withRollback(db: Db, work: (db: Db) => Promise<void>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await work(tx)
      throw new Rollback()
    })
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
  }
}
