import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { registryEvent } from '#server/figure/table.ts'
import { differencesOfStandings } from '#server/product/standing-queries.ts'
import { standingTotal } from '#server/product/standing-table.ts'
import { umkm } from '#server/umkm/table.ts'
import { nodeFlags } from '#server/start/node-flags.mjs'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { makeHome } from './pglite-home.ts'
import { callerOf, newCommandId, own, people, TODAY } from './work-caller.ts'
import { bulk, edit, loadWorkData, on, registerProduct } from './work-products.ts'

const hasTotals = async (db: Db) => (await db.select().from(standingTotal)).length

describeOnEachEngine('what lists are read from', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('sums agree with standings after every kind of change, and after it was undone', () =>
    withRollback(engine().db, async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const waiting = async () => (await pmd.product.list({ kabupaten: own })).counts?.pending
      expect(await hasTotals(db)).toBeGreaterThan(0)
      const id = await registerProduct(db, { name: 'Kopi Berubah' })
      const before = await waiting()
      const queueing = { ...(await bulk(db, id)), act: 'queue' as const, input: on() }
      await pmd.mentoring.act(queueing)
      expect([await waiting(), await differencesOfStandings(db)]).toEqual([(before ?? 0) + 1, []])
      await pmd.command.undo({ commandId: newCommandId(), undoes: queueing.commandId })
      expect([await waiting(), await differencesOfStandings(db)]).toEqual([before, []])
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on() })
      await pmd.product.archive({ ...(await edit(db, id)), ...on(), reason: 'Tidak dibuat lagi' })
      expect([await waiting(), await differencesOfStandings(db)]).toEqual([before, []])
    }))

  test('sums that somebody changed are found, of a kabupaten and of its province', () =>
    withRollback(engine().db, async (db) => {
      await registerProduct(db, { category: 'textile' })
      const alike = { isArchived: false, mentoring: 'unrecorded', stage: 'none', category: 'textile' }
      await db.execute(sql`update standing_total set products = products + 2
        where area_code = ${own} and category = 'textile' and stage = 'none'`)
      expect(await differencesOfStandings(db)).toEqual([{ areaCode: own, ...alike, missing: -2 }])
      await db.execute(
        sql`delete from standing_total where area_code = '53' and category = 'textile' and stage = 'none'`,
      )
      const found = await differencesOfStandings(db)
      expect(found.map((row) => row.areaCode)).toEqual(['53', own])
      expect(found[0]?.missing).toBeGreaterThan(0)
    }))

  test('a UMKM is archived as long as its events say so', () =>
    withRollback(engine().db, async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const described = { name: 'UD Sonny Tenun', kind: 'business' as const, kabupatenCode: own }
      const { id, version } = await pmd.umkm.register({ commandId: newCommandId(), ...described })
      const isArchived = async () => {
        const rows = await db.select({ id: umkm.id, isArchived: umkm.isArchived }).from(umkm)
        return rows.find((row) => row.id === id)?.isArchived
      }
      expect(await isArchived()).toBe(false)
      const archiving = { commandId: newCommandId(), id, baseVersion: version, reason: 'Usahanya sudah tutup' }
      await pmd.umkm.archive({ ...archiving, window: { notBefore: TODAY } })
      expect(await isArchived()).toBe(true)
      const [archived] = await db
        .select()
        .from(registryEvent)
        .where(and(eq(registryEvent.subjectId, id), eq(registryEvent.type, 'archived')))
      if (!archived) throw new Error('the archiving left no event')
      const { notBefore, notAfter, sourceId } = archived
      const withdrawal: NewRegistryEvent = {
        ...{ id: randomUUID(), subjectId: id, kabupatenCode: own, sourceId },
        ...{ subjectKind: 'umkm', type: 'withdrawn' },
        ...{ window: { notBefore, notAfter }, detail: { withdraws: archived.id } },
      }
      await recordEvents(db, [withdrawal], { by: 'test', at: new Date(), simulated: false })
      expect(await isArchived()).toBe(false)
    }))
})

test('npm run verify-ledger tells of sums of standings that are wrong, and ends with 1', async () => {
  const home = await makeHome()
  try {
    await withHome(home, async (db) => loadWorkData(db))
    expect(await verifyLedger(home)).toEqual({ code: 0, told: '' })
    await withHome(home, async (db) => {
      await db.execute(sql`update standing_total set products = products - 1
        where area_code = '53' and stage = 'launched' and category = ''`)
    })
    const { code, told } = await verifyLedger(home)
    expect([code, told]).toEqual([1, 'JUMLAH PRODUK TIDAK COCOK: 53 tercatat unrecorded launched -: selisih 1\n'])
  } finally {
    await rm(home, { recursive: true })
  }
}, 120_000)

async function withHome(home: string, work: (db: Db) => Promise<void>): Promise<void> {
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  try {
    await migrate(engine, { onProgress: () => {} })
    await work(engine.db)
  } finally {
    await engine.close()
  }
}

async function verifyLedger(home: string): Promise<{ code: unknown; told: string }> {
  const environment = { ...process.env, PANTAU_HOME: home, DATABASE_URL: '' }
  const child = spawn(process.execPath, [...nodeFlags, 'server/figure/verify-ledger.ts'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code, told }
}
