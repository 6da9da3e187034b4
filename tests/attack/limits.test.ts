import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { signInFailures } from '#server/auth/table.ts'
import { RequestCounter } from '#server/limit/request-counter.ts'
import { requestCount } from '#server/limit/table.ts'
import { requestLimits, type LimitKind, type RequestLimits } from '#shared/limit/request-limit.ts'
import { serveApi } from '#tests/db/api-server.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { buildPerson, PASSWORD } from '#tests/db/person-builder.ts'

const few = (most: Partial<Record<LimitKind, number>>): RequestLimits => ({
  ...requestLimits,
  ...Object.fromEntries(
    Object.entries(most).map(([kind, number]) => [
      kind,
      { ...requestLimits[kind as LimitKind], most: number, step: Math.min(2, requestLimits[kind as LimitKind].step) },
    ]),
  ),
})

const start = new Date('2026-11-21T12:00:10+08:00').getTime()

describeOnEachEngine('who asks too much', (engine) => {
  let offsetMs = 0
  const clock = () => new Date(start + offsetMs)
  const limits = few({ any: 40, search: 6, command: 4, export: 3, upload: 3, password: 5 })
  const { get } = serveApi(engine, { clock, limits, environment: { TRUST_PROXY: '1' } })
  let office = 0
  beforeEach(async () => {
    offsetMs += 60_000
    office += 1
    await engine().db.delete(signInFailures)
  })

  const from = (address: string, more: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...more })
  const here = () => `203.0.113.${office}`
  const signIn = async (address: string) => {
    const { username } = await buildPerson(engine().db)
    const answer = await get('/api/auth/sign-in', {
      method: 'POST',
      headers: from(address, { 'content-type': 'application/json' }),
      body: JSON.stringify({ login: username, password: PASSWORD }),
    })
    expect(answer.status).toBe(200)
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  const statuses = async (times: number, ask: () => Promise<Response>) => {
    const all: number[] = []
    for (let time = 0; time < times; time++) all.push((await ask()).status)
    return all
  }
  const refusedAfter = (all: readonly number[]) => all.indexOf(429)

  test('is refused by address for the rest of the minute, in a sentence and with the seconds to wait', async () => {
    const read = () => get('/api/trpc/wilayah.kabupaten', { headers: from(here()) })
    expect(refusedAfter(await statuses(41, read))).toBe(40)
    const refused = await get('/api/v1/kabupaten', { headers: from(here()) })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '50'])
    expect(await refused.json()).toMatchObject({
      message: expect.stringMatching(/^Terlalu banyak permintaan.*50 detik/),
    })
    expect((await get('/api/v1/kabupaten', { headers: from('198.51.100.1') })).status).toBe(200)
    offsetMs += 50_000
    expect((await read()).status).toBe(200)
  })

  test('gets it from tRPC in the words of tRPC', async () => {
    await statuses(41, () => get('/healthz?', { headers: from(here()) }))
    await statuses(41, () => get('/api/trpc/session.get', { headers: from(here()) }))
    const refused = await get('/api/trpc/session.get', { headers: from(here()) })
    expect(await refused.json()).toMatchObject({ error: { data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429 } } })
  })

  test('cannot go on with other addresses of their own line', async () => {
    const read = (last: number) => get('/api/v1/kabupaten', { headers: from(`2001:db8:${office}:1::${last}`) })
    let last = 0
    expect(refusedAfter(await statuses(41, () => read(++last)))).toBe(40)
    expect((await get('/api/v1/kabupaten', { headers: from(`2001:db8:${office}:2::1`) })).status).toBe(200)
  })

  test('cannot pretend another address before the one that the proxy saw', async () => {
    let liar = 0
    const read = () => get('/api/v1/kabupaten', { headers: from(`127.0.0.1, 192.0.2.${++liar}, ${here()}`) })
    expect(refusedAfter(await statuses(41, read))).toBe(40)
  })

  test('is refused by account, from whatever address', async () => {
    const cookie = await signIn(here())
    let last = 0
    const elsewhere = () => from(`198.51.100.${++last}`, { cookie, 'content-type': 'application/json' })
    const command = () =>
      get('/api/trpc/mail.choose', {
        method: 'POST',
        headers: elsewhere(),
        body: JSON.stringify({ kind: 'digest', isWanted: true }),
      })
    expect(refusedAfter(await statuses(5, command))).toBe(4)
    const other = await signIn(here())
    const stillFree = await get('/api/trpc/mail.choose', {
      method: 'POST',
      headers: from(`198.51.100.1`, { cookie: other, 'content-type': 'application/json' }),
      body: JSON.stringify({ kind: 'digest', isWanted: true }),
    })
    expect(stillFree.status).toBe(200)
  })

  test.each([
    ['files', 'POST', '/api/files', 3],
    ['spreadsheets', 'POST', '/api/exchange/imports', 3],
    ['lists', 'GET', '/api/lists/products.csv', 3],
    ['workbooks', 'GET', '/api/exchange/umkm.xlsx', 3],
    ['sheets', 'GET', '/api/briefing.txt', 3],
    ['names', 'GET', `/api/trpc/search.find?input=${encodeURIComponent('{"text":"belu"}')}`, 6],
    ['passwords', 'POST', '/api/auth/password', 5],
  ])('of %s (%s %s) is refused after %i', async (_what, method, path, most) => {
    const all = await statuses(most + 1, () => get(path, { method, headers: from(here()) }))
    expect(refusedAfter(all)).toBe(most)
  })

  test('is the same one in every process', async () => {
    const process1 = new RequestCounter({ db: engine().db, clock, limits })
    const process2 = new RequestCounter({ db: engine().db, clock, limits })
    const waits: number[] = []
    for (const process of [process1, process2, process1, process2]) waits.push(await process.take('upload', 'somebody'))
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, true])
  })

  test('is forgotten soon after', async () => {
    await get('/api/lists/products.csv', { headers: from(here()) })
    offsetMs += 30 * 60_000
    await get('/api/lists/products.csv', { headers: from('198.51.100.9') })
    expect(await engine().db.select({ rows: count() }).from(requestCount)).toEqual([{ rows: 1 }])
  })
})

test('a database that does not answer stops nobody', async () => {
  const db = new Proxy(
    {},
    {
      get: () => () => {
        throw new Error('down')
      },
    },
  ) as never
  const counter = new RequestCounter({ db, clock: () => new Date(start), limits: few({ upload: 2 }) })
  const waits = [
    await counter.take('upload', 'a'),
    await counter.take('upload', 'a'),
    await counter.take('upload', 'a'),
  ]
  expect(waits).toEqual([0, 0, 50])
})
