import { rm } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { makeHome } from './pglite-home.ts'
import { listRows } from './rows.ts'

let home: string
let engine: Engine

beforeEach(async () => {
  home = await makeHome()
  engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
})
afterEach(async () => {
  await engine.close()
  await rm(home, { recursive: true })
})

test('the write-ahead log does not grow without end', async () => {
  for (let written = 0; written < 160; written += 20) {
    await engine.db.execute(sql`select pg_logical_emit_message(true, 'test', repeat('x', 20000000))`)
    await engine.tidy()
  }
  const [log] = await listRows(engine.db, sql`select sum(size)::float8 as bytes from pg_ls_waldir()`)
  expect(log?.['bytes']).toBeLessThan(120_000_000)
})

test('dead rows are removed and the planner learns the size of a table', async () => {
  await engine.db.execute(sql`create table filled as select n, 'first' as word from generate_series(1, 5000) n`)
  for (let round = 1; round <= 10; round++) {
    await engine.db.execute(sql`update filled set word = ${`round ${round}`}`)
    await engine.tidy()
  }
  const [size] = await listRows(
    engine.db,
    sql`select reltuples, pg_table_size('filled')::float8 as bytes from pg_class where relname = 'filled'`,
  )
  expect(size?.['reltuples']).toBe(5000)
  expect(size?.['bytes']).toBeLessThan(2_000_000)
})

test('a query that breaks the engine is not taken for done, nor is any after it', async () => {
  const deep = sql.raw(`select ${Array.from({ length: 50_000 }, (_, index) => index).join(' + ')}`)
  await expect(engine.db.execute(deep)).rejects.toThrow()
  await expect(engine.db.execute(sql`select 1`)).rejects.toThrow()
  await expect(engine.stopped).resolves.toMatchObject({ message: expect.stringContaining('Jalankan lagi program ini') })
})
