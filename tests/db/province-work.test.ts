import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { registryEvent } from '#server/figure/table.ts'
import { source } from '#server/source/table.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { addProvince, denpasar, fillProvince, first, second } from './second-province.ts'
import { callerOf, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { bulk, loadWorkData, on, registerProduct } from './work-products.ts'

const unknown = provinceCodeSchema.parse('99')
// Whose inbox it is, is looked up by their id.
const pmdStaff = { ...people.pmdStaff, id: randomUUID() }
const ownOfficial = { ...people.ownOfficial, id: randomUUID() }

/** What staff who read every kabupaten of a national registry are told: by province, never all of it at once. */
describeOnEachEngine('work in a registry of two provinces', (engine) => {
  beforeAll(async () => {
    const { db } = engine()
    await loadWorkData(db)
    await addProvince(db)
    await fillProvince(db)
  })
  const pmd = () => callerOf(engine().db, pmdStaff)
  const official = () => callerOf(engine().db, ownOfficial)

  test('late reports are counted by province, and the longest waiting are named', async () => {
    const { rows, country } = await pmd().report.late()
    expect(country).toEqual({
      kabupaten: 23,
      provinces: [
        { province: first, kabupaten: 22, longestDays: expect.any(Number) },
        { province: second, kabupaten: 1, longestDays: expect.any(Number) },
      ],
    })
    expect(rows).toHaveLength(10)
    expect(rows[0]?.kabupatenCode).toBe(denpasar)
    expect(rows[0]?.months[0]?.daysLate).toBe(country?.provinces[1]?.longestDays)
  })

  test('a province tells of its own reports, all of them', async () => {
    const ofFirst = await pmd().report.late({ province: first })
    expect([ofFirst.rows.length, ofFirst.country]).toEqual([22, undefined])
    const ofSecond = await pmd().report.late({ province: second })
    expect(ofSecond.rows.map((row) => row.kabupatenCode)).toEqual([denpasar])
    expect((await pmd().report.list({ province: second })).rows.map((row) => row.kabupatenCode)).toEqual([denpasar])
  })

  test('the inbox counts the kabupaten of each province, and tells what it is of one', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, pmdStaff)
      for (const kabupatenCode of [own, denpasar]) {
        const id = await registerProduct(db, { kabupatenCode })
        await caller.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on('2026-06-01') })
      }
      const { reminders, provinces } = await caller.inbox.get()
      expect(reminders).toEqual([])
      const told = await Promise.all(
        [first, second].map(async (province) => ({ province, ...(await caller.inbox.get({ province })) })),
      )
      const counts = told.flatMap(({ province, reminders: some }) =>
        [...Map.groupBy(some, ({ kind }) => kind)].map(([kind, same]) => ({ province, kind, kabupaten: same.length })),
      )
      expect(told.map((each) => each.provinces)).toEqual([undefined, undefined])
      expect(counts).toContainEqual({ province: second, kind: 'productWaiting', kabupaten: 1 })
      expect(provinces).toHaveLength(counts.length)
      expect(provinces).toEqual(expect.arrayContaining(counts))
    })
  })

  test('who works for a kabupaten is told of it, whatever province they look at', async () => {
    const { reminders, provinces } = await official().inbox.get({ province: second })
    expect(new Set(reminders.map(({ kabupatenCode }) => kabupatenCode))).toEqual(new Set([own]))
    expect(provinces).toBeUndefined()
    expect((await official().report.late({ province: second })).rows.map((row) => row.kabupatenCode)).toEqual([own])
  })

  test('findings on shelves are told by province', async () => {
    expect((await refusalOf(pmd().shelf.findings())).code).toBe('invalid-input')
    expect((await pmd().shelf.findings({ province: second })).today).toBe(TODAY)
    expect(await outcomeOf(official().shelf.findings())).toBe('done')
  })

  test('what staff record of a kabupaten is recorded by the office of its province', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, pmdStaff)
      const ids = [await registerProduct(db), await registerProduct(db, { kabupatenCode: denpasar })]
      await caller.mentoring.act({ ...(await bulk(db, ...ids)), act: 'queue', input: on() })
      const [bali, ntt] = ['Dinas PMD Provinsi Bali', 'Dinas PMD Provinsi NTT']
      const events = await db.select().from(registryEvent).where(inArray(registryEvent.subjectId, ids))
      expect(new Set(events.map(({ kabupatenCode, recordedBy }) => `${kabupatenCode} ${recordedBy}`))).toEqual(
        new Set([`${denpasar} ${bali}`, `${own} ${ntt}`]),
      )
      const sources = await db.select({ reference: source.reference }).from(source)
      expect(sources.map(({ reference }) => reference)).toEqual(
        expect.arrayContaining([`Laporan ${bali}`, `Laporan ${ntt}`]),
      )
    })
  })

  test('a province that there is not is refused', async () => {
    const asked = { province: unknown }
    for (const ask of [
      () => pmd().report.late(asked),
      () => pmd().report.list(asked),
      () => pmd().inbox.get(asked),
      () => pmd().shelf.findings(asked),
    ])
      expect((await refusalOf(ask())).code).toBe('not-found')
  })
})
