import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { channel } from '#server/outlet/channel-table.ts'
import { outlet } from '#server/outlet/table.ts'
import { desa } from '#server/wilayah/table.ts'
import { toDay } from '#shared/day/day.ts'
import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { recording } from './channel-entries.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { expectAgreement, lastAudit, loadWorkData, registerProduct } from './work-products.ts'

const reason = 'Salah catat, bukan tempat ini'

describeOnEachEngine('other channels', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const official = (db: Db, today = TODAY) => callerOf(db, people.ownOfficial, today)
  const overview = (db: Db, asOf = TODAY, more = {}) =>
    callerOf(db, undefined).channel.overview({ asOf: toDay(asOf), ...more })
  const rowsOf = async (db: Db, kind: ChannelKind, asOf = TODAY) => (await overview(db, asOf)).pages[kind].rows
  const figureOn = async (db: Db, figure: FigureName, asOf = TODAY) => {
    const row = (await overview(db, asOf)).figures.find((each) => each.figure === figure && each.kabupatenCode === own)
    return row && [row.low, row.high]
  }
  const desaOf = async (db: Db) => {
    const [row] = await db.select().from(desa).where(eq(desa.kabupatenCode, own)).limit(1)
    return row?.code
  }
  const outletOf = async (db: Db) => {
    const [row] = await db.select().from(outlet).where(eq(outlet.kabupatenCode, own)).limit(1)
    return row?.id
  }
  const cooperative = async (db: Db) =>
    recording('cooperative', { desaCode: await desaOf(db), outletId: await outletOf(db) })
  const end = (id: string, notBefore = '2026-10-01') => ({
    ...{ commandId: newCommandId(), id, input: { window: { notBefore } } },
  })
  const withdraw = (id: string, what: 'record' | 'end' = 'record') => ({
    ...{ commandId: newCommandId(), id, what, input: { reason } },
  })

  test('the first data has none, and the announced turnover beside its arithmetic', async () => {
    const { pages, sums, figures, turnover, claims } = await overview(engine().db)
    expect(Object.values(pages).map((page) => page.count)).toEqual([0, 0, 0, 0, 0, 0])
    expect([sums, figures]).toEqual([[], []])
    expect(turnover.announced).toMatchObject({ low: 150_000_000_000, high: 200_000_000_000, setOn: '2025-12-21' })
    expect(turnover.announcedForCivilServants).toMatchObject({ low: 32_000_000_000, high: 32_000_000_000 })
    expect(turnover.arithmetic).toMatchObject({ count: 150_000, rate: 100_000, product: 15_000_000_000, times: 10 })
    expect(turnover.months.map(({ month, totalRupiah }) => [month, totalRupiah])).toEqual(
      ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month) => [month, null]),
    )
    expect(claims.map((claim) => claim.metric)).toContain('kopdes_merah_putih')
  })

  test('before it was announced there is no turnover to compare with', async () => {
    const { turnover } = await overview(engine().db, '2025-12-20')
    expect(turnover).toMatchObject({ announced: null, arithmetic: null })
  })

  test('a display point counts from the day it opened to the day it closed', async () => {
    await withRollback(engine().db, async (db) => {
      const productId = await registerProduct(db)
      const { id } = await official(db).channel.record(recording('displayPoint', { productIds: [productId] }))
      expect(await figureOn(db, 'displayPoints', '2026-09-09')).toEqual([0, 0])
      expect(await figureOn(db, 'displayPoints')).toEqual([1, 1])
      expect(await rowsOf(db, 'displayPoint')).toMatchObject([
        {
          ...{ id, label: 'Bandara Haliwen', form: 'airport', place: 'Atambua', ended: null },
          products: [{ id: productId, label: 'Kopi Belu' }],
          begun: { notBefore: '2026-09-10', recordedBy: 'Pemerintah Kabupaten Belu' },
        },
      ])
      expect(await rowsOf(db, 'displayPoint', '2026-09-09')).toEqual([])
      await official(db).channel.end(end(id))
      expect(await figureOn(db, 'displayPoints', '2026-09-30')).toEqual([1, 1])
      expect(await figureOn(db, 'displayPoints')).toEqual([0, 0])
      expect((await rowsOf(db, 'displayPoint'))[0]?.ended).toMatchObject({ notBefore: '2026-10-01' })
      expect((await rowsOf(db, 'displayPoint', '2026-09-30'))[0]?.ended).toBeNull()
      await official(db).channel.withdraw(withdraw(id, 'end'))
      expect(await figureOn(db, 'displayPoints')).toEqual([1, 1])
      expect(await lastAudit(db)).toMatchObject({ action: 'channel.withdraw', after: { reason } })
      await expectAgreement(db)
    })
  })

  test('a listing has its address, price and product', async () => {
    await withRollback(engine().db, async (db) => {
      const productIds = [await registerProduct(db)]
      await official(db).channel.record(recording('marketplaceListing', { productIds }))
      expect(await rowsOf(db, 'marketplaceListing')).toMatchObject([
        { link: 'https://shopee.co.id/kopi-belu-i.1.2', priceRupiah: 45_000, form: 'shopee' },
      ])
      expect(await figureOn(db, 'marketplaceListings')).toEqual([1, 1])
      const { items } = await callerOf(db).figure.items({ figure: 'marketplaceListings' })
      expect(items.map((item) => item.label)).toEqual(['Kopi Belu 200 g'])
      const other = { productIds, link: 'https://shopee.co.id/kopi-belu-i.1.2?utm_source=wa', label: 'Lain' }
      const again = official(db).channel.record(recording('marketplaceListing', other))
      expect((await refusalOf(again)).detail).toMatchObject({ refusal: { reason: 'sameRecord' } })
    })
  })

  test('a cooperative is tied to an outlet, and its capital is summed', async () => {
    await withRollback(engine().db, async (db) => {
      const { id } = await official(db).channel.record(await cooperative(db))
      await official(db).channel.record(recording('capital', { cooperativeId: id }))
      const second = { cooperativeId: id, amountRupiah: 1, window: { notBefore: '2026-10-02' } }
      await official(db).channel.record(recording('capital', second))
      expect(await figureOn(db, 'cooperativesTied')).toEqual([1, 1])
      const { sums } = await overview(db)
      expect(sums.map(({ kind, month, amountRupiah }) => [kind, month, amountRupiah])).toEqual([
        ['capital', '2026-09', 500_000_000],
        ['capital', '2026-10', 1],
      ])
      expect((await rowsOf(db, 'capital'))[0]?.cooperative).toEqual({ id, label: 'KDMP Tohe' })
      expect(await official(db).channel.choices({ kabupatenCode: own })).toMatchObject({
        cooperatives: [{ id, label: 'KDMP Tohe' }],
      })
      const withdrawal = official(db).channel.withdraw(withdraw(id))
      expect((await refusalOf(withdrawal)).detail).toEqual({ refusal: { reason: 'hasCapital' } })
    })
  })

  test('a corrected cooperative keeps its capital and takes its new name everywhere', async () => {
    await withRollback(engine().db, async (db) => {
      const { id } = await official(db).channel.record(await cooperative(db))
      await official(db).channel.record(recording('capital', { cooperativeId: id }))
      const { input } = await cooperative(db)
      const renamed = recording('cooperative', { ...input, label: 'KDMP Tohe Leten' }, { corrects: id })
      const corrected = await official(db).channel.record(renamed)
      expect(corrected.id).not.toBe(id)
      expect(await rowsOf(db, 'cooperative')).toMatchObject([
        { id: corrected.id, originId: id, label: 'KDMP Tohe Leten' },
      ])
      expect((await rowsOf(db, 'capital'))[0]?.cooperative).toEqual({ id, label: 'KDMP Tohe Leten' })
      expect(await figureOn(db, 'cooperativesTied')).toEqual([1, 1])
      expect(await lastAudit(db)).toMatchObject({
        action: 'channel.correct',
        before: { label: 'KDMP Tohe' },
        after: { label: 'KDMP Tohe Leten' },
      })
      const again = official(db).channel.record({ ...renamed, commandId: newCommandId() })
      expect((await refusalOf(again)).code).toBe('not-found')
      await expectAgreement(db)
    })
  })

  test('purchases and exhibitions make the turnover of their month, those in outlets only told beside', async () => {
    await withRollback(engine().db, async (db) => {
      await official(db).channel.record(recording('purchase'))
      const civil = { form: 'civilServants', isAtOutlet: true, amountRupiah: '7.000.000', label: 'Setda Belu' }
      await official(db).channel.record(recording('purchase', civil))
      await official(db).channel.record(recording('exhibition'))
      const silent = { label: 'Pameran tanpa catatan', amountRupiah: '', visitCount: undefined }
      await official(db).channel.record(recording('exhibition', silent))
      const { turnover, sums } = await overview(db)
      expect(turnover.months.find(({ month }) => month === '2026-09')).toMatchObject({
        parts: { outlets: null, exhibitions: 30_000_000, purchases: 12_500_000 },
        ...{ totalRupiah: 42_500_000, insideOutlets: 7_000_000, civilServants: 7_000_000 },
      })
      expect(sums.find((sum) => sum.kind === 'exhibition')).toMatchObject({ recordCount: 2, unknownCount: 1 })
      expect(await figureOn(db, 'exhibitionsHeld', '2026-09-06')).toEqual([0, 2])
      expect(await figureOn(db, 'exhibitionsHeld')).toEqual([2, 2])
      expect((await overview(db, '2026-09-06')).sums).toEqual([])
    })
  })

  test('what was taken back stays known for the instants before', async () => {
    await withRollback(engine().db, async (db) => {
      const { id } = await official(db, '2026-11-01').channel.record(recording('purchase'))
      await official(db).channel.withdraw(withdraw(id))
      expect((await overview(db)).pages.purchase).toEqual({ rows: [], count: 0 })
      const known = await overview(db, TODAY, { knownAt: '2026-11-10T00:00:00+08:00' })
      expect(known.sums).toMatchObject([{ amountRupiah: 12_500_000 }])
      expect(known.pages.purchase.count).toBe(1)
      expect((await overview(db, TODAY, { knownAt: '2026-10-10T00:00:00+08:00' })).sums).toEqual([])
    })
  })

  test('sums stay exact where a number of 32 bits would not', async () => {
    await withRollback(engine().db, async (db) => {
      for (const label of ['Dinas A', 'Dinas B']) {
        const amountRupiah = 9_007_199_254_741
        await official(db).channel.record(recording('purchase', { label, amountRupiah }, { confirmed: true }))
      }
      expect((await overview(db)).sums[0]?.amountRupiah).toBe(18_014_398_509_482)
    })
  })

  test('the rows of an area come in pages', async () => {
    await withRollback(engine().db, async (db) => {
      await official(db).channel.record(recording('purchase'))
      const rows = (area: string, page = 0) => callerOf(db).channel.rows({ kind: 'purchase', area, page })
      expect((await rows(own)).count).toBe(1)
      expect(await rows('island:Timor', 1)).toMatchObject({ rows: [], count: 1 })
      expect((await rows('island:Sumba')).count).toBe(0)
      expect(await outcomeOf(rows('island:Nowhere'))).toBe('bad-input')
    })
  })

  describe('is refused', () => {
    test.each<[string, ChannelKind, Record<string, unknown>, object]>([
      ['a day to come', 'displayPoint', { window: { notBefore: '2026-11-22' } }, { reason: 'future' }],
      ['a month that is not over', 'purchase', { month: '2026-11' }, { reason: 'monthNotOver', month: '2026-11' }],
      [
        'an absurd amount, until it is confirmed',
        'purchase',
        { amountRupiah: '2.000.000.000' },
        { reason: 'unusual', field: 'amountRupiah', most: 1_000_000_000 },
      ],
    ])('%s', async (_name, kind, more, refusal) => {
      const call = official(engine().db).channel.record(recording(kind, more))
      expect((await refusalOf(call)).detail).toMatchObject({ refusal })
    })

    test.each<[string, ChannelKind, Record<string, unknown>]>([
      ['a negative amount', 'purchase', { amountRupiah: '-5' }],
      ['half a rupiah', 'purchase', { amountRupiah: '5,50' }],
      ['a cooperative tied to nothing', 'cooperative', { desaCode: '53.04.01.2001' }],
      ['an address without https', 'marketplaceListing', { link: 'http://shopee.co.id/x' }],
      ['a form of another kind', 'displayPoint', { form: 'shopee' }],
      ['a field of another kind', 'displayPoint', { amountRupiah: 5 }],
    ])('%s', async (_name, kind, more) => {
      expect(await outcomeOf(official(engine().db).channel.record(recording(kind, more)))).toBe('bad-input')
    })

    test('the same twice, in another spelling too, until the first is over', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await official(db).channel.record(recording('displayPoint'))
        const same = () => recording('displayPoint', { label: 'BANDARA  haliwen', window: { notBefore: '2026-10-20' } })
        expect((await refusalOf(official(db).channel.record(same()))).detail).toMatchObject({
          refusal: { reason: 'sameRecord', label: 'Bandara Haliwen' },
        })
        await official(db).channel.end(end(id))
        expect(await outcomeOf(official(db).channel.record(same()))).toBe('done')
      })
    })

    test('what is not there: desa, outlet, product and cooperative of elsewhere', async () => {
      const { db } = engine()
      const [elsewhere] = await db.select().from(outlet).where(eq(outlet.kabupatenCode, foreign)).limit(1)
      const missing = newCommandId()
      const desaCode = await desaOf(db)
      for (const [field, kind, more] of [
        ['desaCode', 'cooperative', { desaCode: '53.08.01.2001', outletId: await outletOf(db) }],
        ['outletId', 'cooperative', { desaCode, outletId: elsewhere?.id }],
        ['productIds', 'displayPoint', { productIds: [missing] }],
        ['cooperativeId', 'capital', { cooperativeId: missing }],
      ] as const) {
        const refusal = await refusalOf(official(db).channel.record(recording(kind, more)))
        expect(refusal).toMatchObject({ code: 'invalid-input', detail: { field } })
      }
    })

    test('the end of what has none, ended twice, or ends before it began', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await official(db).channel.record(recording('exhibition'))
        const refusals = async (call: Promise<unknown>) => (await refusalOf(call)).detail
        expect(await refusals(official(db).channel.end(end(id)))).toMatchObject({ refusal: { reason: 'hasNoEnd' } })
        const point = await official(db).channel.record(recording('displayPoint'))
        const early = official(db).channel.end(end(point.id, '2026-01-01'))
        expect(await refusals(early)).toMatchObject({ refusal: { reason: 'beforeBegin' } })
        await official(db).channel.end(end(point.id))
        const twice = official(db).channel.end(end(point.id))
        expect(await refusals(twice)).toMatchObject({ refusal: { reason: 'alreadyEnded' } })
        const taken = official(db).channel.withdraw(withdraw(point.id))
        expect(await refusals(taken)).toMatchObject({ refusal: { reason: 'alreadyEnded' } })
        const correction = recording('displayPoint', {}, { corrects: point.id })
        expect(await refusals(official(db).channel.record(correction))).toMatchObject({
          refusal: { reason: 'alreadyEnded' },
        })
      })
    })
  })

  test('the same command sent twice acts once', async () => {
    await withRollback(engine().db, async (db) => {
      const command = recording('purchase')
      const first = await official(db).channel.record(command)
      expect(await official(db).channel.record(command)).toEqual(first)
      expect(await db.select({ id: channel.id }).from(channel)).toHaveLength(1)
    })
  })
})
