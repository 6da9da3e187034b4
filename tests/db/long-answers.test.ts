import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { AnswerCache } from '#server/api/answer-cache.ts'
import { answerEndpoint } from '#server/api/answer-endpoint.ts'
import { defineEndpoint, type Endpoint } from '#server/api/endpoint.ts'
import { FACTS_LICENCE } from '#server/api/licence.ts'
import { sendFromCache } from '#server/api/send-from-cache.ts'
import type { Db } from '#server/db/database.ts'
import { commitChange, currentVersion } from '#server/db/version.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine } from './engines.ts'
import { heldMegabytes } from './held-memory.ts'

const PARTS = 40
const ROWS = 500
const READERS = 150
/** Asked for over one line, one after the other. */
const QUESTIONS = 10
const MOST_MB = 60
const words = { id: 'Contoh', en: 'Example' }
const today = toDay('2026-11-21')

/** A dataset of so many parts; `before` is called with the number of each before it is read. */
function longDataset(before: (part: number, db: Db) => Promise<void>): Endpoint {
  return defineEndpoint({
    ...{ name: 'long', summary: words, definition: words, licence: FACTS_LICENCE, attribution: '' },
    ...{ parameters: {}, examples: [], withoutProvince: 'country' as const },
    row: z.object({ part: z.int(), place: z.int(), version: z.int() }),
    async *read({ db }) {
      for (let part = 1; part <= PARTS; part += 1) {
        await before(part, db)
        const version = await currentVersion(db)
        yield Array.from({ length: ROWS }, (_, place) => ({ part, place, version }))
      }
    },
  })
}

describeOnEachEngine('a long answer of the REST', (engine) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  /** Serves one dataset as the program does. `closed` tells of answers whose line was closed. */
  async function serve(endpoint: Endpoint, onClosed = () => {}) {
    const { db, outage } = engine()
    const cache = new AnswerCache({ outage, version: { turnedBack: () => 0 } })
    const boundaries = () => ({ body: '{}', isOfficial: false })
    const app = express().get('/long', (request, response) => {
      response.once('close', onClosed)
      return sendFromCache({ request, response, cache }, request.originalUrl, {
        make: (left) => answerEndpoint(endpoint, request.query, { db, today, boundaries, left }),
      })
    })
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing.push(async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    })
    const { port } = server.address() as AddressInfo
    return { port, address: `http://127.0.0.1:${port}/long` }
  }

  async function ask({ port }: { port: number }, questions: number): Promise<Socket> {
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /long HTTP/1.1\r\nHost: pantau\r\n\r\n'.repeat(questions))
    return socket
  }

  test('costs slow readers no copy of it each, packed or not, and is made once', async () => {
    let parts = 0
    const served = await serve(longDataset(async () => void (parts += 1)))
    const whole = await fetch(served.address, { headers: { 'Accept-Encoding': 'identity' } })
    const text = await whole.text()
    expect(whole.headers.get('Content-Length')).toBe(String(text.length))
    const packed = await fetch(served.address, { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect([packed.headers.get('Content-Encoding'), await packed.text()]).toEqual(['gzip', text])
    expect(packed.headers.get('ETag')).toBe(whole.headers.get('ETag'))
    expect((await fetch(served.address, { method: 'HEAD' })).headers.get('ETag')).toBe(whole.headers.get('ETag'))
    expect(
      (await fetch(served.address, { headers: { 'If-None-Match': whole.headers.get('ETag') ?? '' } })).status,
    ).toBe(304)
    const before = await heldMegabytes()
    const sockets = await Promise.all(Array.from({ length: READERS }, () => ask(served, QUESTIONS)))
    for (const socket of sockets) {
      await once(socket, 'readable')
      expect(String(socket.read(1))).toBe('H')
    }
    expect(text.length * READERS * QUESTIONS).toBeGreaterThan(10 * MOST_MB * 1024 * 1024)
    const grownMb = (await heldMegabytes()) - before
    for (const socket of sockets) socket.destroy()
    expect(grownMb).toBeLessThan(MOST_MB)
    expect(parts).toBe(PARTS)
  })

  test('is read no further once nobody waits for it, and anew for whoever asks then', async () => {
    let parts = 0
    const isThird = Promise.withResolvers<void>()
    let closed = 0
    const areGone = Promise.withResolvers<void>()
    const dataset = longDataset(async () => {
      parts += 1
      if (parts !== 3) return
      isThird.resolve()
      await areGone.promise
    })
    const served = await serve(dataset, () => {
      closed += 1
      if (closed === 2) areGone.resolve()
    })
    const readers = [await ask(served, 1), await ask(served, 1)]
    await isThird.promise
    readers[0]?.destroy()
    await expect.poll(() => closed).toBe(1)
    readers[1]?.destroy()
    const { rows } = (await (await fetch(served.address)).json()) as { rows: unknown[] }
    expect([parts, rows.length]).toEqual([3 + PARTS, PARTS * ROWS])
  })

  test('is of the data version that it names, whatever is recorded meanwhile', async () => {
    const { db, kind } = engine()
    let recorded: Promise<unknown> | undefined
    const dataset = longDataset(async (part) => {
      if (part !== 2) return
      recorded = commitChange(db, async () => {})
      // Where there is one connection only, whoever records has to wait.
      if (kind === 'postgres') await recorded
    })
    const version = await currentVersion(db)
    const served = await serve(dataset)
    const answer = await fetch(served.address)
    const { meta, rows } = (await answer.json()) as { meta: { dataVersion: number }; rows: { version: number }[] }
    expect(new Set([meta.dataVersion, ...rows.map((row) => row.version)])).toEqual(new Set([version]))
    expect(answer.headers.get('X-Data-Version')).toBe(String(version))
    await recorded
    expect(await currentVersion(db)).toBe(version + 1)
  })

  test('that fails after many rows is a failure with a status, not half an answer', async () => {
    const dataset = longDataset(async (part) => {
      if (part === PARTS) throw new Error('a fault at the end')
    })
    const served = await serve(dataset)
    expect((await fetch(served.address)).status).toBe(500)
  })
})
