import http from 'node:http'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { refusalSchema } from '#server/api/refuse.ts'
import { serveApi, TODAY } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { oddRequest, wellWrittenRequest, type OddRequest } from './odd-requests.ts'

const datasetNames = [
  'figures',
  'targets',
  'pace',
  'announced-targets',
  'outlets',
  'shelf',
  'channels',
  'turnover',
  'products',
  'claims',
  'events',
  'kabupaten',
]

describeOnEachEngine('a bad question to the public REST', (engine) => {
  const { get, address } = serveApi(engine)

  test.each([
    ['figures?asOf=2025-02-24', 'asOf', `tanggal TTTT-BB-HH dari 2025-02-25 sampai ${TODAY}`],
    ['figures?asOf=2026-11-22', 'asOf', `tanggal TTTT-BB-HH dari 2025-02-25 sampai ${TODAY}`],
    ['figures?asOf=2025-02-29', 'asOf', `tanggal TTTT-BB-HH dari 2025-02-25 sampai ${TODAY}`],
    ['outlets?asOf=kemarin', 'asOf', `tanggal TTTT-BB-HH dari 2025-02-25 sampai ${TODAY}`],
    ['products?asOf=', 'asOf', `tanggal TTTT-BB-HH dari 2025-02-25 sampai ${TODAY}`],
    ['figures?by=district', 'by', 'province, island, kabupaten'],
    ['figures?by=island&by=island', 'by', 'province, island, kabupaten'],
    ['figures?format=geojson', 'format', 'json, csv'],
    ['figures?format=JSON', 'format', 'json, csv'],
    ['outlets?format=xlsx', 'format', 'json, csv, geojson'],
    ['targets?month=2025-04', 'month', 'bulan TTTT-BB dari 2025-05 sampai 2026-11'],
    ['targets?month=2026-12', 'month', 'bulan TTTT-BB, paling akhir 2026-11'],
    ['targets?month=0000-01', 'month', 'bulan TTTT-BB, paling akhir 2026-11'],
    ['targets?asOf=2026-01-01', 'asOf', 'month, knownAt, format'],
    ['pace?year=2024', 'year', 'tahun TTTT, dari 2025 sampai 2026'],
    ['pace?year=2027', 'year', 'tahun TTTT, dari 2025 sampai 2026'],
    ['pace?year=26', 'year', 'tahun TTTT, dari 2025 sampai 2026'],
    ['pace?year=2026&asOf=2025-12-19', 'year', '2025'],
    ['pace?month=2026-01', 'month', 'year, asOf, knownAt, format'],
    ['claims?verdict=true', 'verdict', 'consistent, conflicting, notCheckable'],
    ['events?page=2', 'page', 'format'],
    ['events?__proto__=1', '__proto__', 'format'],
    ['events?constructor', 'constructor', 'format'],
    ['boundaries.topojson?format=geojson', 'format', 'tanpa parameter'],
    ['openapi.json?x', 'x', 'tanpa parameter'],
  ])('%s gets 400 with %s and what is allowed', async (query, field, allowed) => {
    const response = await get(`/api/v1/${query}`)
    expect(response.status).toBe(400)
    const { problems } = refusalSchema.strict().parse(await response.json())
    expect(problems).toMatchObject([{ field, allowed }])
  })

  test('one of our figures is a figure, a name that every object has is none', async () => {
    expect((await get('/api/v1/claims?figure=outletsLaunched')).status).toBe(200)
    expect((await get('/api/v1/claims?figure=toString')).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s gets 405 and the methods there are', async (method) => {
    for (const path of [...datasetNames.map((name) => `/api/v1/${name}`), '/healthz', '/api']) {
      const response = await get(path, { method })
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })

  test('HEAD gets the headers of GET and no body', async () => {
    for (const path of [...datasetNames.map((name) => `/api/v1/${name}`), '/healthz', '/api', '/api/style.css']) {
      const response = await get(path, { method: 'HEAD' })
      expect([response.status, await response.text()]).toEqual([200, ''])
      expect(response.headers.get('Content-Type')).toBe((await get(path)).headers.get('Content-Type'))
    }
  })

  test('a browser of another site may ask with If-None-Match', async () => {
    const headers = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' }
    const response = await get('/api/v1/figures', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('*')
  })

  test('an address that nobody has gets 404', async () => {
    for (const path of ['/api/v1', '/api/v1/', '/api/v1/laju', '/api/v2/figures', '/api/v1/figures/53.01']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  test('the page and its style are there and say how long they may be kept', async () => {
    for (const [path, type] of [
      ['/api', 'text/html'],
      ['/api/', 'text/html'],
      ['/api/style.css', 'text/css'],
    ] as const) {
      const response = await get(path)
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, `${type}; charset=utf-8`])
      expect(response.headers.get('Cache-Control')).toBe('no-cache')
      const etag = response.headers.get('ETag') ?? ''
      expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    }
  })

  describe('whatever is asked', () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
    afterAll(() => agent.destroy())
    const ask = (request: OddRequest) =>
      new Promise<number>((resolve, reject) => {
        http
          .request(address(), { ...request, agent }, (response) => {
            response.resume().on('end', () => resolve(response.statusCode ?? 0))
          })
          .on('error', reject)
          .end()
      })
    const statusesOf = async (requests: fc.Arbitrary<OddRequest>, numRuns: number) => {
      const seen = new Set<number>()
      const property = fc.asyncProperty(requests, async (request) => {
        const status = await ask(request)
        seen.add(status)
        expect(status).toBeLessThan(500)
      })
      await fc.assert(property, { numRuns })
      return [...seen].toSorted((one, other) => one - other)
    }

    test('an odd address is never an error of the server', { timeout: 240_000 }, async () => {
      expect(await statusesOf(oddRequest, 2500)).toEqual(expect.arrayContaining([200, 204, 400, 404, 405]))
    })

    test('a well written question about any day is answered or refused', { timeout: 240_000 }, async () => {
      expect(await statusesOf(wellWrittenRequest, 800)).toEqual([200, 400])
    })
  })
})
