import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { recountLedger } from '#server/figure/recount.ts'
import { registryEvent } from '#server/figure/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { toMonth } from '#shared/day/day.ts'
import type { ImportDetail, ImportRows } from '#shared/exchange/answers.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { callerOf, newCommandId, own, people } from './work-caller.ts'
import { doEverything, registerProduct } from './work-products.ts'

const OCTOBER = toMonth('2026-10')

describeOnEachEngine('spreadsheets of shelves', (engine) => {
  const { get, address } = serveApi(engine)
  const signedIn = new Map<string, { cookie: string }>()
  const headersOf = (who: string) => signedIn.get(who) ?? {}
  const place = { id: '', label: '' }
  let kopi = ''

  const command = async (who: string, name: string, input: Record<string, unknown>) => {
    const answer = await get(`/api/trpc/${name}`, {
      method: 'POST',
      headers: { ...headersOf(who), 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: newCommandId(), ...input }),
    })
    return { status: answer.status, body: await answer.text() }
  }
  const download = async (who: string) => {
    const answer = await get('/api/exchange/shelf.xlsx', { headers: headersOf(who) })
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const upload = async (who: string, bytes: Buffer | string, name = 'rak.csv') => {
    const query = new URLSearchParams({ id: newCommandId(), dataset: 'shelf', name })
    const body = new Uint8Array(Buffer.from(bytes))
    const answer = await get(`/api/exchange/imports?${query}`, { method: 'POST', headers: headersOf(who), body })
    return (await answer.json()) as ImportDetail
  }
  const rowsOf = async (who: string, id: string, kind: string) => {
    const query = `?input=${encodeURIComponent(JSON.stringify({ id, kind }))}`
    const answer = await get(`/api/trpc/exchange.rows${query}`, { headers: headersOf(who) })
    return ((await answer.json()) as { result: { data: ImportRows } }).result.data.rows
  }
  const apply = (who: string, { id, counts }: ImportDetail) => {
    const { added = 0, changed = 0 } = counts ?? {}
    return command(who, 'exchange.applyRows', { id, counts: { added, changed } })
  }
  const report = (month = OCTOBER) => callerOf(engine().db, people.ownOfficial).shelf.get({ outletId: place.id, month })

  beforeAll(async () => {
    const { db } = engine()
    for (const [who, actor] of Object.entries(people)) signedIn.set(who, await signInAs(db, address(), actor))
    const [row] = await db
      .select({ id: outlet.id, label: outlet.label })
      .from(outlet)
      .innerJoin(registryEvent, eq(registryEvent.subjectId, outlet.id))
      .where(and(eq(outlet.kabupatenCode, own), eq(registryEvent.type, 'launched')))
    if (!row) throw new Error(`no outlet was launched in ${own}`)
    Object.assign(place, row)
    kopi = await registerProduct(db)
    await doEverything(db, kopi, { category: 'beverage', day: '2026-03-01' })
    await registerProduct(db, { name: 'Madu Belu' })
  })

  const sheet = (...lines: string[]) =>
    ['Kabupaten;Gerai;Bulan;Barang;Jenis;Jumlah;Harga;Penjualan', ...lines.map((line) => `Belu;${place.label};${line}`)]
      .join('\n')
      .replaceAll('$GERAI', place.label)

  test('one report is made of its rows, through the gate, once, and taken back as one act', async () => {
    const file = sheet(
      'Oktober 2026;Kopi Belu;;12;25.000;300.000',
      'Oktober 2026;Air mineral;Luar program;5;;',
      'Oktober 2026;Semua barang;Sebulan;;;1.250.000',
      'Oktober 2026;Madu Belu;;3;;',
      'Oktober 2026;Tidak Tercatat;;3;;',
      'Desember 2026;Kopi Belu;;3;;',
    )
    const detail = await upload('ownOfficial', file)
    expect(detail.counts).toEqual({ added: 3, changed: 0, unchanged: 0, conflict: 0, refused: 3 })
    const refused = await rowsOf('ownOfficial', detail.id, 'refused')
    expect(refused.map(({ problems }) => problems[0])).toMatchObject([
      { column: 'name', problem: { rule: { about: 'shelfLine', refusal: { reason: 'notReady' } } } },
      { column: 'name', problem: { rule: { about: 'shelfRow', refusal: { reason: 'unknownProduct' } } } },
      { column: 'month', problem: { rule: { about: 'shelf', refusal: { reason: 'futureMonth' } } } },
    ])
    expect((await apply('ownOfficial', detail)).status).toBe(200)
    expect(await report()).toMatchObject({
      ...{ version: 1, isReported: true },
      content: {
        salesRupiah: 1_250_000,
        lines: [
          { kind: 'programme', productId: kopi, quantity: 12, priceRupiah: 25_000, salesRupiah: 300_000 },
          { kind: 'outside', name: 'Air mineral', quantity: 5 },
        ],
      },
    })
    const again = await upload('ownOfficial', file)
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, conflict: 0, refused: 3 })
    expect((await command('ownOfficial', 'exchange.undo', { id: detail.id })).status).toBe(200)
    expect(await report()).toMatchObject({ version: 2, isReported: false, content: { lines: [] } })
    expect((await recountLedger(engine().db)).differences).toEqual([])
  })

  describe('on record', () => {
    beforeAll(async () => {
      const lines = [
        { kind: 'programme' as const, productId: kopi, quantity: 4, ranOut: false },
        { kind: 'outside' as const, name: 'Air mineral', quantity: 24, ranOut: false },
      ]
      await callerOf(engine().db, people.ownOfficial).shelf.submit({
        ...{ commandId: newCommandId(), outletId: place.id, month: OCTOBER, baseVersion: 2 },
        ...{ lines, salesRupiah: 900_000, note: 'dihitung tanggal 31' },
      })
    })

    test.skipIf(!libreOffice.isThere)('are changed in LibreOffice, taken over and taken back', async () => {
      const { bytes } = await download('ownOfficial')
      const same = await upload('ownOfficial', bytes, 'rak.xlsx')
      expect(same.counts).toEqual({ added: 0, changed: 0, unchanged: 3, conflict: 0, refused: 0 })
      const changed = await libreOffice.change(bytes, (text) =>
        text.replaceAll('office:value="24"', 'office:value="18"').replaceAll('>24<', '>18<'),
      )
      const detail = await upload('ownOfficial', changed, 'rak.xlsx')
      expect(detail.counts).toEqual({ added: 0, changed: 1, unchanged: 2, conflict: 0, refused: 0 })
      const rows = await rowsOf('ownOfficial', detail.id, 'changed')
      expect(rows).toMatchObject([{ label: 'Air mineral', changes: [{ column: 'quantity', before: 24, after: 18 }] }])
      expect((await apply('ownOfficial', detail)).status).toBe(200)
      expect(await report()).toMatchObject({
        ...{ version: 4 },
        content: { salesRupiah: 900_000, note: 'dihitung tanggal 31', lines: [{ quantity: 4 }, { quantity: 18 }] },
      })
      const again = await upload('ownOfficial', changed, 'rak.xlsx')
      expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, conflict: 0 })
      expect((await command('ownOfficial', 'exchange.undo', { id: detail.id })).status).toBe(200)
      expect((await report()).content.lines).toMatchObject([{ quantity: 4 }, { quantity: 24 }])
      expect((await recountLedger(engine().db)).differences).toEqual([])
    })

    test('what was corrected since is a conflict, what leaves has left once, and a later report stands against undoing', async () => {
      const rows = await rowsOf(
        'ownOfficial',
        (await upload('ownOfficial', (await download('ownOfficial')).bytes, 'rak.xlsx')).id,
        'unchanged',
      )
      const water = rows.find(({ label }) => label === 'Air mineral')
      const { version } = await report()
      const line = (base: number, standing: string, quantity: number) =>
        `ID;Versi;Keadaan;Jumlah\n${water?.id};${base};${standing};${quantity}`
      expect((await upload('ownOfficial', line(version - 1, 'Ada', 9))).counts).toMatchObject({
        changed: 0,
        conflict: 1,
      })
      expect((await upload('foreignOfficial', line(version, 'Ada', 9))).counts).toMatchObject({
        changed: 0,
        refused: 1,
      })
      const tooMuch = await upload('ownOfficial', line(version, 'Ada', 20_000))
      expect(tooMuch.counts).toMatchObject({ changed: 0, refused: 1 })
      const off = line(version, 'Keluarkan', 24)
      const detail = await upload('ownOfficial', off)
      expect(detail.counts).toMatchObject({ changed: 1, refused: 0 })
      expect((await apply('ownOfficial', detail)).status).toBe(200)
      expect((await report()).content.lines).toMatchObject([{ productId: kopi }])
      expect((await upload('ownOfficial', off)).counts).toMatchObject({
        changed: 0,
        unchanged: 1,
        conflict: 0,
        refused: 0,
      })
      await callerOf(engine().db, people.ownOfficial).shelf.submit({
        ...{ commandId: newCommandId(), outletId: place.id, month: OCTOBER, baseVersion: version + 1, lines: [] },
      })
      const undone = await command('ownOfficial', 'exchange.undo', { id: detail.id })
      expect(undone.status).toBe(412)
      expect(undone.body).toContain(place.label)
      expect((await download('governorOffice')).status).toBe(403)
      expect((await download('nobody')).status).toBe(401)
    })
  })
})
