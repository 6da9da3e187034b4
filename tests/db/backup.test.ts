import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeBackup, type MadeBackup } from '#server/backup/make-backup.ts'
import { checkBackup } from '#server/backup/open-backup.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { StartError } from '#server/errors.ts'
import { verifyDatabase } from '#server/start/verify-database.ts'
import { currentVersion } from '#server/db/version.ts'
import { fillHome, fillRegistry, imprintOf, makeFolder, step } from './backup-content.ts'
import { describeOnEachEngine, openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'
import { registerProduct } from './work-products.ts'

const KEY = 'kunci uji yang panjang'
const OLD_BACKUP = 'tests/db/backups/migration-0014.tar.gz'
const serverUrl = process.env['TEST_DATABASE_URL']
const quiet = { onProgress: () => {} }
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function emptyFolder(): Promise<string> {
  const folder = await makeFolder()
  folders.push(folder)
  return folder
}

/** An empty place for an engine of a kind, and how to open what was restored there. */
async function emptyTarget(kind: Engine['kind']) {
  const home = await emptyFolder()
  if (kind === 'pglite') return { home, databaseUrl: undefined }
  const made = await openTestPostgres(serverUrl ?? '')
  onTestFinished(made.remove)
  return { home, databaseUrl: made.url }
}

async function opened(target: { home: string; databaseUrl: string | undefined }): Promise<Engine> {
  const engine = await openEngine({ ...target, ...quiet })
  onTestFinished(() => engine.close())
  return engine
}

describeOnEachEngine('a backup', (engine) => {
  let home: string
  let upload: string
  let plain: MadeBackup
  let sealed: MadeBackup
  beforeAll(async () => {
    await fillRegistry(engine().db)
    ;({ home, upload } = await fillHome(engine().db))
    folders.push(home)
    const plan = { engine: engine(), home, folder: path.join(home, 'backups') }
    plain = await makeBackup({ ...plan, key: undefined }, { now: new Date(), ...quiet })
    sealed = await makeBackup({ ...plan, key: KEY }, { now: new Date(), ...quiet })
  })

  test('restored into the other engine has every row, guard and file, and goes on from there', async () => {
    const other = engine().kind === 'pglite' && serverUrl ? 'postgres' : 'pglite'
    const target = await emptyTarget(other)
    const { manifest, verified } = await restoreBackup({ file: sealed.file, key: KEY, target, step })
    expect(verified).toMatchObject({ faults: [], audits: 1 })
    expect(manifest).toMatchObject({ files: { count: 2, missing: 0, broken: 0 }, authSecret: 'included' })
    const restored = await opened(target)
    expect(await imprintOf(restored.db)).toEqual(await imprintOf(engine().db))
    expect(await listRows(restored.db, sql`select 1 from person_session`)).toEqual([])
    expect(await currentVersion(restored.db)).toBe((await currentVersion(engine().db)) + 1_000_000)
    for (const file of [upload, 'wilayah/kabupaten.topojson', 'auth-secret']) {
      expect(await readFile(path.join(target.home, file))).toEqual(await readFile(path.join(home, file)))
    }
    expect(await readdir(path.join(target.home, 'files'))).not.toContain('incoming')
    expect(existsSync(path.join(target.home, '.restoring'))).toBe(false)
    await registerProduct(restored.db, { name: 'Sesudah dipulihkan' })
    expect((await verifyDatabase(restored.db)).faults).toEqual([])
    await expect(restored.db.execute(sql`delete from ledger_line`)).rejects.toThrow()
    await expect(restored.db.execute(sql`update umkm set kabupaten_code = '99.99'`)).rejects.toThrow()
  })

  test('made by the previous release is restored and brought to today’s schema', async () => {
    const target = await emptyTarget(engine().kind)
    const { manifest, verified } = await restoreBackup({ file: OLD_BACKUP, key: undefined, target, step })
    expect(manifest.migrations).toHaveLength(14)
    expect(verified).toMatchObject({ faults: [], audits: 3 })
    const { db } = await opened(target)
    const [report] = await listRows(db, sql`select obstacles, withdraws from report_event where type = 'submitted'`)
    expect(report).toEqual({ obstacles: 'Jalan putus di Raihat', withdraws: null })
    expect(await listRows(db, sql`select name from product where name like '% Lama' order by 1`)).toHaveLength(2)
    const [first] = await listRows(db, sql`select applied_at::text as at from schema_migration where version = 1`)
    expect(first?.['at']).toBe(
      new Date(manifest.migrations[0]?.appliedAt ?? '').toISOString().replace('T', ' ').replace('Z', '+00'),
    )
    await registerProduct(db, { name: 'Sesudah rilis lama' })
    // The sums beside the lines were not in that release; they were filled once, and go on from there.
    const [sums] = await listRows(db, sql`select count(*)::int as rows from ledger_total where certain <> 0`)
    expect(sums?.['rows']).toBeGreaterThan(50)
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('without the key leaves the secret out, with it needs the key', async () => {
    expect(plain.manifest.authSecret).toBe('left-out')
    expect(await checkBackup({ file: plain.file, key: undefined }, () => {})).toEqual(plain.manifest)
    await expect(checkBackup({ file: sealed.file, key: undefined }, () => {})).rejects.toThrow(/terenkripsi/)
    await expect(checkBackup({ file: sealed.file, key: 'kunci uji yang lain' }, () => {})).rejects.toThrow(
      /bukan kunci/,
    )
  })

  test('tells of uploads that are lost or damaged, and is made all the same', async () => {
    const { home: broken, upload: damaged } = await fillHome(engine().db)
    folders.push(broken)
    await writeFile(path.join(broken, damaged), 'other content')
    const plan = { engine: engine(), home: broken, folder: path.join(broken, 'backups'), key: undefined }
    const { manifest, file } = await makeBackup(plan, { now: new Date(), ...quiet })
    // The upload of the other home is the one that is lost here.
    expect(manifest.files).toMatchObject({ count: 2, missing: 1, broken: 1 })
    expect(await checkBackup({ file, key: undefined }, () => {})).toEqual(manifest)
  })

  describe('is refused, and nothing is left behind,', () => {
    const refused = async (file: string, key?: string) => {
      const target = { home: path.join(await emptyFolder(), 'home'), databaseUrl: undefined }
      const refusal = await restoreBackup({ file, key, target, step }).then(
        () => 'restored',
        (error: unknown) => error,
      )
      expect(refusal).toBeInstanceOf(StartError)
      expect(existsSync(target.home)).toBe(false)
      return String(refusal)
    }

    test.each(['plain', 'sealed'])('when it was cut off or changed anywhere (%s)', async (kind) => {
      const { file } = kind === 'plain' ? plain : sealed
      const bytes = await readFile(file)
      const other = path.join(await emptyFolder(), 'changed')
      const key = kind === 'plain' ? undefined : KEY
      for (const share of [0, 0.0001, 0.3, 0.9]) {
        await writeFile(other, bytes.subarray(0, Math.floor(bytes.length * share)))
        await refused(other, key)
      }
      await writeFile(other, bytes.subarray(0, bytes.length - 1))
      expect(await refused(other, key)).toMatch(/rusak atau berubah/)
      await writeFile(other, Buffer.concat([bytes, bytes.subarray(0, 100)]))
      expect(await refused(other, key)).toMatch(/rusak atau berubah/)
      for (const share of [0.02, 0.5, 0.999]) {
        const changed = Buffer.from(bytes)
        const index = Math.floor(bytes.length * share)
        changed[index] = (changed[index] ?? 0) ^ 1
        await writeFile(other, changed)
        expect(await refused(other, key)).toMatch(/rusak atau berubah/)
      }
    })

    test('when the target is not empty', async () => {
      const full = await emptyFolder()
      await mkdir(path.join(full, 'files/ab'), { recursive: true })
      const into = (target: { home: string; databaseUrl: string | undefined }) =>
        restoreBackup({ file: plain.file, key: undefined, target, step })
      await expect(into({ home: full, databaseUrl: undefined })).rejects.toThrow(/tidak kosong.*files/)
      expect(await readdir(full)).toEqual(['files'])
      if (engine().kind === 'pglite') return
      const target = await emptyTarget('postgres')
      const { db } = await opened(target)
      await db.execute(sql`create table somebody_elses (a integer)`)
      await expect(into(target)).rejects.toThrow(/tidak kosong.*somebody_elses/)
      expect(await listRows(db, sql`select tablename from pg_tables where schemaname = 'public'`)).toHaveLength(1)
      expect((await readdir(target.home)).filter((name) => !name.startsWith('lock.'))).toEqual([])
    })
  })
})
