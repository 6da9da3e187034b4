import { count, desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { auditEntry } from '#server/audit/table.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { listFigures } from '#server/figure/queries.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { registryEvent } from '#server/figure/table.ts'
import { source } from '#server/source/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, NOW, own, outcomeOf, people, refusalOf, TODAY } from './work-caller.ts'

const input = (more: Record<string, unknown> = {}) => ({
  commandId: newCommandId(),
  name: 'UD Sonny Tenun',
  kind: 'business' as const,
  kabupatenCode: own,
  ownerName: 'Maria Bete',
  phone: '0812-3456-7890',
  nib: '1234567890123',
  ...more,
})
const archiving = (id: string, baseVersion: number, day = TODAY) => ({
  ...{ commandId: newCommandId(), id, baseVersion },
  ...{ window: { notBefore: day }, reason: 'Usahanya sudah tutup' },
})

describeOnEachEngine('UMKM', (engine) => {
  beforeAll(() =>
    loadFirstData(engine().db, (work) => engine().db.transaction(work), { now: NOW, onProgress: () => {} }),
  )

  const lastAudit = async (db: Db) => (await db.select().from(auditEntry).orderBy(desc(auditEntry.ordinal)).limit(1))[0]
  const registeredIn = async (db: Db) => {
    const rows = await listFigures(db, { kabupaten: [own] }, { day: toDay(TODAY) })
    return rows.find((row) => row.figure === 'umkmRegistered')?.low ?? 0
  }

  describe('register', () => {
    test('puts one on record, counts it, and tells the trail', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const before = await registeredIn(db)
        const made = await official.umkm.register(input())
        expect(made.version).toBe(1)
        expect(await registeredIn(db)).toBe(before + 1)
        expect((await recountLedger(db)).differences).toEqual([])
        const detail = await official.umkm.get({ id: made.id })
        expect(detail).toMatchObject({
          ...{ name: 'UD Sonny Tenun', kabupatenCode: own, isArchived: false, productCount: 0, products: [] },
          personal: { ownerName: 'Maria Bete', phone: '+6281234567890', nib: '1234567890123' },
          source: { reference: 'Laporan Pemerintah Kabupaten Belu', publishedOn: TODAY },
          simulated: false,
        })
        expect(detail.events).toMatchObject([
          { type: 'registered', notBefore: TODAY, notAfter: TODAY, recordedBy: 'Pemerintah Kabupaten Belu' },
        ])
        const entry = await lastAudit(db)
        expect(entry).toMatchObject({
          ...{ action: 'umkm.register', personName: 'Olivia', role: 'kabupatenOfficial', address: '10.0.0.9' },
          ...{ subjectKind: 'umkm', subjectId: made.id, subjectLabel: 'UD Sonny Tenun', kabupatenCode: own },
          after: { ownerName: 'Maria Bete', phone: '+6281234567890' },
        })
        expect((await verifyChain(db)).faults).toEqual([])
      })
    })

    test('sent twice registers one', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const same = input()
        const [first, second] = [await official.umkm.register(same), await official.umkm.register(same)]
        expect(second).toEqual(first)
        expect(await db.select({ rows: count() }).from(umkm).where(eq(umkm.name, same.name))).toEqual([{ rows: 1 }])
      })
    })

    test('enters a source once, whoever names it', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const reference = 'https://example.org/berita'
        await official.umkm.register(input({ source: { reference, publishedText: '2026-02-05' } }))
        await official.umkm.register(input({ source: { reference, publishedText: '2026-02-05' } }))
        await official.umkm.register(input({ source: { reference } }))
        const rows = await db.select().from(source).where(eq(source.reference, reference))
        expect(new Set(rows.map((row) => row.publishedText))).toEqual(new Set(['2026-02-05', null]))
        expect(rows).toHaveLength(2)
      })
    })

    test.each([
      ['a kabupaten that is not theirs', { kabupatenCode: foreign }, 'not-found'],
      ['a kabupaten that does not exist', { kabupatenCode: '53.99' }, 'not-found'],
      ['a desa of another kabupaten', { desaCode: '53.08.01.2001' }, 'bad-input'],
      ['a desa that does not exist', { desaCode: '53.04.99.9999' }, 'invalid-input'],
      ['no name', { name: '   ' }, 'bad-input'],
      ['a megabyte of name', { name: 'x'.repeat(1_000_000) }, 'bad-input'],
      ['an emoji in the name', { name: 'Tenun 🧵' }, 'bad-input'],
      ['a mark of direction in the owner', { ownerName: 'Maria\u202E' }, 'bad-input'],
      ['a zero byte in the note', { note: 'a\u0000b' }, 'bad-input'],
      ['letters in the NIB', { nib: '12345678901ab' }, 'bad-input'],
      ['no telephone number', { phone: '12' }, 'bad-input'],
      ['an unknown field', { isVerified: true }, 'bad-input'],
      ['a command id of another kind', { commandId: '00000000-0000-4000-8000-000000000000' }, 'bad-input'],
    ])('of %s is refused, and nothing is left', async (_case, more, outcome) => {
      await withRollback(engine().db, async (db) => {
        const counts = async () => [
          await db.select({ rows: count() }).from(umkm),
          await db.select({ rows: count() }).from(registryEvent),
          await db.select({ rows: count() }).from(auditEntry),
          await db.select({ rows: count() }).from(source),
        ]
        const before = await counts()
        const sent = callerOf(db, people.ownOfficial).umkm.register(input(more))
        expect(await outcomeOf(sent)).toBe(outcome)
        expect(await counts()).toEqual(before)
      })
    })
  })

  describe('update', () => {
    test('replaces the description; the trail holds only what changed', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const { kabupatenCode: _code, ...description } = input({ phone: '', name: 'UD Sonny' })
        expect(await official.umkm.update({ ...description, id, baseVersion: 1 })).toEqual({ id, version: 2 })
        const { personal, name } = await official.umkm.get({ id })
        expect([name, personal?.phone]).toEqual(['UD Sonny', null])
        const entry = await lastAudit(db)
        expect(entry?.before).toEqual({ name: 'UD Sonny Tenun', phone: '+6281234567890' })
        expect(entry?.after).toEqual({ name: 'UD Sonny', phone: null })
      })
    })

    test('on an older version comes back with what is there now and who changed it', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const { kabupatenCode: _code, ...first } = input({ name: 'UD Sonny Satu' })
        await callerOf(db, people.pmdStaff).umkm.update({ ...first, id, baseVersion: 1 })
        const { kabupatenCode: _again, ...second } = input({ name: 'UD Sonny Dua' })
        const refused = await refusalOf(official.umkm.update({ ...second, id, baseVersion: 1 }))
        expect(refused.code).toBe('conflict')
        expect(refused.detail).toMatchObject({
          current: { id, version: 2, name: 'UD Sonny Satu', ownerName: 'Maria Bete', isArchived: false },
          changedBy: 'Petrus',
          changedAt: NOW.toISOString(),
        })
        expect((await official.umkm.get({ id })).name).toBe('UD Sonny Satu')
      })
    })

    test('two at the same moment: one is done, one is a conflict', async () => {
      const { db } = engine()
      const official = callerOf(db, people.ownOfficial)
      const { id } = await official.umkm.register(input({ name: 'UD Serentak' }))
      const send = (name: string) => {
        const { kabupatenCode: _code, ...description } = input({ name })
        return outcomeOf(official.umkm.update({ ...description, id, baseVersion: 1 }))
      }
      expect((await Promise.all([send('UD Satu'), send('UD Dua')])).toSorted()).toEqual(['conflict', 'done'])
      expect((await verifyChain(db)).faults).toEqual([])
    })
  })

  describe('archive', () => {
    test('takes it out of figures and lists, with the reason, and nothing happens to it afterwards', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const before = await registeredIn(db)
        const { id } = await official.umkm.register(input())
        expect(await official.umkm.archive(archiving(id, 1))).toEqual({ id, version: 2 })
        expect(await registeredIn(db)).toBe(before)
        expect((await recountLedger(db)).differences).toEqual([])
        const named = async (archived: boolean) =>
          (await official.umkm.list({ search: 'sony tenun', archived })).rows.map((row) => [row.id, row.isArchived])
        expect([await named(false), await named(true)]).toEqual([[], [[id, true]]])
        expect((await official.umkm.get({ id })).events[1]).toMatchObject({
          type: 'archived',
          detail: { reason: 'Usahanya sudah tutup' },
        })
        const again = await refusalOf(official.umkm.archive(archiving(id, 2)))
        expect([again.code, again.detail]).toEqual(['invalid-state', { refusal: { reason: 'archived' } }])
        const { kabupatenCode: _code, ...description } = input()
        const edit = official.umkm.update({ ...description, id, baseVersion: 2 })
        expect((await refusalOf(edit)).code).toBe('invalid-state')
      })
    })

    test('taken back, it is on record again as if it had never left', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const counted = await registeredIn(db)
        const restoring = () => ({ commandId: newCommandId(), id, baseVersion: 2, reason: 'Buka kembali' })
        const early = await refusalOf(official.umkm.restore({ ...restoring(), baseVersion: 1 }))
        expect(early.code).toBe('invalid-state')
        await official.umkm.archive(archiving(id, 1))
        expect(await official.umkm.restore(restoring())).toEqual({ id, version: 3 })
        expect(await registeredIn(db)).toBe(counted)
        expect((await recountLedger(db)).differences).toEqual([])
        expect((await official.umkm.get({ id })).isArchived).toBe(false)
        expect((await official.umkm.list({ search: 'sony tenun' })).rows.map((row) => row.id)).toEqual([id])
        expect(await lastAudit(db)).toMatchObject({ action: 'umkm.restore', before: { isArchived: true } })
        expect(await official.umkm.archive(archiving(id, 3))).toEqual({ id, version: 4 })
      })
    })

    test.each([
      ['in the future', '2026-11-22', 'future'],
      ['before it was registered', '2026-11-20', 'beforePrevious'],
    ])('%s is refused', async (_case, day, reason) => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const refused = await refusalOf(official.umkm.archive(archiving(id, 1, day)))
        expect(refused).toMatchObject({ code: 'invalid-state', detail: { refusal: { reason } } })
      })
    })

    test('with a file that nobody stored is refused', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const evidence = [newCommandId()]
        const refused = await refusalOf(official.umkm.archive({ ...archiving(id, 1), evidence }))
        expect(refused).toMatchObject({ code: 'invalid-input', detail: { field: 'evidence' } })
      })
    })
  })

  describe('is found', () => {
    test.each([['sonny'], ['SONY'], ['tenun sonny'], ['ud  sony tenun'], ['']])('by %j', async (search) => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input())
        const { rows, total } = await official.umkm.list({ search })
        expect(rows.map((row) => row.id)).toContain(id)
        expect(total).toBe(rows.length)
      })
    })

    test.each([['%'], ['_'], ['zzz'], ["' or 1=1 --"]])('by %j nothing', async (search) => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        await official.umkm.register(input())
        expect(await official.umkm.list({ search })).toMatchObject({ rows: [], total: 0 })
      })
    })

    test('page by page, each once', async () => {
      await withRollback(engine().db, async (db) => {
        const staff = callerOf(db, people.pmdStaff)
        for (let number = 0; number < 55; number += 1) await staff.umkm.register(input({ name: `Kelompok ${number}` }))
        const pages = [await staff.umkm.list({ kabupaten: own }), await staff.umkm.list({ kabupaten: own, page: 2 })]
        const ids = pages.flatMap((page) => page.rows.map((row) => row.id))
        expect(pages[0]?.rows).toHaveLength(50)
        expect(new Set(ids).size).toBe(pages[0]?.total)
      })
    })

    test('as a probable duplicate before saving, but not itself and not in another kabupaten', async () => {
      await withRollback(engine().db, async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await official.umkm.register(input({ name: 'Kelompok Tenun Bina Karya' }))
        const similar = async (name: string, more = {}) =>
          (await official.umkm.similar({ kabupatenCode: own, name, ...more })).map((row) => row.id)
        expect(await similar('Klp. Tenun Bina Kariya')).toEqual([id])
        expect(await similar('tenun kelompok bina karya')).toEqual([id])
        expect(await similar('Kelompok Tenun Bina Karya', { exceptId: id })).toEqual([])
        expect(await similar('Kelompok Tenun Bina')).toEqual([])
        expect(await similar('')).toEqual([])
        expect(await official.umkm.similar({ kabupatenCode: foreign, name: 'Kelompok Tenun Bina Karya' })).toEqual([])
      })
    })
  })

  test('a desa is found by typing, in its own kabupaten, by everybody', async () => {
    const anybody = callerOf(engine().db)
    const found = await anybody.desa.find({ kabupatenCode: own, text: 'atambua' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(12)
    expect(found.every((desa) => desa.code.startsWith(`${own}.`))).toBe(true)
    expect(await anybody.desa.find({ kabupatenCode: own, text: 'zzzz' })).toEqual([])
  })
})
