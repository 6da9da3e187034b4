import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { firstDataFile } from '#server/first-data/table.ts'
import { commitChange, currentVersion } from '#server/db/version.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const file = { file: 'a.csv', sha256: '0', rowCount: 1, loadedAt: new Date('2026-01-02T03:04:05.678Z') }

describeOnEachEngine('a committed change', (engine) => {
  beforeEach(async () => {
    await engine().db.delete(firstDataFile)
  })

  test('raises the data version by one, however much it writes', async () => {
    const before = await currentVersion(engine().db)
    const { result, version } = await commitChange(engine().db, async (tx) => {
      await tx.insert(firstDataFile).values(file)
      await tx.update(firstDataFile).set({ rowCount: 2 }).where(eq(firstDataFile.file, 'a.csv'))
      return 'done'
    })
    expect(result).toBe('done')
    expect(version).toBe(before + 1)
    expect(await currentVersion(engine().db)).toBe(before + 1)
    expect(await engine().db.select().from(firstDataFile)).toEqual([{ ...file, rowCount: 2 }])
  })

  test('tells every listener the new version', async () => {
    const first: string[] = []
    const second: string[] = []
    const onListening = vi.fn()
    await engine().listen('data_version', (payload) => first.push(payload), onListening)
    await engine().listen('data_version', (payload) => second.push(payload))
    expect(onListening).toHaveBeenCalledOnce()
    const { version } = await commitChange(engine().db, async () => {})
    await expect.poll(() => [first, second]).toEqual([[String(version)], [String(version)]])
  })

  test('that fails raises nothing, writes nothing and tells nobody', async () => {
    const told: string[] = []
    await engine().listen('data_version', (payload) => told.push(payload))
    const before = await currentVersion(engine().db)
    const work = commitChange(engine().db, async (tx) => {
      await tx.insert(firstDataFile).values(file)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await currentVersion(engine().db)).toBe(before)
    expect(await engine().db.select().from(firstDataFile)).toEqual([])
    const { version } = await commitChange(engine().db, async () => {})
    await expect.poll(() => told).toEqual([String(version)])
  })

  test('whose failed statement was caught is not taken for done', async () => {
    const before = await currentVersion(engine().db)
    const work = commitChange(engine().db, async (tx) => {
      await tx.insert(firstDataFile).values(file)
      await tx
        .insert(firstDataFile)
        .values(file)
        .catch(() => {})
    })
    await expect(work).rejects.toThrow()
    expect(await currentVersion(engine().db)).toBe(before)
    expect(await engine().db.select().from(firstDataFile)).toEqual([])
  })

  test('gives each of many changes at once a version of its own', async () => {
    const before = await currentVersion(engine().db)
    const changes = Array.from({ length: 20 }, () => commitChange(engine().db, async () => {}))
    const versions = (await Promise.all(changes)).map(({ version }) => version)
    const expected = Array.from({ length: 20 }, (_, index) => before + 1 + index)
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected)
  })

  test('inside a test leaves nothing behind', async () => {
    const before = await currentVersion(engine().db)
    await withRollback(engine().db, async (db) => {
      await commitChange(db, (tx) => tx.insert(firstDataFile).values(file))
      expect(await currentVersion(db)).toBe(before + 1)
    })
    expect(await currentVersion(engine().db)).toBe(before)
  })
})
