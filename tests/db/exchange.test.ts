import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportDetail, ImportRows } from '#shared/exchange/answers.ts'
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
      expect(made.status).toBe(200)
    }
  })

  describe('of UMKM', () => {
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
})
