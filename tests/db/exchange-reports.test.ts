import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { recountLedger } from '#server/figure/recount.ts'
import { reportEvent } from '#server/report/table.ts'
import { toMonth, type Month } from '#shared/day/day.ts'
import type { ImportDetail, ImportRows } from '#shared/exchange/answers.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { callerOf, newCommandId, own, people } from './work-caller.ts'
import { registerProduct } from './work-products.ts'

const [JULY, AUGUST] = [toMonth('2026-07'), toMonth('2026-08')]

describeOnEachEngine('spreadsheets of monthly reports', (engine) => {
  const { get, address } = serveApi(engine)
  const signedIn = new Map<string, { cookie: string }>()
  const headersOf = (who: string) => signedIn.get(who) ?? {}

  const command = async (who: string, name: string, input: Record<string, unknown>) => {
    const answer = await get(`/api/trpc/${name}`, {
      method: 'POST',
      headers: { ...headersOf(who), 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: newCommandId(), ...input }),
    })
    return { status: answer.status, body: await answer.text() }
  }
  const download = async (who: string) => {
    const answer = await get('/api/exchange/reports.xlsx', { headers: headersOf(who) })
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const upload = async (who: string, bytes: Buffer | string, name = 'laporan.csv') => {
    const query = new URLSearchParams({ id: newCommandId(), dataset: 'reports', name })
    const body = new Uint8Array(Buffer.from(bytes))
    const answer = await get(`/api/exchange/imports?${query}`, { method: 'POST', headers: headersOf(who), body })
    return (await answer.json()) as ImportDetail
  }
  const rowsOf = async (id: string, kind: string) => {
    const query = `?input=${encodeURIComponent(JSON.stringify({ id, kind }))}`
    const answer = await get(`/api/trpc/exchange.rows${query}`, { headers: headersOf('ownOfficial') })
    return ((await answer.json()) as { result: { data: ImportRows } }).result.data.rows
  }
  const apply = ({ id, counts }: ImportDetail) => {
    const { added = 0, changed = 0 } = counts ?? {}
    return command('ownOfficial', 'exchange.applyRows', { id, counts: { added, changed } })
  }
  const undo = ({ id }: ImportDetail) => command('ownOfficial', 'exchange.undo', { id })
  const report = (month: Month) => callerOf(engine().db, people.ownOfficial).report.get({ kabupatenCode: own, month })
  const reportedMonths = async () => {
    const { board } = await callerOf(engine().db).target.page({})
    return board.filter((cell) => cell.kabupatenCode === own && cell.hasReport).map(({ month }) => month)
  }

  beforeAll(async () => {
    const { db } = engine()
    for (const [who, actor] of Object.entries(people)) signedIn.set(who, await signInAs(db, address(), actor))
    await registerProduct(db, { name: 'Kopi Belu' })
    await registerProduct(db, { name: 'Madu Belu' })
  })

  const sheet = (...lines: string[]) =>
    ['Kabupaten;Bulan;Nihil;Produk;Hambatan;Langkah', ...lines.map((line) => `Belu;${line}`)].join('\n')

  test('rows become drafts and submitted reports, once, and are taken back as one act', async () => {
    const file = sheet(
      'Juli 2026;Ya;;Kekeringan di tiga desa;Kirim',
      'Agustus 2026;;madu belu; kopi BELU;;',
      'September 2026;;Garam;;',
      'Desember 2026;Ya;;;Kirim',
      'Oktober 2026;Ya;Kopi Belu;;Kirim',
      'Juni 2026;;;;',
    ).replace('madu belu; kopi BELU', '"madu belu; kopi BELU"')
    const detail = await upload('ownOfficial', file)
    expect(detail.counts).toEqual({ added: 2, changed: 0, unchanged: 1, conflict: 0, refused: 3 })
    expect((await rowsOf(detail.id, 'refused')).map(({ problems }) => problems[0])).toMatchObject([
      { column: 'products', problem: { rule: { about: 'reportRow', refusal: { name: 'Garam' } } } },
      { column: 'month', problem: { rule: { about: 'report', refusal: { reason: 'notReportable' } } } },
      { column: 'isNihil', problem: { key: 'nihilWithProducts' } },
    ])
    expect((await apply(detail)).status).toBe(200)
    expect(await report(JULY)).toMatchObject({
      ...{ state: 'submitted', version: 1 },
      content: { isNihil: true, obstacles: 'Kekeringan di tiga desa' },
    })
    const august = await report(AUGUST)
    expect(august).toMatchObject({ state: 'draft', version: 1 })
    expect(august.content.productIds).toHaveLength(2)
    expect(await reportedMonths()).toEqual([JULY])
    const again = await upload('ownOfficial', file)
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, conflict: 0, refused: 3 })

    expect((await undo(detail)).status).toBe(200)
    expect(await report(JULY)).toMatchObject({
      ...{ state: 'missing', id: null, version: 2, content: { isNihil: false, obstacles: null } },
      steps: [{ type: 'submitted' }, { type: 'withdrawn' }],
    })
    expect(await report(AUGUST)).toMatchObject({ state: 'missing', content: { productIds: [] } })
    expect(await reportedMonths()).toEqual([])
    expect((await recountLedger(engine().db)).differences).toEqual([])
    const list = await callerOf(engine().db, people.pmdStaff).report.list({ kabupaten: own, month: JULY })
    expect(list.rows).toMatchObject([{ state: 'missing', submittedOn: null }])
  })

  describe('on record', () => {
    beforeAll(async () => {
      const july = await report(JULY)
      await callerOf(engine().db, people.ownOfficial).report.save({
        ...{ commandId: newCommandId(), kabupatenCode: own, month: JULY, baseVersion: july.version },
        ...{ productIds: [], isNihil: true, obstacles: 'Panen gagal' },
      })
    })

    test('what was taken back is begun anew', async () => {
      expect(await report(JULY)).toMatchObject({ state: 'draft', version: 3, content: { obstacles: 'Panen gagal' } })
    })

    test.skipIf(!libreOffice.isThere)('are changed in LibreOffice, taken over and taken back', async () => {
      const { bytes } = await download('ownOfficial')
      const same = await upload('ownOfficial', bytes, 'laporan.xlsx')
      expect(await rowsOf(same.id, 'refused')).toEqual([])
      expect(same.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      expect(same.counts?.unchanged).toBeGreaterThan(12)
      const changed = await libreOffice.change(bytes, (text) =>
        text.replaceAll('Panen gagal', 'Panen gagal di tiga desa'),
      )
      const detail = await upload('ownOfficial', changed, 'laporan.xlsx')
      expect(detail.counts).toMatchObject({ added: 0, changed: 1, conflict: 0, refused: 0 })
      expect(await rowsOf(detail.id, 'changed')).toMatchObject([
        { label: JULY, changes: [{ column: 'obstacles', before: 'Panen gagal', after: 'Panen gagal di tiga desa' }] },
      ])
      expect((await apply(detail)).status).toBe(200)
      expect((await report(JULY)).content.obstacles).toBe('Panen gagal di tiga desa')
      expect((await undo(detail)).status).toBe(200)
      expect(await report(JULY)).toMatchObject({ state: 'draft', content: { obstacles: 'Panen gagal' } })
    })

    test('what was changed since is a conflict, and what PMD has looked at stands against undoing', async () => {
      const { id, version } = await report(JULY)
      const line = (base: number, obstacles: string, step: string) =>
        `ID;Versi;Hambatan;Langkah\n${id};${base};${obstacles};${step}`
      expect((await upload('ownOfficial', line(version - 1, 'Lain', ''))).counts).toMatchObject({ conflict: 1 })
      expect((await upload('foreignOfficial', line(version, 'Lain', ''))).counts).toMatchObject({ refused: 1 })
      const detail = await upload('ownOfficial', line(version, 'Panen gagal', 'Kirim'))
      expect(detail.counts).toMatchObject({ changed: 1 })
      expect((await apply(detail)).status).toBe(200)
      const submitted = await report(JULY)
      expect(submitted).toMatchObject({ state: 'submitted', content: { isNihil: true } })
      const locked = await upload('ownOfficial', line(submitted.version, 'Lain lagi', 'Kirim'))
      expect(locked.counts).toMatchObject({ changed: 0, refused: 1 })
      await callerOf(engine().db, people.pmdStaff).report.accept({
        ...{ commandId: newCommandId(), id: submitted.id ?? '', baseVersion: submitted.version },
      })
      const undone = await undo(detail)
      expect(undone.status).toBe(412)
      expect(undone.body).toContain('changedSince')
      expect(await reportedMonths()).toEqual([JULY])
    })

    test('a step is taken back at most once', async () => {
      const { db } = engine()
      const [first] = await db
        .select({ withdraws: reportEvent.withdraws })
        .from(reportEvent)
        .where(and(eq(reportEvent.type, 'withdrawn'), eq(reportEvent.month, JULY)))
      expect(first?.withdraws).toMatch(/^[0-9a-f-]{36}$/)
    })
  })

  test('only who writes reports takes them out and in', async () => {
    expect((await download('pmdStaff')).status).toBe(403)
    expect((await download('governorOffice')).status).toBe(403)
    expect((await download('nobody')).status).toBe(401)
  })
})
