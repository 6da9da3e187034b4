import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { recountLedger } from '#server/figure/recount.ts'
import type { ImportDetail, ImportRows } from '#shared/exchange/answers.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import type { UmkmList } from '#shared/umkm/answers.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { foreign, newCommandId, own, people } from './work-caller.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describeOnEachEngine('spreadsheets', (engine) => {
  const { get, address } = serveApi(engine)
  const signedIn = new Map<string, { cookie: string }>()
  const headersOf = (who: string) => signedIn.get(who) ?? {}

  const command = async (who: string, name: string, input: Record<string, unknown>) => {
    const answer = await get(`/api/trpc/${name}`, {
      method: 'POST',
      headers: { ...headersOf(who), 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: newCommandId(), ...input }),
    })
    const body = (await answer.json()) as { result?: { data: Record<string, unknown> }; error?: unknown }
    return { status: answer.status, data: body.result?.data ?? {}, error: body.error }
  }
  const ask = async <T>(who: string, name: string, input: Record<string, unknown>) => {
    const query = `?input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await get(`/api/trpc/${name}${query}`, { headers: headersOf(who) })
    return ((await answer.json()) as { result: { data: T } }).result.data
  }
  const download = async (who: string, dataset: string, query = '') => {
    const answer = await get(`/api/exchange/${dataset}.xlsx${query}`, { headers: headersOf(who) })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      bytes: Buffer.from(await answer.arrayBuffer()),
    }
  }
  const upload = async (who: string, dataset: string, file: { name: string; bytes: Buffer }, id = newCommandId()) => {
    const query = new URLSearchParams({ id, dataset, name: file.name })
    const answer = await get(`/api/exchange/imports?${query}`, {
      method: 'POST',
      headers: headersOf(who),
      body: new Uint8Array(file.bytes),
    })
    return { status: answer.status, detail: (await answer.json()) as ImportDetail & { error?: string } }
  }
  const rowsOf = (who: string, id: string, kind: string) => ask<ImportRows>(who, 'exchange.rows', { id, kind })

  beforeAll(async () => {
    for (const [who, actor] of Object.entries(people)) signedIn.set(who, await signInAs(engine().db, address(), actor))
    for (const [name, kabupatenCode] of [
      ['UD Sonny Tenun', own],
      ['=SUM(A1)', own],
      ['Kelompok Alor', foreign],
    ] as const) {
      const made = await command('pmdStaff', 'umkm.register', {
        ...{
          name,
          kind: 'business',
          kabupatenCode,
          ownerName: 'Maria Bete',
          phone: '0812-3456-7890',
          nib: '1234567890123',
        },
      })
      if (made.status !== 200) throw new Error(`not registered: ${made.status}`)
    }
  })

  describe('of UMKM', () => {
    test('can be cancelled by who sends them while the server works on them, and leave nothing', async () => {
      const id = newCommandId()
      const lines = Array.from({ length: 20_000 }, (_, number) => `UD Batal ${number},usaha`)
      const bytes = Buffer.from(['Nama,Jenis', ...lines].join('\n'))
      const work = { isOver: false }
      const sending = upload('ownOfficial', 'umkm', { name: 'batal.csv', bytes }, id).finally(() => {
        work.isOver = true
      })
      const cancel = async (who: string) => {
        const answer = await get(`/api/exchange/imports/${id}/progress`, { method: 'DELETE', headers: headersOf(who) })
        return ((await answer.json()) as { isCancelled?: boolean }).isCancelled === true
      }
      expect(await cancel('pmdStaff')).toBe(false)
      let isCancelled = false
      while (!isCancelled && !work.isOver) isCancelled = await cancel('ownOfficial')
      expect(isCancelled).toBe(true)
      expect((await sending).detail).toMatchObject({ message: 'Dibatalkan. Tidak ada yang diubah.' })
      const { imports } = await ask<{ imports: { id: string }[] }>('ownOfficial', 'exchange.list', {})
      expect(imports.map((row) => row.id)).not.toContain(id)
      const few = Buffer.from(['Nama,Jenis', ...lines.slice(0, 3)].join('\n'))
      const again = await upload('ownOfficial', 'umkm', { name: 'batal.csv', bytes: few }, id)
      expect(again.detail.counts).toMatchObject({ added: 3 })
    })

    test('go out and come in again unchanged', async () => {
      const { type, bytes } = await download('ownOfficial', 'umkm')
      expect(type).toBe(XLSX)
      const { status, detail } = await upload('ownOfficial', 'umkm', { name: 'umkm.xlsx', bytes })
      expect(status).toBe(200)
      expect(detail).toMatchObject({ dataset: 'umkm', state: 'planned' })
      expect(detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      expect(detail.counts?.unchanged).toBeGreaterThanOrEqual(2)
    })

    test.skipIf(!libreOffice.isThere)('are changed in LibreOffice, previewed, applied, undone', async () => {
      const { bytes } = await download('ownOfficial', 'umkm')
      const changed = await libreOffice.change(bytes, (text) => text.replace('UD Sonny Tenun', 'UD Sonny Tenun Ikat'))
      const { detail } = await upload('ownOfficial', 'umkm', { name: 'umkm.xlsx', bytes: changed })
      expect(detail.counts).toMatchObject({ added: 0, changed: 1, conflict: 0, refused: 0 })
      const { rows } = await rowsOf('ownOfficial', detail.id, 'changed')
      expect(rows[0]?.changes).toEqual([{ column: 'name', before: 'UD Sonny Tenun', after: 'UD Sonny Tenun Ikat' }])
      const applied = await command('ownOfficial', 'exchange.applyRows', {
        id: detail.id,
        counts: { added: 0, changed: 1 },
      })
      expect(applied).toMatchObject({ status: 200, data: { changed: 1 } })
      const again = await upload('ownOfficial', 'umkm', { name: 'umkm.xlsx', bytes: changed })
      expect(again.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      const undone = await command('ownOfficial', 'exchange.undo', { id: detail.id })
      expect(undone).toMatchObject({ status: 200, data: { undone: 1 } })
    })
  })

  describe('of products', () => {
    test.skipIf(!libreOffice.isThere)('have their checklist filled in LibreOffice', async () => {
      const made = await command('ownOfficial', 'product.register', {
        ...{ name: 'Tenun Buna Belu', category: 'textile', kabupatenCode: own, producer: 'SMK Atambua' },
      })
      expect(made.status).toBe(200)
      const productId = String(made.data['id'])
      const noted = await command('ownOfficial', 'certification.note', {
        products: [{ id: productId, baseVersion: 1 }],
        input: { item: 'packaging', state: 'inProgress', window: { notBefore: '2026-11-01' } },
      })
      expect(noted.status).toBe(200)
      const { bytes } = await download('ownOfficial', 'products')
      const same = await upload('ownOfficial', 'products', { name: 'produk.xlsx', bytes })
      expect(same.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      const changed = await libreOffice.change(bytes, (text) =>
        text.replace('>Sedang diurus<', '>Selesai<').replace('SMK Atambua', 'UD Sonny Tenun'),
      )
      const { detail } = await upload('ownOfficial', 'products', { name: 'produk.xlsx', bytes: changed })
      expect(detail.counts).toMatchObject({ added: 0, changed: 1, conflict: 0, refused: 0 })
      const { rows } = await rowsOf('ownOfficial', detail.id, 'changed')
      expect(rows[0]?.changes).toEqual([
        { column: 'producer', before: 'SMK Atambua', after: 'UD Sonny Tenun' },
        { column: 'packaging.state', before: 'inProgress', after: 'done' },
      ])
      const counts = { added: 0, changed: 1 }
      expect(await command('ownOfficial', 'exchange.applyRows', { id: detail.id, counts })).toMatchObject({
        status: 200,
      })
      const after = await ask<ProductDetail>('ownOfficial', 'product.get', { id: productId })
      expect(after).toMatchObject({ version: 3, producer: 'UD Sonny Tenun' })
      expect(after.umkmId).not.toBeNull()
      expect(after.standing.unmet).not.toContain('packaging')
      // Only the checklist is in events, so undoing the command would leave the description as the file had it.
      const undoes = after.events.at(-1)?.commandId
      expect(await command('ownOfficial', 'command.undo', { undoes })).toMatchObject({ status: 404 })
      const again = await upload('ownOfficial', 'products', { name: 'produk.xlsx', bytes: changed })
      expect(again.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      expect(await command('ownOfficial', 'exchange.undo', { id: detail.id })).toMatchObject({ status: 200 })
      const undone = await ask<ProductDetail>('ownOfficial', 'product.get', { id: productId })
      expect(undone).toMatchObject({ version: 4, producer: 'SMK Atambua', umkmId: null })
      expect(undone.standing.unmet).toContain('packaging')
      expect((await recountLedger(engine().db)).differences).toEqual([])
      expect((await verifyChain(engine().db)).faults).toEqual([])
    })
  })

  describe('of mentoring', () => {
    test('take one step of each product, by who may, and are undone', async () => {
      const made = await command('ownOfficial', 'product.register', {
        ...{ name: 'Keripik Pisang Belu', category: 'food', kabupatenCode: own, producer: 'Ibu Ani' },
      })
      const id = String(made.data['id'])
      const text = [
        'Kabupaten,Nama Produk,Langkah,Tanggal,Pendamping',
        'Belu,Keripik Pisang Belu,Mulai,5 November 2026,Kabupaten/kota',
        'Belu,Tenun Buna Belu,Selesaikan,6 November 2026,',
        'Belu,Produk Entah,Mulai,6 November 2026,Kabupaten/kota',
      ].join('\n')
      const file = { name: 'dampingan.csv', bytes: Buffer.from(text) }
      const { detail } = await upload('ownOfficial', 'mentoring', file)
      expect(detail.counts).toEqual({ added: 0, changed: 1, unchanged: 0, conflict: 0, refused: 2 })
      const counts = { added: 0, changed: 1 }
      expect(await command('ownOfficial', 'exchange.applyRows', { id: detail.id, counts })).toMatchObject({
        status: 200,
      })
      const after = await ask<ProductDetail>('ownOfficial', 'product.get', { id })
      expect(after.standing).toMatchObject({ mentoring: 'ongoing', mentor: 'kabupaten' })
      const again = await upload('ownOfficial', 'mentoring', file)
      expect(again.detail.counts).toMatchObject({ changed: 0, unchanged: 1, conflict: 0 })
      const { bytes } = await download('ownOfficial', 'mentoring')
      const out = await upload('ownOfficial', 'mentoring', { name: 'pendampingan.xlsx', bytes })
      expect(out.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      expect(await command('ownOfficial', 'exchange.undo', { id: detail.id })).toMatchObject({ status: 200 })
      const undone = await ask<ProductDetail>('ownOfficial', 'product.get', { id })
      expect(undone.standing.mentoring).toBe('unrecorded')
      expect(undone).toMatchObject({ name: 'Keripik Pisang Belu', producer: 'Ibu Ani' })
    })
  })

  describe("of one's own", () => {
    const csv = (text: string) => Buffer.from(text)

    test('add UMKM, say why others cannot be, and leave the lists when they are undone', async () => {
      const text = [
        'DAFTAR UMKM KABUPATEN BELU',
        'No;Nama Usaha;Jenis Usaha;Pemilik;No HP',
        '1;UD Lontar Manis;Perorangan;Yuliana;0812 3456 7891',
        '2;Kelompok Tenun Biru;Kelompok;;123',
        '3;UD Sonny Tenun;Perorangan;Maria Bete;',
        'Jumlah;;;;3',
      ].join('\n')
      const { detail } = await upload('ownOfficial', 'umkm', { name: 'umkm belu.csv', bytes: csv(text) })
      expect(detail).toMatchObject({ state: 'planned', kabupatenCode: own })
      expect(detail.skipped).toMatchObject([{ why: 'total' }])
      expect(detail.counts).toEqual({ added: 1, changed: 0, unchanged: 1, conflict: 0, refused: 1 })
      const refused = await rowsOf('ownOfficial', detail.id, 'refused')
      expect(refused.rows[0]?.problems).toEqual([{ column: 'phone', problem: { key: 'notAPhone' } }])
      const marked = await get(`/api/exchange/imports/${detail.id}/marked.xlsx`, { headers: headersOf('ownOfficial') })
      expect(marked.headers.get('content-type')).toBe(XLSX)
      const counts = { added: 1, changed: 0 }
      const applied = await command('ownOfficial', 'exchange.applyRows', { id: detail.id, counts })
      expect(applied).toMatchObject({ status: 200, data: { added: 1 } })
      const found = await ask<UmkmList>('ownOfficial', 'umkm.list', { search: 'lontar' })
      expect(found.rows).toMatchObject([{ name: 'UD Lontar Manis', personal: { phone: '+6281234567891' } }])
      expect(await command('ownOfficial', 'exchange.undo', { id: detail.id })).toMatchObject({ status: 200 })
      expect((await ask<UmkmList>('ownOfficial', 'umkm.list', { search: 'lontar' })).rows).toEqual([])
      expect((await recountLedger(engine().db)).differences).toEqual([])
    })

    test('ask which column is which, and remember it', async () => {
      const text = 'Sebutan,Wujud,Empunya\nUD Kemiri Emas,usaha,Anton\nUD Kemiri Perak,usaha,Beni'
      const first = await upload('ownOfficial', 'umkm', { name: 'lain.csv', bytes: csv(text) })
      expect(first.detail).toMatchObject({ state: 'unmapped', counts: null })
      const mapping = { name: 0, kind: 1, ownerName: 2 }
      const mapped = await command('ownOfficial', 'exchange.map', { id: first.detail.id, mapping, kabupatenCode: own })
      expect(mapped).toMatchObject({ status: 200, data: { state: 'planned', counts: { added: 2 } } })
      const second = await upload('ownOfficial', 'umkm', {
        name: 'lain 2.csv',
        bytes: csv(`${text}\nUD Kemiri,usaha,Ani`),
      })
      expect(second.detail).toMatchObject({ state: 'planned', counts: { added: 3 } })
    })
  })

  describe('of outlets', () => {
    test('have who runs them filled in, and that undone', async () => {
      const { bytes } = await download('pmdStaff', 'outlets')
      const same = await upload('pmdStaff', 'outlets', { name: 'gerai.xlsx', bytes })
      expect(same.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      const [outlet] = (await rowsOf('pmdStaff', same.detail.id, 'unchanged')).rows
      const text = `ID,Versi,Jenis pengelola,Nama pengelola\n${outlet?.id},1,Dekranasda,Dekranasda setempat`
      const sent = { name: 'gerai.csv', bytes: Buffer.from(text) }
      const { detail } = await upload('pmdStaff', 'outlets', sent)
      expect(detail.counts).toMatchObject({ changed: 1, refused: 0 })
      const counts = { added: 0, changed: 1 }
      expect(await command('pmdStaff', 'exchange.applyRows', { id: detail.id, counts })).toMatchObject({ status: 200 })
      expect((await upload('pmdStaff', 'outlets', sent)).detail.counts).toMatchObject({ changed: 0, unchanged: 1 })
      expect(await command('pmdStaff', 'exchange.undo', { id: detail.id })).toMatchObject({ status: 200 })
      expect((await recountLedger(engine().db)).differences).toEqual([])
    })
  })

  describe('of claims', () => {
    test('go out, come in unchanged, and are changed and added by PMD staff only', async () => {
      const { bytes } = await download('pmdStaff', 'claims')
      const same = await upload('pmdStaff', 'claims', { name: 'pernyataan.xlsx', bytes })
      expect(same.detail.counts).toMatchObject({ added: 0, changed: 0, conflict: 0, refused: 0 })
      expect(same.detail.counts?.unchanged).toBeGreaterThan(80)
      expect((await download('ownOfficial', 'claims')).status).toBe(403)
      const text = [
        'as_of_date,metric,value,unit,scope,said_by,source_url,paraphrase',
        '2026-02-10,outlets_launched,21,outlet,province,Gubernur NTT,https://example.org/21,Sudah 21 gerai diluncurkan',
        '2026-02-10,outlets_launched,22,outlet,Mars,Gubernur NTT,https://example.org/22,Sudah 22 gerai diluncurkan',
      ].join('\n')
      const { detail } = await upload('pmdStaff', 'claims', { name: 'baru.csv', bytes: Buffer.from(text) })
      expect(detail.counts).toEqual({ added: 1, changed: 0, unchanged: 0, conflict: 0, refused: 1 })
      const counts = { added: 1, changed: 0 }
      expect(await command('pmdStaff', 'exchange.applyRows', { id: detail.id, counts })).toMatchObject({ status: 200 })
      const again = await upload('pmdStaff', 'claims', { name: 'baru.csv', bytes: Buffer.from(text) })
      expect(again.detail.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
      expect(await command('pmdStaff', 'exchange.undo', { id: detail.id })).toMatchObject({ status: 200 })
      const once = await upload('pmdStaff', 'claims', { name: 'baru.csv', bytes: Buffer.from(text) })
      expect(once.detail.counts).toMatchObject({ added: 1, unchanged: 0 })
    })
  })

  describe('are kept apart', () => {
    test('nobody reads, maps, applies or undoes the file of another office', async () => {
      const { bytes } = await download('ownOfficial', 'umkm')
      const { detail } = await upload('ownOfficial', 'umkm', { name: 'umkm.xlsx', bytes })
      const { id } = detail
      const counts = { added: 0, changed: 0 }
      for (const who of ['foreignOfficial', 'governorOffice', 'admin', 'nobody']) {
        const asked = await get(`/api/trpc/exchange.get?input=${encodeURIComponent(JSON.stringify({ id }))}`, {
          headers: headersOf(who),
        })
        expect(asked.status).toBeGreaterThanOrEqual(401)
        expect((await command(who, 'exchange.applyRows', { id, counts })).status).toBeGreaterThanOrEqual(401)
        expect((await command(who, 'exchange.undo', { id })).status).toBeGreaterThanOrEqual(401)
        expect((await command(who, 'exchange.map', { id, mapping: {} })).status).toBeGreaterThanOrEqual(401)
        expect(
          (await get(`/api/exchange/imports/${id}/marked.xlsx`, { headers: headersOf(who) })).status,
        ).toBeGreaterThanOrEqual(401)
      }
    })

    test('a workbook of another kabupaten comes in as unknown rows', async () => {
      const { bytes } = await download('ownOfficial', 'umkm')
      const { detail } = await upload('foreignOfficial', 'umkm', { name: 'umkm.xlsx', bytes })
      expect(detail.counts).toMatchObject({ added: 0, changed: 0, unchanged: 0 })
      expect((await download('ownOfficial', 'umkm', `?kabupaten=${foreign}`)).status).toBe(404)
      expect((await download('governorOffice', 'umkm')).status).toBe(403)
      expect((await download('nobody', 'umkm')).status).toBe(401)
    })

    test('what changed meanwhile is a conflict, and stands against undoing', async () => {
      const { bytes } = await download('pmdStaff', 'umkm', `?kabupaten=${foreign}`)
      const list = await ask<UmkmList>('pmdStaff', 'umkm.list', { kabupaten: foreign, search: 'Kelompok Alor' })
      const [row] = list.rows
      const edit = (name: string, baseVersion: number) =>
        command('foreignOfficial', 'umkm.update', { id: row?.id, baseVersion, name, kind: 'group' })
      expect((await edit('Kelompok Alor Dua', 1)).status).toBe(200)
      const { detail } = await upload('pmdStaff', 'umkm', { name: 'umkm.xlsx', bytes })
      expect(detail.counts).toMatchObject({ changed: 0, conflict: 1 })
      const { rows } = await rowsOf('pmdStaff', detail.id, 'conflict')
      expect(rows[0]?.current).toMatchObject({ changedBy: 'Fransiska', version: 2 })
      const text = `Kabupaten,Nama UMKM,Jenis,Catatan\nEnde,Kelompok Alor Dua,Kelompok,dari berkas`
      const changed = await upload('pmdStaff', 'umkm', { name: 'catatan.csv', bytes: Buffer.from(text) })
      expect(changed.detail.counts).toMatchObject({ changed: 1 })
      const counts = { added: 0, changed: 1 }
      const applied = await command('pmdStaff', 'exchange.applyRows', { id: changed.detail.id, counts })
      expect(applied.status).toBe(200)
      expect((await edit('Kelompok Alor Tiga', 3)).status).toBe(200)
      const undone = await command('pmdStaff', 'exchange.undo', { id: changed.detail.id })
      expect(undone.status).toBe(412)
      expect(JSON.stringify(undone.error)).toContain('Kelompok Alor Tiga')
    })
  })
})
