import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { source } from '#server/source/table.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

describeOnEachEngine('rows of seldom changing tables', (engine) => {
  const counting = () => {
    let readings = 0
    const ask = (db: Db) =>
      withSnapshot(db, (snapshot) =>
        keptRows(snapshot.db, { name: 'test', tables: ['source'] }, async () => {
          readings += 1
          return snapshot.db.select({ reference: source.reference }).from(source)
        }),
      )
    return { ask, readings: () => readings }
  }
  const addSource = (db: Db, name: string) =>
    db.execute(sql`insert into source (id, reference) values (gen_random_uuid(), ${name})`)

  test('are read once while nothing changes, and again after a change of their table', async () => {
    await withRollback(engine().db, async (db) => {
      const { ask, readings } = counting()
      await ask(db)
      await ask(db)
      expect(readings()).toBe(1)
      await addSource(db, 'a')
      await ask(db)
      expect(readings()).toBe(2)
      await db.execute(sql`delete from source where reference = 'a'`)
      await ask(db)
      expect(readings()).toBe(3)
    })
  })

  test('are not read again for a change of another table', async () => {
    await withRollback(engine().db, async (db) => {
      const { ask, readings } = counting()
      await ask(db)
      await db.execute(sql`update data_version set version = version + 1`)
      await ask(db)
      expect(readings()).toBe(1)
    })
  })

  test('are read each time outside of a snapshot', async () => {
    let readings = 0
    const read = async () => (readings += 1)
    await keptRows(engine().db, { name: 'test', tables: ['source'] }, read)
    await keptRows(engine().db, { name: 'test', tables: ['source'] }, read)
    expect(readings).toBe(2)
  })
})
