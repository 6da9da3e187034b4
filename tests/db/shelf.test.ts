import { writeXlsx } from 'hucre/xlsx'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { registryEvent } from '#server/figure/table.ts'
import { listFigures } from '#server/figure/queries.ts'
import { outlet } from '#server/outlet/table.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { SubmitShelf } from '#shared/outlet/shelf/schema.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { doEverything, expectAgreement, lastAudit, loadWorkData, registerProduct, traceOf } from './work-products.ts'

const OCTOBER = toMonth('2026-10')

describeOnEachEngine('shelf reports', (engine) => {
  let outletId = ''
  beforeAll(async () => {
    const { db } = engine()
    await loadWorkData(db)
    outletId = await launchedOutlet(db)
  })

  const official = (db: Db, today = TODAY) => callerOf(db, people.ownOfficial, today)
  const writing = (more: object = {}) =>
    ({ commandId: newCommandId(), outletId, month: OCTOBER, baseVersion: 0, lines: [], ...more }) as SubmitShelf
  const line = (productId: string, more: object = {}) => ({ kind: 'programme', productId, ranOut: false, ...more })
  const readyProduct = async (db: Db) => {
    const id = await registerProduct(db)
    await doEverything(db, id, { category: 'beverage', day: '2026-03-01' })
    return id
  }
  const reportOf = (db: Db, month = OCTOBER) => official(db).shelf.get({ outletId, month })
  const figureOn = async (db: Db, figure: FigureName, day = TODAY) => {
    const rows = await listFigures(db, { kabupaten: [own] }, { day: toDay(day) })
    const row = rows.find((each) => each.figure === figure)
    return row && [row.low, row.high]
  }
  const rowOf = async (db: Db, time: { asOf?: string; knownAt?: string } = {}) => {
    const { rows } = await callerOf(db).shelf.overview({
      ...time,
      ...(time.asOf && { asOf: toDay(time.asOf) }),
    })
    return rows.find((row) => row.outletId === outletId)
  }

  test('nothing reported is not zero: the outlet is silent, and its figures are unknown', async () => {
    const { db } = engine()
    expect(await figureOn(db, 'outletsStocked')).toBeUndefined()
    expect(await rowOf(db)).toMatchObject({
      ...{ isSilent: true, lastMonth: null, continuity: { inStock: 0, unknown: 6, months: 6 } },
      states: Array(6).fill('missing'),
    })
  })

  test('a report counts from the last day of its month, with its lines, audit row and ledger', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      const goods = [
        line(productId, { quantity: 12, priceRupiah: '25.000', supplier: 'Kelompok Mawar' }),
        { kind: 'outside', name: 'Air mineral', ranOut: false },
      ]
      const sent = await official(db).shelf.submit(writing({ lines: goods, salesRupiah: '1.250.000' }))
      expect(sent).toEqual({ outletId, month: OCTOBER, version: 1, findings: 0 })
      expect(await figureOn(db, 'outletsStocked', '2026-10-30')).toBeUndefined()
      expect(await figureOn(db, 'outletsStocked')).toEqual([1, 1])
      expect(await figureOn(db, 'outletsSelling')).toEqual([1, 1])
      expect(await reportOf(db)).toMatchObject({
        ...{ version: 1, isReported: true, previous: null },
        content: {
          salesRupiah: 1_250_000,
          lines: [
            { kind: 'programme', productId, name: 'Kopi Belu', quantity: 12, priceRupiah: 25_000 },
            { kind: 'outside', name: 'Air mineral', productId: null },
          ],
        },
        steps: [{ by: 'Pemerintah Kabupaten Belu', personName: 'Olivia', productCount: 1, isWithdrawn: false }],
      })
      expect(await rowOf(db)).toMatchObject({
        ...{ isSilent: false, lastMonth: OCTOBER, continuity: { inStock: 1, unknown: 5, months: 6 } },
        reports: [{ productCount: 1, outsideCount: 1, salesRupiah: 1_250_000 }],
      })
      expect(await lastAudit(db)).toMatchObject({
        ...{ action: 'shelf.submit', subjectKind: 'outlet', subjectId: outletId, kabupatenCode: own },
        after: { month: OCTOBER, productCount: 1, salesRupiah: 1_250_000 },
      })
      await expectAgreement(db)
    })
  })

  test('the public reads counts and products, no prices, names or notes', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      const told = { quantity: 12, priceRupiah: 98_765, supplier: 'Pemasok Rahasia' }
      await official(db).shelf.submit(writing({ lines: [line(productId, told)], note: 'catatan dalam' }))
      const answer = await callerOf(db).shelf.overview({})
      expect(answer.products).toMatchObject([{ productId, name: 'Kopi Belu', outletId }])
      const text = JSON.stringify(answer)
      for (const secret of ['98765', 'Pemasok Rahasia', 'catatan dalam', 'Olivia']) expect(text).not.toContain(secret)
    })
  })

  test('a correction replaces the report, and undone the first stands again', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      await official(db).shelf.submit(writing({ lines: [line(productId)], salesRupiah: 100 }))
      const commandId = newCommandId()
      await official(db).shelf.submit(writing({ commandId, baseVersion: 1, lines: [], salesRupiah: 0 }))
      expect(await figureOn(db, 'outletsStocked')).toEqual([0, 0])
      expect(await figureOn(db, 'outletsReporting')).toEqual([1, 1])
      await official(db).command.undo({ commandId: newCommandId(), undoes: commandId })
      expect(await figureOn(db, 'outletsStocked')).toEqual([1, 1])
      expect(await reportOf(db)).toMatchObject({ version: 3, content: { salesRupiah: 100 } })
      await expectAgreement(db)
    })
  })

  test('a report undone is no report, and what was known before is not rewritten', async () => {
    await withRollback(engine().db, async (db) => {
      const commandId = newCommandId()
      await official(db).shelf.submit(writing({ commandId }))
      await official(db, '2026-11-22').command.undo({ commandId: newCommandId(), undoes: commandId })
      expect(await rowOf(db, { asOf: '2026-11-21' })).toMatchObject({ lastMonth: null, isSilent: true })
      const knownAt = '2026-11-21T05:00:00Z'
      expect(await rowOf(db, { asOf: '2026-11-21', knownAt })).toMatchObject({ lastMonth: OCTOBER })
      expect(await reportOf(db)).toMatchObject({ version: 2, isReported: false, content: { lines: [] } })
      await expectAgreement(db)
    })
  })

  test('last month is the start of this month', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      const before = writing({ month: toMonth('2026-08'), lines: [line(productId, { priceRupiah: 5000 })] })
      await official(db).shelf.submit(before)
      expect(await reportOf(db)).toMatchObject({
        ...{ version: 0, isReported: false },
        previous: { month: '2026-08', lines: [{ productId, priceRupiah: 5000 }] },
      })
    })
  })

  test('sent twice is one report; on an older version it is a conflict with what is there', async () => {
    await withRollback(engine().db, async (db) => {
      const same = writing({ salesRupiah: 500 })
      expect(await official(db).shelf.submit(same)).toEqual(await official(db).shelf.submit(same))
      const refusal = await refusalOf(official(db).shelf.submit(writing({ salesRupiah: 700 })))
      expect(refusal).toMatchObject({
        code: 'conflict',
        detail: { current: { version: 1, content: { salesRupiah: 500 } }, changedBy: 'Olivia' },
      })
    })
  })

  describe('is refused, and leaves no trace,', () => {
    test('with a product that is not ready, unless it is noted as a finding, which is listed until it is followed up', async () => {
      await withRollback(engine().db, async (db) => {
        const productId = await registerProduct(db)
        const before = await traceOf(db)
        const refusal = await refusalOf(official(db).shelf.submit(writing({ lines: [line(productId)] })))
        expect(refusal.detail).toMatchObject({
          refusal: {
            reason: 'lines',
            lines: [{ line: 0, reason: 'notReady', missing: [{ item: 'productionQuality' }, {}, {}, {}, {}, {}, {}] }],
          },
        })
        expect(await traceOf(db)).toEqual(before)
        const sent = await official(db).shelf.submit(writing({ lines: [line(productId, { asFinding: true })] }))
        expect(sent.findings).toBe(1)
        expect((await official(db).shelf.findings()).rows).toMatchObject([
          { productId, outletId, firstMonth: OCTOBER, isOpen: true },
        ])
        expect(await figureOn(db, 'outletsStocked')).toEqual([1, 1])
        await doEverything(db, productId, { category: 'beverage' })
        expect((await official(db).shelf.findings()).rows).toMatchObject([{ productId, isOpen: false, missing: [] }])
      })
    })

    test.each<[string, object, string]>([
      ['for a month that has not begun', { month: toMonth('2026-12') }, 'futureMonth'],
      ['for a month before the launch', { month: toMonth('2025-10') }, 'notLaunched'],
      ['with an absurd amount that nobody confirmed', { salesRupiah: 900_000_000 }, 'unusual'],
      ['with an unknown product', { lines: [line('019bb6c5-0b56-7000-8000-000000000001')] }, 'lines'],
    ])('%s', async (_name, more, reason) => {
      await withRollback(engine().db, async (db) => {
        const before = await traceOf(db)
        const refusal = await refusalOf(official(db).shelf.submit(writing(more)))
        expect(refusal).toMatchObject({ code: 'invalid-state', detail: { refusal: { reason } } })
        expect(await traceOf(db)).toEqual(before)
      })
    })

    test.each<[string, object]>([
      ['with the same goods twice', { lines: [1, 2].map(() => ({ kind: 'outside', name: 'Air', ranOut: false })) }],
      ['with a negative amount', { salesRupiah: -1 }],
      ['with a broken amount', { salesRupiah: '1,5 juta' }],
    ])('%s', async (_name, more) => {
      expect(await outcomeOf(official(engine().db).shelf.submit(writing(more)))).toBe('bad-input')
    })
  })

  test('an absurd amount that was confirmed is kept exactly', async () => {
    await withRollback(engine().db, async (db) => {
      await official(db).shelf.submit(writing({ salesRupiah: 9_007_199_254, confirmed: true }))
      expect((await reportOf(db)).content.salesRupiah).toBe(9_007_199_254)
    })
  })

  test('a spreadsheet is read before anything is stored', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      const goods = [
        ['Nama produk', 'Harga', 'Jumlah', 'Habis'],
        ['kopi belu', '25.000', '10', ''],
        ['Café Timor', 'abc', '1', ''],
        ['Sabun', '5.000', '0', ''],
      ]
      const csv = goods.map((cells) => cells.join(';')).join('\n')
      const title = ['Rak NTT Mart, Oktober 2026']
      const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: 'Rak', rows: [title, [], ...goods] }] }))
      const files = [
        { name: 'rak.csv', bytes: Buffer.from(csv), from: 2 },
        { name: 'rak lama.csv', bytes: Buffer.from(csv, 'latin1'), from: 2 },
        { name: 'rak.xlsx', bytes: xlsx, from: 4 },
        ...(libreOffice.isThere ? [{ name: 'rak.ods', bytes: await libreOffice.saveAs(xlsx, 'ods'), from: 4 }] : []),
      ]
      const before = await traceOf(db)
      for (const { name, bytes, from } of files) {
        const asked = { outletId, month: OCTOBER, name, content: bytes.toString('base64') }
        expect(await official(db).shelf.preview(asked), name).toMatchObject({
          rows: [
            { row: from, outcome: 'ready', candidate: { id: productId }, priceRupiah: 25_000, quantity: 10 },
            {
              ...{ row: from + 1, name: 'Café Timor', outcome: 'wrong' },
              problems: [{ column: 'price', problem: { key: 'notRupiah' } }],
            },
            { row: from + 2, outcome: 'unknown', ranOut: true },
          ],
          unknownHeadings: [],
        })
      }
      const broken = { name: 'rak.xlsx', content: xlsx.subarray(0, 200).toString('base64') }
      expect(await official(db).shelf.preview({ outletId, month: OCTOBER, ...broken })).toHaveProperty('refusal')
      expect(await traceOf(db)).toEqual(before)
    })
  })

  test('a supplier of another kabupaten is named by nobody who may not know of it, and not read by them', async () => {
    await withRollback(engine().db, async (db) => {
      const elsewhere = await callerOf(db, people.foreignOfficial).umkm.register({
        ...{ commandId: newCommandId(), name: 'UD Rahasia Ende', kind: 'business', kabupatenCode: foreign },
      })
      const goods = (supplierId: string) => ({
        lines: [{ kind: 'outside' as const, name: 'Air', ranOut: false, supplierId }],
      })
      const named = official(db).shelf.submit(writing(goods(elsewhere.id)))
      expect(await refusalOf(named)).toMatchObject({
        detail: { refusal: { reason: 'lines', lines: [{ reason: 'noSuchSupplier' }] } },
      })
      const byPmd = writing(goods(elsewhere.id))
      await callerOf(db, people.pmdStaff).shelf.submit(byPmd)
      const read = await official(db).shelf.get({ outletId, month: OCTOBER })
      expect(read.content.lines).toMatchObject([{ name: 'Air', supplierId: null, supplier: null }])
      expect(JSON.stringify(read)).not.toContain('UD Rahasia Ende')
      const whole = await callerOf(db, people.pmdStaff).shelf.get({ outletId, month: OCTOBER })
      expect(whole.content.lines).toMatchObject([{ supplierId: elsewhere.id, supplier: 'UD Rahasia Ende' }])
    })
  })

  test('products are found by name: those of the kabupaten first, ready ones first, and some from elsewhere', async () => {
    await withRollback(engine().db, async (db) => {
      const register = (name: string, kabupatenCode = own) => registerProduct(db, { name, kabupatenCode })
      for (let count = 1; count <= 11; count += 1) await register(`Zamrud Kelor ${count + 10}`)
      const ready = await register('Zamrud Kelor Siap')
      await doEverything(db, ready, { category: 'beverage', day: '2026-03-01' })
      await register('Bubuk Zamrud', foreign)
      await register('Zamrud Putih', foreign)
      const named = async (search: string) =>
        (await official(db).shelf.find({ outletId, month: OCTOBER, search })).map((found) => found.name)
      const found = await named('zamrud')
      expect(found).toHaveLength(12)
      expect(found.slice(0, 3)).toEqual(['Zamrud Kelor Siap', 'Zamrud Kelor 11', 'Zamrud Kelor 12'])
      expect(found.slice(10)).toEqual(['Bubuk Zamrud', 'Zamrud Putih'])
      expect(await named('kelor zam')).toHaveLength(12)
      expect(await named('zamrud putih')).toEqual(['Zamrud Putih'])
      expect(await named('zamrudx')).toEqual([])
      expect(await named('  ')).not.toContain('Zamrud Putih')
    })
  })

  test('the page of a product tells where it lies', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await readyProduct(db)
      expect(await official(db).shelf.ofProduct({ productId })).toMatchObject({ rows: [] })
      await official(db).shelf.submit(writing({ lines: [line(productId)] }))
      const { rows } = await official(db).shelf.ofProduct({ productId })
      expect(rows).toMatchObject([{ outletId, lastMonth: OCTOBER, continuity: { inStock: 1 } }])
      expect(rows[0]?.states.at(-1)).toBe('inStock')
    })
  })
})

async function launchedOutlet(db: Db): Promise<string> {
  const [row] = await db
    .select({ id: outlet.id })
    .from(outlet)
    .innerJoin(registryEvent, eq(registryEvent.subjectId, outlet.id))
    .where(and(eq(outlet.kabupatenCode, own), eq(registryEvent.type, 'launched')))
  if (!row) throw new Error(`no outlet was launched in ${own}`)
  return row.id
}
