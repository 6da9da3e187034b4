import { count, isNull } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { certificate, productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { prepareWorkLists } from '#server/start/prepare-database.ts'
import { umkm } from '#server/umkm/table.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, own, outcomeOf, people } from './work-caller.ts'
import { bulk, doEverything, expectAgreement, loadWorkData, on, registerProduct } from './work-products.ts'

describeOnEachEngine('the list of products', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)
  const list = (db: Db, filter: ProductFilter) => callerOf(db, people.pmdStaff).product.list(filter)
  const names = async (db: Db, filter: ProductFilter) => (await list(db, filter)).rows.map((row) => row.name)

  test(
    'of the first data is whole: 64 products, 44 of the launch, all unrecorded',
    rolledBack(async (db) => {
      const { rows, total, counts, page, pageSize } = await list(db, {})
      expect([rows.length, total, page, pageSize]).toEqual([50, 64, 1, 50])
      expect(counts).toMatchObject({ unrecorded: 64, pending: 0, ongoing: 0, completed: 0 })
      const second = await list(db, { page: 2 })
      expect(new Set([...rows, ...second.rows].map((row) => row.id)).size).toBe(64)
      expect((await list(db, { stage: 'launched' })).total).toBe(44)
      expect(await list(db, { page: 9 })).toEqual(second)
    }),
  )

  test(
    'is filtered by place, category, stage, what is missing, readiness and age',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const ready = await registerProduct(db, { name: 'Siap', category: 'textile' })
      await doEverything(db, ready, { category: 'textile' })
      const waiting = await registerProduct(db, { name: 'Menunggu', category: 'textile' })
      await pmd.mentoring.act({ ...(await bulk(db, waiting)), act: 'queue', input: on('2026-10-22') })
      const abroad = await registerProduct(db, { name: 'Seberang', category: 'textile', kabupatenCode: foreign })
      const mine = { category: 'textile' as const, search: 'siap' }
      expect(await names(db, mine)).toEqual(['Siap'])
      expect(await names(db, { kabupaten: own, ready: 'yes' })).toEqual(['Siap'])
      expect(await names(db, { kabupaten: own, category: 'textile', ready: 'no' })).toEqual([
        'Menunggu',
        'Tenun ikat Belu',
      ])
      expect(await names(db, { kabupaten: own, category: 'textile', missing: 'packaging' })).toEqual([
        'Menunggu',
        'Tenun ikat Belu',
      ])
      const unpaid = { kabupaten: own, category: 'textile', missing: 'qris' } as const
      expect(await names(db, unpaid)).toEqual(['Menunggu', 'Tenun ikat Belu'])
      expect(await names(db, { mentoring: ['pending'] })).toEqual(['Menunggu'])
      expect(await names(db, { mentoring: ['pending'], olderThanDays: 30 })).toEqual(['Menunggu'])
      expect(await names(db, { mentoring: ['pending'], olderThanDays: 31 })).toEqual([])
      expect((await list(db, { island: 'Flores', search: 'seberang' })).rows.map((row) => row.id)).toEqual([abroad])
      expect(await names(db, { island: 'Timor', search: 'seberang' })).toEqual([])
    }),
  )

  test(
    'counts every status beside the chosen one',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const ids = [await registerProduct(db), await registerProduct(db), await registerProduct(db)]
      await pmd.mentoring.act({ ...(await bulk(db, ...ids)), act: 'queue', input: on() })
      const start = { ...on(), by: 'kabupaten' as const }
      await pmd.mentoring.act({ ...(await bulk(db, ids[0] ?? '')), act: 'start', input: start })
      const { total, counts, rows } = await list(db, { search: 'kopi belu', mentoring: ['pending'] })
      expect([total, rows.length]).toEqual([2, 2])
      expect(counts).toEqual({ unrecorded: 0, pending: 2, ongoing: 1, transferred: 0, completed: 0, stopped: 0 })
    }),
  )

  test(
    'finds names however they are written, and takes no wildcard',
    rolledBack(async (db) => {
      expect(await names(db, { search: 'garam soe' })).toEqual(['Garam SoE'])
      expect(await names(db, { search: 'SO’E  GARAM' })).toEqual(['Garam SoE'])
      expect(await names(db, { search: '%' })).toEqual([])
      expect((await list(db, { search: '   ' })).total).toBe(64)
    }),
  )

  test(
    'is sorted by name, by how long it stands so, or by place, each to the last row',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      for (const [name, day] of [
        ['b Satu', '2026-10-01'],
        ['A Dua', '2026-09-01'],
      ] as const) {
        const id = await registerProduct(db, { name })
        await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on(day) })
      }
      const pending = { mentoring: ['pending' as const] }
      expect(await names(db, { ...pending, sort: 'name' })).toEqual(['A Dua', 'b Satu'])
      expect(await names(db, { ...pending, sort: 'since' })).toEqual(['A Dua', 'b Satu'])
      const { rows } = await list(db, { sort: 'kabupaten', stage: 'launched' })
      expect(rows.slice(0, 3).map((row) => [row.kabupatenCode, row.launchSlot])).toEqual([
        ['53.01', 1],
        ['53.01', 2],
        ['53.02', 1],
      ])
      expect((await names(db, { kabupaten: own })).slice(-2)).toEqual([null, null])
    }),
  )

  test.each([
    ['another kabupaten', { kabupaten: '99' }],
    ['a page that is none', { page: 0 }],
    ['a status that is none', { mentoring: ['constructor'] }],
    ['an unknown filter', { nib: '1' }],
    ['a search too long', { search: 'x'.repeat(101) }],
  ])('refuses %s', (_case, filter) =>
    withRollback(engine().db, async (db) => {
      expect(await outcomeOf(list(db, filter as ProductFilter))).toBe('bad-input')
    }),
  )
})

describeOnEachEngine('a start', (engine) => {
  test('makes what lists are read from for a home that has none, and renews nothing else', async () => {
    const { db } = engine()
    await loadWorkData(db)
    const id = await registerProduct(db)
    await doEverything(db, id, { category: 'beverage' })
    const held = await db.select().from(productStanding).orderBy(productStanding.productId)
    await db.delete(certificate)
    await db.delete(productStanding)
    await db.update(product).set({ searchKey: null })
    await db.update(umkm).set({ searchKey: null })
    const told: string[] = []
    await prepareWorkLists(db, (text) => told.push(text))
    expect(told).toEqual(['65 dari 65 produk'])
    expect(await db.select().from(productStanding).orderBy(productStanding.productId)).toEqual(held)
    await expectAgreement(db)
    const withoutKey = db.select({ rows: count() }).from(product).where(isNull(product.searchKey))
    expect(await withoutKey).toEqual([{ rows: 40 }])
    expect(await db.select({ rows: count() }).from(umkm).where(isNull(umkm.searchKey))).toEqual([{ rows: 0 }])
    await prepareWorkLists(db, (text) => told.push(text))
    expect(told).toHaveLength(1)
  })
})
