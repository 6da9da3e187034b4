import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { discardImport } from '#server/exchange/discard-import.ts'
import { openImport, plan } from '#server/exchange/map-import.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine } from './engines.ts'
import { listRows } from './rows.ts'
import { callerOf, newCommandId, NOW, own, people, TODAY } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

describeOnEachEngine('deciding rows of a spreadsheet', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const official = () => callerOf(engine().db, people.ownOfficial)
  const register = async (name: string) => {
    const fields = { name, kind: 'business' as const, kabupatenCode: own, phone: '081234567890' }
    return official().umkm.register({ commandId: newCommandId(), ...fields })
  }
  const upload = (text: string) =>
    takeIn(
      { db: engine().db, actor: people.ownOfficial, today: toDay(TODAY), now: NOW },
      { id: newCommandId(), dataset: 'umkm', name: 'umkm.csv', bytes: Buffer.from(text) },
    )
  const decide = (id: string, rows: number[] | 'conflicts', decision: 'takeFile' | 'leaveOut' | 'undecided') =>
    official().exchange.decide({ commandId: newCommandId(), id, rows, decision })
  const apply = (id: string, counts: { added: number; changed: number }) =>
    official().exchange.applyRows({ commandId: newCommandId(), id, counts })
  const rename = (id: string, name: string, baseVersion: number) =>
    official().umkm.update({
      commandId: newCommandId(),
      id,
      baseVersion,
      name,
      kind: 'business',
      phone: '081234567890',
    })

  test('the file’s values of a conflicting row count when somebody says so, and are undone', async () => {
    const { id, version } = await register('UD Lontar')
    await rename(id, 'UD Lontar Baru', version)
    const file = await upload(`ID;Versi;Nama UMKM\n${id};${version};UD Lontar Lama\n`)
    expect(file.counts).toMatchObject({ changed: 0, conflict: 1 })
    const decided = await decide(file.id, [2], 'takeFile')
    expect(decided.counts).toMatchObject({ changed: 1, conflict: 0 })
    const { rows } = await official().exchange.rows({ id: file.id, kind: 'changed' })
    expect(rows[0]).toMatchObject({
      changes: [{ column: 'name', before: 'UD Lontar Baru', after: 'UD Lontar Lama' }],
      ...{ decided: { choice: 'takeFile', version: version + 1 }, current: { changedBy: people.ownOfficial.name } },
    })
    await apply(file.id, { added: 0, changed: 1 })
    expect((await official().umkm.get({ id })).name).toBe('UD Lontar Lama')
    await official().exchange.undo({ commandId: newCommandId(), id: file.id })
    expect((await official().umkm.get({ id })).name).toBe('UD Lontar Baru')
  })

  test('a file that is let go while it is planned anew is no longer there', async () => {
    const file = await upload('Nama UMKM\nUD Pinang\n')
    const planning = { db: engine().db, actor: people.ownOfficial, today: toDay(TODAY), now: NOW }
    const opened = await openImport(planning, file.id)
    const { db, kind } = engine()
    // PGlite does one thing at a time: there it waits before it has read the rows.
    const planned = await db.transaction(async (tx) => {
      await discardImport(tx, file.id)
      const going = plan(opened).catch((error: unknown) => error)
      for (let isHeld = kind !== 'postgres'; !isHeld;) {
        const held = await listRows(
          db,
          sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        isHeld = held.length > 0
      }
      return { going }
    })
    expect(await planned.going).toMatchObject({ code: 'not-found' })
  })

  test('what was changed again after the decision is asked again, and what is on record may stay', async () => {
    const { id, version } = await register('UD Kelor')
    const changed = await rename(id, 'UD Kelor Baru', version)
    const file = await upload(`ID;Versi;Nama UMKM\n${id};${version};UD Kelor Lama\n`)
    await decide(file.id, 'conflicts', 'takeFile')
    await rename(id, 'UD Kelor Terbaru', changed.version)
    await expect(apply(file.id, { added: 0, changed: 1 })).rejects.toThrow('berubah sejak pratinjau')
    const replanned = await official().exchange.replan({ commandId: newCommandId(), id: file.id })
    expect(replanned.counts).toMatchObject({ changed: 0, conflict: 1 })
    const kept = await decide(file.id, [2], 'leaveOut')
    expect(kept.counts).toMatchObject({ changed: 0, conflict: 0, unchanged: 1 })
  })

  test('a row that is left out is not brought in, until it is taken back in', async () => {
    const file = await upload('Kabupaten;Nama UMKM;Jenis\nBelu;UD Satu;Usaha\nBelu;UD Dua;Usaha\n')
    expect(file.counts).toMatchObject({ added: 2 })
    expect((await decide(file.id, [3], 'leaveOut')).counts).toMatchObject({ added: 1, unchanged: 1 })
    expect((await decide(file.id, [3], 'undecided')).counts).toMatchObject({ added: 2, unchanged: 0 })
    await decide(file.id, [2], 'leaveOut')
    await apply(file.id, { added: 1, changed: 0 })
    const names = (await official().umkm.list({ search: 'UD' })).rows.map(({ name }) => name)
    expect(names).toContain('UD Dua')
    expect(names).not.toContain('UD Satu')
    await expect(decide(file.id, [2], 'undecided')).rejects.toThrow('sudah diterapkan')
  })
})
