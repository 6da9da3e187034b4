import { asc, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { entryRefusal } from '#data/simulator/allowed.ts'
import { enteredInTurn, loadSimulation } from '#data/simulator/load-simulation.ts'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { commitChange } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { listFigures } from '#server/figure/queries.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { launchLine, registryEvent } from '#server/figure/table.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { certificate, productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { monthlyReport } from '#server/report/table.ts'
import { claimDatabase } from '#server/start/claim-database.ts'
import { prepareWorkLists } from '#server/start/prepare-database.ts'
import { umkm } from '#server/umkm/table.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { dayInWita, toDay } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { productStanding as standingOf } from '#shared/product/standing.ts'
import { launchOf } from '#shared/target/launch.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const now = new Date('2026-11-22T04:00:00Z')
const quiet = { now, onProgress: () => {} }
const share = 0.1

const change =
  (db: Db) =>
  async <T>(work: (tx: Db) => Promise<T>) =>
    (await commitChange(db, work)).result
const load = (db: Db, seed?: number) => loadSimulation(db, change(db), { ...quiet, seed, share })

async function provinceOn(db: Db, day: string, knownAt?: Date) {
  const sums = new Map<FigureName, [number, number]>()
  for (const { figure, low, high } of await listFigures(db, OPEN_SCOPE, { day: toDay(day), knownAt })) {
    const [lowSum, highSum] = sums.get(figure) ?? [0, 0]
    sums.set(figure, [lowSum + low, highSum + high])
  }
  return Object.fromEntries(sums)
}

type Stored = typeof registryEvent.$inferSelect

async function readHistories(db: Db): Promise<Map<string, Stored[]>> {
  return Map.groupBy(await db.select().from(registryEvent).orderBy(asc(registryEvent.ordinal)), (row) => row.subjectId)
}

function toEvent({ id, type, notBefore, notAfter, detail }: Stored): RegistryEvent {
  return { id, type, window: { notBefore, notAfter }, detail }
}

describeOnEachEngine('the demo', (engine) => {
  beforeAll(async () => {
    const { db } = engine()
    await claimDatabase(db, { isDemo: true })
    await loadFirstData(db, change(db), { ...quiet, enteredAt: enteredInTurn(now) })
    await load(db)
    await prepareWorkLists(db, () => {})
  })

  describe('agrees with what was reported', () => {
    test('on the day of the launch: 44 products, 3 completed, 4 transferred, 37 waiting', async () => {
      expect(await provinceOn(engine().db, '2025-05-27')).toMatchObject({
        productsLaunched: [44, 44],
        mentoringCompleted: [3, 3],
        mentoringTransferred: [4, 4],
        mentoringPending: [37, 37],
        mentoringOngoing: [0, 0],
        mentoringStopped: [0, 0],
        mentoringUnrecorded: [0, 0],
      })
    })
    test.each([
      ['2025-12-19', [9, 9]],
      ['2026-01-02', [10, 12]],
      ['2026-02-05', [20, 20]],
    ])('on %s: %j outlets', async (day, outlets) => {
      expect((await provinceOn(engine().db, day))['outletsLaunched']).toEqual(outlets)
    })
  })

  test('the ledger and the launches of the target agree with the events', async () => {
    const { db } = engine()
    expect((await recountLedger(db)).differences).toEqual([])
    const held = new Map<string, number>()
    const add = (values: readonly unknown[], delta: number) => {
      const key = JSON.stringify(values)
      held.set(key, (held.get(key) ?? 0) + delta)
    }
    for (const line of await db.select().from(launchLine)) {
      const { kabupatenCode, notBefore, notAfter, isVerified, archivedNotBefore, archivedNotAfter, delta } = line
      add([kabupatenCode, notBefore, notAfter, isVerified, archivedNotBefore, archivedNotAfter], -delta)
    }
    for (const [first, ...rest] of (await readHistories(db)).values()) {
      const launch = first?.subjectKind === 'product' ? launchOf([first, ...rest].map(toEvent)) : undefined
      if (!first || !launch) continue
      const { window, isVerified, archived } = launch
      const left = [archived?.notBefore ?? null, archived?.notAfter ?? null]
      add([first.kabupatenCode, window.notBefore, window.notAfter, isVerified, ...left], 1)
    }
    expect([...held].filter(([, count]) => count !== 0)).toEqual([])
  })

  test('at no instant of the past was less than nothing known', async () => {
    for (const instant of [
      '2025-05-28T02:00:00Z',
      '2025-06-30T00:00:00Z',
      '2025-12-31T00:00:00Z',
      '2026-08-01T00:00:00Z',
    ]) {
      for (const [low, high] of Object.values(await provinceOn(engine().db, '2026-11-22', new Date(instant)))) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
      }
    }
  })

  test('the rules would have refused no entry, in the order in which they are on record', async () => {
    const { db } = engine()
    const rows = new Map((await db.select().from(product)).map((row) => [row.id, row]))
    const refusals = [...(await readHistories(db))].flatMap(([subjectId, events]) =>
      events.flatMap((event, index) => {
        if (!event.simulated) return []
        const row = rows.get(subjectId)
        const known = { kind: event.subjectKind, events: events.slice(0, index).map(toEvent) }
        const description = { category: row?.category ?? null, launchSlot: row?.launchSlot ?? null }
        const refusal = entryRefusal(toEvent(event), { ...known, ...description, today: dayInWita(event.recordedAt) })
        return refusal ? [{ event, refusal }] : []
      }),
    )
    expect(refusals).toEqual([])
  })

  test('every product stands where its events say, and can be searched', async () => {
    const { db } = engine()
    const histories = await readHistories(db)
    const certificates = Map.groupBy(await db.select().from(certificate), (row) => row.productId)
    const rows = await db.select().from(product).innerJoin(productStanding, eq(productStanding.productId, product.id))
    expect(rows.length).toBe(await db.$count(product))
    for (const { product: row, product_standing: stands } of rows) {
      const {
        since,
        firstExpiry,
        certificates: held,
        ...standing
      } = standingOf((histories.get(row.id) ?? []).map(toEvent), row.category)
      expect(stands).toMatchObject({
        ...standing,
        firstExpiryOn: firstExpiry?.expiresOn ?? null,
        sinceNotBefore: since?.notBefore ?? null,
      })
      expect(certificates.get(row.id) ?? []).toHaveLength(held.length)
    }
    expect(await db.$count(umkm, isNull(umkm.searchKey))).toBe(0)
  })

  test('everything invented is marked, and what was reported in truth is not', async () => {
    const { db } = engine()
    const events = await db.select().from(registryEvent)
    expect(events.filter((event) => !event.simulated).every((event) => event.recordedBy === 'data awal')).toBe(true)
    expect(events.filter((event) => event.recordedBy === 'data awal').length).toBe(44 + 4 + 20 + 3 + 25)
    expect(await db.$count(outlet, eq(outlet.simulated, false))).toBe(22)
    expect(await db.$count(umkm, eq(umkm.simulated, false))).toBe(3)
    expect(await db.$count(product, eq(product.simulated, false))).toBe(20)
    expect(await db.$count(monthlyReport, eq(monthlyReport.simulated, false))).toBe(0)
    expect(await db.select({ simulated: dataVersion.simulated }).from(dataVersion)).toEqual([{ simulated: true }])
  })

  test('a second start loads nothing, and another seed is refused with what to do', async () => {
    const { db } = engine()
    const before = await db.$count(registryEvent)
    expect(await load(db)).toBe(false)
    expect(await load(db, 1)).toBe(false)
    expect(await db.$count(registryEvent)).toBe(before)
    await expect(load(db, 7)).rejects.toThrow(/benih 1, sedangkan yang diminta benih 7\. Hapus folder contoh/)
  })

  test('a demo is not used as the real registry, nor the real one as a demo', async () => {
    const refusal = (work: Promise<void>) =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      )
    await withRollback(engine().db, async (db) => {
      expect(await refusal(claimDatabase(db, { isDemo: true }))).toBeUndefined()
      const asReal = await refusal(claimDatabase(db, { isDemo: false }))
      expect(asReal).toBeInstanceOf(StartError)
      expect(String(asReal)).toMatch(/berisi data simulasi/)
      await db.update(dataVersion).set({ simulated: false })
      const asDemo = await refusal(claimDatabase(db, { isDemo: true }))
      expect(asDemo).toBeInstanceOf(StartError)
      expect(String(asDemo)).toMatch(/berisi data sungguhan/)
      expect(await refusal(claimDatabase(db, { isDemo: false }))).toBeUndefined()
      await db.delete(firstDataFile)
      expect(await refusal(claimDatabase(db, { isDemo: true }))).toBeUndefined()
      expect((await db.select().from(dataVersion))[0]?.simulated).toBe(true)
    })
  })
})
