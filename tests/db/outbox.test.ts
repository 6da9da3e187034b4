import { beforeAll, describe, expect, test } from 'vitest'
import { count, eq } from 'drizzle-orm'
import { evidenceFile } from '#server/evidence/table.ts'
import { product } from '#server/product/table.ts'
import type { Session } from '#shared/access/session.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { PERSON_HEADER } from '#shared/outbox/person-header.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { callerOf, newCommandId, outcomeOf, own, people, refusalOf } from './work-caller.ts'
import { bulk, loadWorkData, on, productInput, registerProduct } from './work-products.ts'

const note = (text: string) => ({ ...on(), item: 'qris' as const, state: 'inProgress' as const, note: text })

describeOnEachEngine('what waited on a device', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('is registered under the id that the device gave it, and only once', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, people.ownOfficial)
      const id = newCommandId()
      expect(await caller.product.register(productInput({ id }))).toEqual({ id, version: 1 })
      const again = await refusalOf(caller.product.register(productInput({ id })))
      expect(again.code).toBe('conflict')
      const umkm = { name: 'Kelompok Luring', kind: 'group' as const, kabupatenCode: own }
      await caller.umkm.register({ commandId: newCommandId(), id, ...umkm })
      expect(await outcomeOf(caller.umkm.register({ commandId: newCommandId(), id, ...umkm }))).toBe('conflict')
    })
  })

  test('acts once when another device sends it on another version', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      const command = { ...(await bulk(db, id)), input: note('luring') }
      const first = await caller.certification.note(command)
      const products = command.products.map((row) => ({ ...row, baseVersion: row.baseVersion + 7 }))
      expect(await caller.certification.note({ ...command, products })).toEqual(first)
      const other = await refusalOf(caller.certification.note({ ...command, input: note('lain') }))
      expect(other.code).toBe('conflict')
    })
  })

  test('is told to have arrived when it is taken back too late', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      const command = { ...(await bulk(db, id)), input: note('luring') }
      const answer = await caller.certification.note(command)
      expect(await caller.command.revoke({ revoked: command.commandId })).toEqual({ arrived: true, answer })
    })
  })

  test('is not carried out any more once it was taken back', async () => {
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, people.ownOfficial)
      const command = productInput({ id: newCommandId() })
      const revoked = { revoked: command.commandId }
      expect(await caller.command.revoke(revoked)).toEqual({ arrived: false })
      expect(await caller.command.revoke(revoked)).toEqual({ arrived: false })
      expect((await refusalOf(caller.product.register(command))).code).toBe('conflict')
      const found = await db.select({ rows: count() }).from(product).where(eq(product.name, command.name))
      expect(found).toEqual([{ rows: 0 }])
    })
  })

  test('is not taken back by somebody else', async () => {
    await withRollback(engine().db, async (db) => {
      const command = productInput()
      await callerOf(db, people.ownOfficial).product.register(command)
      const stranger = callerOf(db, people.foreignOfficial)
      expect((await refusalOf(stranger.command.revoke({ revoked: command.commandId }))).code).toBe('conflict')
    })
  })

  describe('over the line', () => {
    const { get, address } = serveApi(engine)
    let headers: { cookie: string }
    let me = ''
    beforeAll(async () => {
      headers = await signInAs(engine().db, address(), people.ownOfficial)
      const answer = await get('/api/trpc/session.get', { headers })
      me = ((await answer.json()) as { result: { data: Session } }).result.data.actor.id
    })
    const ask = (sender: string) => {
      const body = JSON.stringify({ revoked: newCommandId() })
      const told = { 'content-type': 'application/json', [PERSON_HEADER]: sender }
      return get('/api/trpc/command.revoke', { method: 'POST', body, headers: { ...headers, ...told } })
    }

    test('is carried out for the person who made it', async () => {
      expect((await ask(me)).status).toBe(200)
    })

    test('is not carried out by the next person who signs in on the device', async () => {
      expect((await ask(newCommandId())).status).toBe(401)
    })

    test('a photo keeps the id that the device gave it, however often it comes', async () => {
      const id = newCommandId()
      const send = (more: string, name = 'kopi.jpg') =>
        get(`/api/files?${new URLSearchParams({ kabupaten: own, name, id })}`, {
          ...{ method: 'POST', headers },
          body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...Buffer.from(`JFIF\0${more}`)]),
        })
      const stored = (await (await send('luring')).json()) as EvidenceRef
      expect(stored.id).toBe(id)
      expect(await (await send('luring')).json()).toEqual(stored)
      expect((await send('lain')).status).toBe(400)
      const rows = await engine().db.select({ rows: count() }).from(evidenceFile).where(eq(evidenceFile.id, id))
      expect(rows).toEqual([{ rows: 1 }])
    })
  })
})
