import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { StartError } from '#server/errors.ts'
import { describeOnEachEngine, openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'

const quiet = { onProgress: () => {} }
let copy: string
let folder: URL

beforeEach(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'pantau-ovop-migrations-'))
  folder = pathToFileURL(`${copy}/`)
  await cp('server/db/migrations', copy, { recursive: true })
})
afterEach(() => rm(copy, { recursive: true }))

describeOnEachEngine('migrations', (engine) => {
  afterEach(async () => {
    await engine().db.execute(sql`delete from schema_migration where name like 'test-%'`)
    await engine().db.execute(sql`drop table if exists test_extra, test_half`)
  })

  test('that are applied already are not applied again', async () => {
    const before = await listRecorded(engine())
    expect(before[0]).toMatchObject({ version: 1, name: 'registry' })
    const steps: string[] = []
    await migrate(engine(), { onProgress: (text) => steps.push(text) })
    expect(steps).toEqual([])
    expect(await listRecorded(engine())).toEqual(before)
  })

  test('that are new are applied in order and recorded', async () => {
    const last = (await listRecorded(engine())).length
    await write(last + 1, 'test-make', 'create table test_extra (a integer); insert into test_extra values (1);')
    await write(last + 2, 'test-fill', 'insert into test_extra select a + 1 from test_extra;')
    await migrate(engine(), { ...quiet, folder })
    expect(await listRows(engine().db, sql`select a from test_extra order by a`)).toEqual([{ a: 1 }, { a: 2 }])
    expect((await listRecorded(engine())).map(({ name }) => name).slice(-2)).toEqual(['test-make', 'test-fill'])
  })

  test('that fail leave the database as it was and name the reason', async () => {
    const before = await listRecorded(engine())
    await write(before.length + 1, 'test-broken', 'create table test_half (a integer); insert into nowhere values (1);')
    const failing = migrate(engine(), { ...quiet, folder })
    await expect(failing).rejects.toThrow(/test-broken\) gagal: relation "nowhere" does not exist.*seperti semula/)
    await expect(failing).rejects.toBeInstanceOf(StartError)
    expect(await listRecorded(engine())).toEqual(before)
    expect(await listRows(engine().db, sql`select to_regclass('test_half') as half`)).toEqual([{ half: null }])
  })

  test('refuse a database that is newer than the program', async () => {
    const last = (await listRecorded(engine())).length
    await engine().db.execute(sql`insert into schema_migration values (${last + 1}, 'test-newer', 'x', now())`)
    const refused = migrate(engine(), quiet)
    await expect(refused).rejects.toThrow(
      new RegExp(`lebih baru.*nomor ${last + 1} \\(test-newer\\).*sampai nomor ${last}`),
    )
    await expect(refused).rejects.toBeInstanceOf(StartError)
  })

  test('refuse a recorded migration whose text has changed', async () => {
    const first = path.join(copy, '0001-registry.sql')
    await writeFile(first, `${await readFile(first, 'utf8')}\n-- changed`)
    const refused = migrate(engine(), { ...quiet, folder })
    await expect(refused).rejects.toThrow(/nomor 1 \(registry\).*berbeda/)
    await expect(refused).rejects.toBeInstanceOf(StartError)
  })

  test('do not mind Windows line ends', async () => {
    const first = path.join(copy, '0001-registry.sql')
    await writeFile(first, (await readFile(first, 'utf8')).replaceAll('\n', '\r\n'))
    await expect(migrate(engine(), { ...quiet, folder })).resolves.toBeUndefined()
  })

  test('with a gap in their numbers are refused', async () => {
    await write(999, 'test-gap', 'select 1')
    await expect(migrate(engine(), { ...quiet, folder })).rejects.toThrow('without gaps')
  })
})

const serverUrl = process.env['TEST_DATABASE_URL']

test.runIf(serverUrl)('several processes may migrate the same PostgreSQL database at once', async () => {
  const { engine, url, remove } = await openTestPostgres(serverUrl ?? '')
  const others = await Promise.all([1, 2, 3].map(() => openEngine({ home: '', databaseUrl: url, ...quiet })))
  onTestFinished(async () => {
    await Promise.all(others.map((each) => each.close()))
    await remove()
  })
  const engines = [engine, ...others]
  const steps: string[] = []
  await Promise.all(engines.map((each) => migrate(each, { onProgress: (text) => steps.push(text) })))
  const recorded = await listRecorded(engine)
  expect(steps).toHaveLength(recorded.length)
  expect(recorded.map(({ version }) => version)).toEqual(recorded.map((_, index) => index + 1))
})

function listRecorded(engine: Engine): Promise<Record<string, unknown>[]> {
  return listRows(engine.db, sql`select version, name, sha256, applied_at from schema_migration order by version`)
}

function write(version: number, name: string, script: string): Promise<void> {
  return writeFile(path.join(copy, `${String(version).padStart(4, '0')}-${name}.sql`), script)
}
