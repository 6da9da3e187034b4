import { beforeAll, expect, test } from 'vitest'
import { listParts } from '#server/api/lists/list-parts.ts'
import type { Db } from '#server/db/database.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay } from '#shared/day/day.ts'
import type { ListName } from '#shared/export/list.ts'
import { downloadMessages } from '#shared/messages/download/id.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { provinceOf, type ProvinceCode } from '#shared/wilayah/province.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { describeOnEachEngine } from './engines.ts'
import { addProvince, denpasar, fillProvince, first, second } from './second-province.ts'
import { callerOf, newCommandId, own, people, refusalOf, TODAY } from './work-caller.ts'
import { bulk, edit, loadWorkData, on, registerProduct } from './work-products.ts'

const unknown = provinceCodeSchema.parse('99')
const provinces = [first, second]

const questions: ProductFilter[] = [
  {},
  { sort: 'kabupaten' },
  { sort: 'since' },
  { mentoring: ['pending'], sort: 'since' },
  { category: 'beverage' },
  { stage: 'launched' },
  { missing: 'halal' },
  { ready: 'no' },
  { archived: true },
  { olderThanDays: 30 },
  { expiringWithin: 90 },
  { search: 'arak' },
  { search: 'arak', category: 'beverage', mentoring: ['pending'] },
  { island: 'Bali' },
  { island: 'Timor', search: 'kopi' },
]

/** Lists of products, mentoring and UMKM for who reads every kabupaten: of the province that the page is of. */
describeOnEachEngine('lists of a registry of two provinces', (engine) => {
  beforeAll(async () => {
    const { db } = engine()
    await loadWorkData(db)
    await addProvince(db)
    await fillProvince(db)
    const caller = callerOf(db, people.pmdStaff)
    for (const kabupatenCode of [own, denpasar]) {
      const name = `Arak ${kabupatenCode}`
      const id = await registerProduct(db, { kabupatenCode, name })
      await caller.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on('2026-06-01') })
      const certified = { item: 'halal' as const, state: 'done' as const, window: { notBefore: '2026-06-01' } }
      const certificate = { number: `H ${kabupatenCode}`, expiresOn: '2026-12-20' }
      await caller.certification.note({ ...(await bulk(db, id)), input: { ...certified, ...certificate } })
      const old = await registerProduct(db, { kabupatenCode, name: `Bubuk ${kabupatenCode}` })
      await caller.product.archive({ ...(await edit(db, old)), window: { notBefore: TODAY }, reason: 'duplicate' })
      await caller.umkm.register({
        commandId: newCommandId(),
        kabupatenCode,
        name: `Tani ${kabupatenCode}`,
        kind: 'group',
      })
    }
  })
  const pmd = () => callerOf(engine().db, people.pmdStaff)

  async function products(question: ProductFilter) {
    const pages = [await pmd().product.list(question)]
    for (let page = 2; page <= (pages[0]?.lastPage ?? 1); page += 1)
      pages.push(await pmd().product.list({ ...question, page }))
    const rows = pages.flatMap((each) => each.rows)
    return { ids: rows.map((row) => row.id), rows, total: pages[0]?.total, counts: pages[0]?.counts }
  }

  test.each(questions)(
    'products of a province are those of the country that lie in it, in its order: %o',
    async (question) => {
      const all = await products(question)
      const others = await Promise.all(provinces.map((province) => products({ ...question, province })))
      for (const [index, { ids, total, counts }] of others.entries()) {
        const those = all.rows.filter((row) => provinceOf(row.kabupatenCode) === provinces[index])
        expect(ids).toEqual(those.map((row) => row.id))
        expect(total).toBe(ids.length)
        expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(ids.length)
      }
      expect(others.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(all.ids.length)
    },
  )

  test('counts by status are of the province', async () => {
    const { counts } = await pmd().product.list({ province: second })
    expect(counts).toMatchObject({ pending: 1, unrecorded: 1 })
  })

  test('UMKM and certificates are of the province', async () => {
    const names = async (question: object) => (await pmd().umkm.list(question)).rows.map((row) => row.name)
    const ofBali = [`Tani ${denpasar}`]
    expect(await names({ province: second })).toEqual(ofBali)
    expect(await names({ province: second, search: 'tani' })).toEqual(ofBali)
    expect(await names({ province: first, search: 'tani' })).not.toContain(ofBali[0])
    expect((await pmd().umkm.list({ province: second })).total).toBe(1)
    const { rows: papers } = await pmd().certification.expiring({ within: 90, province: second })
    expect(papers.map((paper) => paper.kabupatenCode)).toEqual([denpasar])
    expect((await pmd().certification.expiring({ within: 90 })).rows.length).toBeGreaterThan(1)
  })

  test('who works for a kabupaten sees it, whatever province they look at', async () => {
    const official = callerOf(engine().db, people.ownOfficial)
    const [all, looking] = [await official.product.list({}), await official.product.list({ province: second })]
    expect(looking.rows).toEqual(all.rows)
    expect((await official.umkm.list({ province: second })).rows).toEqual((await official.umkm.list({})).rows)
  })

  test('a file holds what the page shows, and says of which province', async () => {
    const { db } = engine()
    for (const name of ['products', 'mentoring', 'umkm'] as const) {
      const list = await open(db, name, { provinsi: second, tab: 'tabel' })
      const rows = (await Array.fromAsync(list.batches(db))).flat()
      expect(rows.length).toBe(name === 'umkm' ? 1 : 2)
      expect(rows.every((row) => row.includes(denpasar))).toBe(true)
      expect(list.filter).toContainEqual(['Provinsi', 'Bali'])
      const ofKabupaten = await open(db, name, { provinsi: second, kabupaten: own })
      expect(ofKabupaten.filter).toContainEqual(['Provinsi', undefined])
      expect(ofKabupaten.count).toBeGreaterThan(0)
    }
  })

  test('a province that there is not is refused', async () => {
    const asked = { province: unknown }
    for (const ask of [
      () => pmd().product.list(asked),
      () => pmd().umkm.list(asked),
      () => pmd().certification.expiring({ within: 30, ...asked }),
    ])
      expect((await refusalOf(ask())).code).toBe('not-found')
  })
})

function open(db: Db, name: ListName, search: Record<string, string>) {
  const names = new Map<string, string>([[second, 'Bali']])
  const nameOf = (code: string | ProvinceCode) => names.get(code) ?? code
  const texts = { work: workMessagesId, download: downloadMessages, nameOf }
  const reach = { rows: OPEN_SCOPE, personal: OPEN_SCOPE }
  return listParts[name].open({ db, reach, search, today: toDay(TODAY), most: 1000, texts })
}
