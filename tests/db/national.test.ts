import { and, asc, eq, inArray, like, notLike, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { enteredInTurn, loadSimulation } from '#data/simulator/load-simulation.ts'
import { readProvinces } from '#data/simulator/national/country-wilayah.ts'
import { loadCountry, refuseHalfCountry } from '#data/simulator/national/load-country.ts'
import type { Db } from '#server/db/database.ts'
import type { Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { listFigures } from '#server/figure/queries.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { registryEvent } from '#server/figure/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { certificate, productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { monthlyReport, reportEvent } from '#server/report/table.ts'
import { claimDatabase } from '#server/start/claim-database.ts'
import { prepareDatabase, prepareWorkLists } from '#server/start/prepare-database.ts'
import { umkm } from '#server/umkm/table.ts'
import { desa, kabupaten, province } from '#server/wilayah/table.ts'
import { toDay } from '#shared/day/day.ts'
import { productStanding as standingOf } from '#shared/product/standing.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { openTestPostgres } from './engines.ts'
import { listRows } from './rows.ts'

const now = new Date('2026-11-22T04:00:00Z')
const UMKM_PER_KABUPATEN = 8
const copied = and(like(product.kabupatenCode, '34.%'), sql`launch_slot is null`)

test('a country is refused without a PostgreSQL server, before anything is made', async () => {
  const asked = { home: '/nowhere', databaseUrl: undefined, demo: { seed: undefined, scale: 'national' as const } }
  const refused = prepareDatabase({ ...asked, step: (_title, work) => work(() => {}) })
  await expect(refused).rejects.toThrow(/Skala nasional memerlukan server PostgreSQL/)
  await expect(refused).rejects.toBeInstanceOf(StartError)
})

const serverUrl = process.env['TEST_DATABASE_URL']

describe.runIf(serverUrl)('a small country', () => {
  let engine: Engine
  let remove: () => Promise<void>
  let shapeBefore: unknown
  let begun: { full: unknown; stopped: unknown; refused: unknown; isFilled: boolean }
  beforeAll(async () => {
    ;({ engine, remove } = await openTestPostgres(serverUrl ?? ''))
    const { db } = engine
    await migrate(engine, { onProgress: () => {} })
    await claimDatabase(db, { isDemo: true })
    await loadFirstData(db, change, { now, onProgress: () => {}, enteredAt: enteredInTurn(now) })
    await loadSimulation(db, change, { now, onProgress: () => {}, share: 0.05 })
    await prepareWorkLists(db, () => {})
    shapeBefore = await readShape(db)
    // Stopped in the middle, as by a kill: every step is a transaction of its own.
    await pretendFullDisk(db)
    const full = await problemOf(fill(() => {}))
    await db.execute(sql`drop function no_room cascade`)
    const stopped = await problemOf(fill((text) => fail(text, 'hari ke-200')))
    const refused = await problemOf(refuseHalfCountry(engine))
    begun = { full, stopped, refused, isFilled: await fill(() => {}) }
  }, 120_000)
  afterAll(() => remove())

  const change = async <T>(work: (tx: Db) => Promise<T>) => (await commitChange(engine.db, work)).result

  function fill(onProgress: (text: string) => void): Promise<boolean> {
    const provinces = readProvinces().filter(({ code }) => ['34', '53', '93'].includes(code))
    const size = { provinces, umkmPerKabupaten: UMKM_PER_KABUPATEN, share: 0.05 }
    const prepareLists = () => prepareWorkLists(engine.db, () => {})
    return loadCountry(engine, change, { now, onProgress, prepareLists, size })
  }

  test('is filled once, and until then not started without the rest', async () => {
    expect(begun).toMatchObject({ stopped: new Error('stopped'), refused: expect.any(StartError), isFilled: true })
    await expect(refuseHalfCountry(engine)).resolves.toBeUndefined()
    expect(await fill(() => {})).toBe(false)
  })

  test('says what to do when the disk of the server is full', () => {
    expect(begun.full).toBeInstanceOf(StartError)
    expect(String(begun.full)).toMatch(/Disk server basis data penuh.*yang sudah dimuat tidak diulang/)
  })

  test('has its provinces, kabupaten and desa', async () => {
    const { db } = engine
    const names = await db.select({ code: province.code, name: province.name }).from(province).orderBy(province.code)
    expect(names.map(({ code }) => code)).toEqual(['34', '53', '93'])
    expect(await db.$count(kabupaten)).toBe(22 + 5 + 4)
    expect(await db.$count(desa, like(desa.kabupatenCode, '34.%'))).toBe(438)
  })

  test('has about as many UMKM as asked, three times as many products, ten events of each', async () => {
    const { db } = engine
    const umkmCount = await db.$count(umkm, like(umkm.kabupatenCode, '34.%'))
    expect(umkmCount).toBeGreaterThan(UMKM_PER_KABUPATEN * 5 * 0.5)
    const products = await db.$count(product, copied)
    expect(products).toBeGreaterThan(UMKM_PER_KABUPATEN * 5)
    const subjects = db.select({ id: product.id }).from(product).where(copied)
    const events = await db.$count(registryEvent, inArray(registryEvent.subjectId, subjects))
    expect(events / products).toBeGreaterThan(5)
    expect(await db.$count(monthlyReport, like(monthlyReport.kabupatenCode, '93.%'))).toBeGreaterThan(0)
  })

  test('agrees with its ledger, its launches and the sums beside them to the unit', async () => {
    const { eventCount, ...told } = await recountLedger(engine.db)
    expect(told).toMatchObject({ differences: [], launchDifferences: [], totalDifferences: [] })
    expect(eventCount).toBe(await engine.db.$count(registryEvent))
  })

  test('has what its migrations made: indexes, keys and triggers are put back', async () => {
    expect(await readShape(engine.db)).toEqual(shapeBefore)
  })

  test('is tidy: indexes can answer alone', async () => {
    const untidy = await listRows(
      engine.db,
      sql`select relname from pg_class where relname in ('product', 'umkm', 'registry_event', 'ledger_line')
        and (relallvisible = 0 or reltuples < 100)`,
    )
    expect(untidy).toEqual([])
  })

  test('marks as simulated all that is not of the first data, sources too', async () => {
    const { db } = engine
    for (const table of [product, umkm, outlet, registryEvent]) {
      expect(await db.$count(table, and(notLike(table.kabupatenCode, '53.%'), eq(table.simulated, false)))).toBe(0)
    }
    const strange = await listRows(
      db,
      sql`select reference from source join product on product.source_id = source.id
        where kabupaten_code not like '53.%' and reference not like 'Simulasi: %'`,
    )
    expect(strange).toEqual([])
  })

  test('is told of by the office of each province', async () => {
    const { recordedBy } = registryEvent
    const ofProvinces = (code: string) =>
      engine.db
        .selectDistinct({ recordedBy })
        .from(registryEvent)
        .where(and(like(registryEvent.kabupatenCode, `${code}.%`), like(recordedBy, 'Dinas PMD %')))
    expect(await ofProvinces('53')).toEqual([{ recordedBy: 'Dinas PMD Provinsi NTT' }])
    expect(await ofProvinces('34')).toEqual([{ recordedBy: 'Dinas PMD Provinsi Daerah Istimewa Yogyakarta' }])
    const reports = engine.db
      .selectDistinct({ recordedBy: reportEvent.recordedBy })
      .from(reportEvent)
      .where(and(like(reportEvent.kabupatenCode, '93.%'), like(reportEvent.recordedBy, 'Dinas PMD %')))
    expect(await reports).toEqual([{ recordedBy: 'Dinas PMD Provinsi Papua Selatan' }])
  })

  test('refers to what is there: desa of the same kabupaten, events that were withdrawn', async () => {
    const elsewhere = await listRows(engine.db, sql`select id from product where left(desa_code, 5) <> kabupaten_code`)
    expect(elsewhere).toEqual([])
    const unknown = await listRows(
      engine.db,
      sql`select id from registry_event withdrawal where detail ? 'withdraws' and not exists (
        select from registry_event event
        where event.id = (withdrawal.detail ->> 'withdraws')::uuid and event.subject_id = withdrawal.subject_id)`,
    )
    expect(unknown).toEqual([])
    const text = sql`select id from registry_event where (detail::text || recorded_by) ilike '%qz%qz%'
      union all select id from product where name || search_key || coalesce(producer, '') ilike '%qz%qz%'
      union all select id from umkm where name || search_key ilike '%qz%qz%'`
    expect(await listRows(engine.db, text)).toEqual([])
  })

  test('tells of copied products what their events amount to, and finds them by their names', async () => {
    const { db } = engine
    const rows = await db.select().from(product).where(copied)
    for (const { id, name, searchKey: key, category } of rows) {
      expect(key).toBe(searchKey(name ?? ''))
      const stored = await db
        .select()
        .from(registryEvent)
        .where(eq(registryEvent.subjectId, id))
        .orderBy(asc(registryEvent.ordinal))
      const events = stored.map(({ notBefore, notAfter, ...event }) => ({ ...event, window: { notBefore, notAfter } }))
      const { since, firstExpiry, certificates, ...told } = standingOf(events, category)
      const [held] = await db.select().from(productStanding).where(eq(productStanding.productId, id))
      expect(held).toMatchObject({
        ...told,
        ...{ sinceNotBefore: since?.notBefore ?? null, sinceNotAfter: since?.notAfter ?? null },
        ...{ firstExpiryOn: firstExpiry?.expiresOn ?? null, firstExpiryItem: firstExpiry?.item ?? null },
      })
      const papers = await db.select().from(certificate).where(eq(certificate.productId, id))
      expect(papers).toHaveLength(certificates.length)
      for (const paper of certificates) expect(papers).toContainEqual(expect.objectContaining(paper))
    }
  })

  test('still agrees with what was reported of Nusa Tenggara Timur', async () => {
    const codes = await engine.db.select({ code: kabupaten.code }).from(kabupaten).where(like(kabupaten.code, '53.%'))
    const own = { kabupaten: codes.map(({ code }) => code) }
    const sum = async (figure: string, day: string) => {
      const rows = await listFigures(engine.db, own, { day: toDay(day) })
      return rows.filter((row) => row.figure === figure).reduce((total, row) => total + row.low, 0)
    }
    expect(await sum('productsLaunched', '2025-05-27')).toBe(44)
    expect(await sum('mentoringPending', '2025-05-27')).toBe(37)
    expect(await sum('outletsLaunched', '2025-12-19')).toBe(9)
  })
})

/** The error that PostgreSQL gives where it finds no room, at the second province. */
async function pretendFullDisk(db: Db): Promise<void> {
  await db.execute(sql`create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
  await db.execute(sql`create trigger no_room before insert on province for each row when (new.code = '93')
    execute function no_room()`)
}

function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

function fail(text: string, at: string): void {
  if (text.includes(at)) throw new Error('stopped')
}

function readShape(db: Db): Promise<Record<string, unknown>[]> {
  return listRows(
    db,
    sql`select indexdef as part from pg_indexes where schemaname = 'public'
      union all
      select conrelid::regclass::text || conname || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
      union all
      select tgrelid::regclass::text || tgname || tgenabled::text from pg_trigger where not tgisinternal
      order by 1`,
  )
}
