import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { answerEndpoint } from '#server/api/answer-endpoint.ts'
import { changeEventsEndpoint } from '#server/api/endpoints/change-events.ts'
import { productsEndpoint } from '#server/api/endpoints/products.ts'
import { listParts } from '#server/api/lists/list-parts.ts'
import { bytesOf } from '#server/api/packed-body.ts'
import type { Db } from '#server/db/database.ts'
import { makeBook } from '#server/exchange/make-book.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay } from '#shared/day/day.ts'
import { downloadMessages } from '#shared/messages/download/id.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'
import type { ProductList } from '#shared/product/answers.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, NOW, own, people, TODAY } from './work-caller.ts'
import { bulk, doneInput, loadWorkData, registerProduct } from './work-products.ts'

/** More than are put in order, and more than are counted. */
const MANY_PRODUCTS = 1020
const MANY_UMKM = 3010
const EXPIRY = '2026-12-01'

const added = sql`select md5(n::text)::uuid from generate_series(1, ${MANY_PRODUCTS}) n`

/** A product with a certificate that ended before today, and others that end on some days. */
async function addExpired(db: Db, name: string, ends: Partial<Record<ChecklistItem, string>>): Promise<void> {
  const product = await registerProduct(db, { name })
  for (const [item, expiresOn] of Object.entries({ ...ends, nib: '2026-11-01' })) {
    const input = { ...doneInput(item as ChecklistItem, '2026-10-01'), expiresOn }
    await callerOf(db, people.pmdStaff).certification.note({ ...(await bulk(db, product)), input })
  }
}

/** Products of the same kind, each with a certificate: written as the program writes them, all at once. */
async function addProducts(db: Db): Promise<void> {
  const id = await registerProduct(db, { name: 'Keripik Contoh' })
  const numbered = sql`generate_series(1, ${MANY_PRODUCTS}) n`
  const key = sql`'keripik contoh ' || lpad(n::text, 4, '0')`
  await db.execute(sql`insert into product select (jsonb_populate_record(product,
    jsonb_build_object('id', md5(n::text)::uuid, 'name', ${key}, 'search_key', ${key}))).*
    from product, ${numbered} where product.id = ${id}`)
  await db.execute(sql`insert into product_standing (product_id, kabupaten_code, category, stage, is_verified, mentoring, mentor,
      since_not_before, since_not_after, missing, unmet, first_expiry_on, first_expiry_item, is_archived, search_key, launch_slot)
    select md5(n::text)::uuid, kabupaten_code, category, stage, is_verified, mentoring, mentor, since_not_before, since_not_after,
      missing, unmet, ${EXPIRY}::date, 'halal', is_archived, ${key}, launch_slot
    from product_standing, ${numbered} where product_id = ${id}`)
  await db.execute(sql`insert into certificate (product_id, kabupaten_code, item, expires_on)
    select md5(n::text)::uuid, ${own}, 'halal', ${EXPIRY}::date from ${numbered}`)
}

describeOnEachEngine('lists that are too long', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const list = (db: Db, filter: ProductFilter) => callerOf(db, people.pmdStaff).product.list(filter)
  const someOf = { total: 1000, isMore: true, isOrdered: false, lastPage: 20, counts: null }

  test('of found products say so, and show those first that begin as was typed', () =>
    withRollback(engine().db, async (db) => {
      await addProducts(db)
      await registerProduct(db, { name: 'Serba Keripik' })
      const found = await list(db, { search: 'keripik' })
      expect(found).toMatchObject({ ...someOf, page: 1 })
      expect(found.rows.slice(0, 2).map((row) => row.name)).toEqual(['Keripik Contoh', 'keripik contoh 0001'])
      const last = await list(db, { search: 'keripik', page: 99 })
      expect([last.page, last.rows.length, last.rows.at(-1)?.name]).toEqual([20, 50, 'keripik contoh 0999'])
      // Neither the words in another order nor the word of a few are cut.
      expect(await list(db, { search: 'contoh ker' })).toMatchObject(someOf)
      const few = await list(db, { search: 'serba' })
      expect(few).toMatchObject({ total: 1, isMore: false, isOrdered: true, lastPage: 1, counts: { unrecorded: 1 } })
      const queued = await list(db, { search: 'keripik', mentoring: ['pending'] })
      expect(queued).toMatchObject({ total: 0, isMore: false, isOrdered: true, counts: null })
    }))

  test('of one kabupaten stay in order', () =>
    withRollback(engine().db, async (db) => {
      await addProducts(db)
      const found = await list(db, { search: 'contoh', kabupaten: own, page: 2 })
      expect(found).toMatchObject({ ...someOf, isOrdered: true, page: 2 })
      expect(found.rows[0]?.name).toBe('keripik contoh 0050')
      const all = await list(db, { kabupaten: own })
      expect(all).toMatchObject({ isMore: false, isOrdered: true })
      expect(all.total).toBeGreaterThan(MANY_PRODUCTS)
    }))

  test('of expiring certificates are found by their days', () =>
    withRollback(engine().db, async (db) => {
      await addProducts(db)
      expect(await list(db, { expiringWithin: 30 })).toMatchObject(someOf)
      const some = await list(db, { expiringWithin: 30, search: '0042' })
      expect(some).toMatchObject({ total: 1, isMore: false, isOrdered: true, counts: { unrecorded: 1 } })
      for (const table of ['certificate', 'product_standing']) {
        const isOfHalf = sql`product_id > '80000000-0000-0000-0000-000000000000' and product_id in (${added})`
        await db.execute(sql`delete from ${sql.identifier(table)} where ${isOfHalf}`)
      }
      const { rows, total, isOrdered } = await list(db, { expiringWithin: 30 })
      const names = rows.map((row) => row.name ?? '')
      expect([isOrdered, total < 1000, names]).toEqual([true, true, names.toSorted()])
    }))

  test('hold those too of which another certificate ended before, once each and while their end comes first', () =>
    withRollback(engine().db, async (db) => {
      await addExpired(db, 'Abon Segera', { halal: '2026-11-30', distributionPermit: '2026-11-30' })
      await addExpired(db, 'Abon Nanti', { halal: '2026-12-02', distributionPermit: '2026-12-03' })
      await addExpired(db, 'Abon Kelak', { halal: '2027-12-02' })
      const namesOf = ({ rows }: ProductList) =>
        rows.map((row) => row.name ?? '').filter((name) => name.startsWith('Abon'))
      for (const search of ['abon', 'abon nanti', '']) {
        const names = ['Abon Nanti', 'Abon Segera'].filter((name) => searchKey(name).startsWith(search))
        expect(namesOf(await list(db, { expiringWithin: 30, search }))).toEqual(names)
      }
      await addProducts(db)
      const many = await list(db, { expiringWithin: 30 })
      expect(many).toMatchObject(someOf)
      expect(namesOf(many)).toEqual(['Abon Segera'])
      const archived = await list(db, { expiringWithin: 30, archived: true })
      expect(archived.total).toBe(0)
    }))

  test('of UMKM are counted so far', () =>
    withRollback(engine().db, async (db) => {
      const umkm = callerOf(db, people.pmdStaff).umkm
      const before = await umkm.list({})
      expect(before).toMatchObject({ isMore: false, lastPage: 1 })
      await db.execute(sql`insert into umkm (id, kabupaten_code, name, kind, source_id, version, simulated, search_key)
        select md5(n::text)::uuid, ${own}, 'Kelompok ' || n, 'group', (select id from source limit 1), 1, false, 'kelompok ' || n
        from generate_series(1, ${MANY_UMKM}) n`)
      const most = { total: 3000, isMore: true, page: 60, lastPage: 60 }
      expect(await umkm.list({ page: 99 })).toMatchObject(most)
      // By the beginning of the name, by a word within it, and within one kabupaten.
      expect(await umkm.list({ search: 'kelom', page: 99 })).toMatchObject(most)
      expect(await umkm.list({ search: '1', kabupaten: own })).toMatchObject({ total: 1111, isMore: false })
      expect(await umkm.list({ search: '2 kelompok' })).toMatchObject({ total: 1111, isMore: false })
      const find = async (text: string) =>
        (await callerOf(db, people.pmdStaff).search.find({ text })).flatMap(({ kind, name }) =>
          kind === 'umkm' ? name : [],
        )
      expect((await find('kelompok 300')).slice(0, 3)).toEqual(['Kelompok 300', 'Kelompok 3000', 'Kelompok 3001'])
      expect(await find('300 kel')).toEqual(['Kelompok 300', ...[0, 1, 2, 3, 4].map((n) => `Kelompok 300${n}`)])
      expect((await find('300'))[0]).toBe('Kelompok 300')
    }))

  test('do not leave as one file, and say how they do', async () => {
    const { db } = engine()
    const reach = { rows: OPEN_SCOPE, personal: undefined }
    const texts = { work: workMessagesId, download: downloadMessages, nameOf: (code: string) => code }
    const open = (most: number) =>
      listParts.products
        .open({ db, reach, search: {}, today: toDay(TODAY), texts, most })
        .then((opened) => opened.count)
    expect(await open(64)).toBe(64)
    const message = 'Daftar ini lebih dari 63 baris, terlalu panjang untuk satu berkas.'
    await expect(open(63)).rejects.toThrow(message)
    await withRollback(db, async (tx) => {
      await tx.execute(sql`insert into umkm (id, kabupaten_code, name, kind, source_id, version, simulated, search_key)
        select md5(n::text)::uuid, ${own}, 'Kelompok ' || n, 'group', (select id from source limit 1), 1, false, 'kelompok ' || n
        from generate_series(1, 20001) n`)
      const asked = { db: tx, actor: people.pmdStaff, today: toDay(TODAY), now: NOW }
      await expect(makeBook(asked, 'umkm', {})).rejects.toThrow('Unduh per kabupaten/kota')
    })
  })

  test.each([
    [productsEndpoint, 7, 14],
    [changeEventsEndpoint, 3, 90],
  ])('of the open data go on after the last row', async (endpoint, most, fewest) => {
    const { db } = engine()
    const context = { db, today: toDay(TODAY), boundaries: () => ({ body: '{}', isOfficial: false }) }
    const from = endpoint === changeEventsEndpoint ? { from: '2025-03-01' } : {}
    const whole = await answerEndpoint(endpoint, from, context)
    const { after } = productsEndpoint.parameters
    const inParts = { ...endpoint, page: { most }, parameters: { ...endpoint.parameters, ...(after && { after }) } }
    const rows: unknown[] = []
    let query: Record<string, string> | undefined = from
    for (let pages = 0; query && pages < 99; pages += 1) {
      const { body, headers } = await answerEndpoint(inParts, query, context)
      const part = (JSON.parse(await textOf(body)) as { rows: unknown[] }).rows
      expect(part.length).toBeLessThanOrEqual(most)
      rows.push(...part)
      const next = /<(?<address>[^>]+)>; rel="next"/.exec(headers?.['Link'] ?? '')?.groups?.['address']
      query = next === undefined ? undefined : Object.fromEntries(new URL(next, 'http://example.org').searchParams)
    }
    const all = (JSON.parse(await textOf(whole.body)) as { rows: unknown[] }).rows
    expect(all.length).toBeGreaterThan(fewest)
    expect(rows).toEqual(all)
    const nobody = { ...from, after: '0190f4a2-7c1e-7a31-8f6e-3a1b2c4d5e6f' }
    const none = await answerEndpoint(inParts, nobody, context)
    expect(JSON.parse(await textOf(none.body))).toMatchObject({ rows: [] })
  })
})

async function textOf(body: Parameters<typeof bytesOf>[0]): Promise<string> {
  return Buffer.concat(await Array.fromAsync(bytesOf(body))).toString()
}
