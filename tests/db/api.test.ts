import { Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { columnsOf, formatsOf, pathOf } from '#server/api/endpoint.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { metaSchema } from '#server/api/meta.ts'
import { commitChange, currentVersion } from '#server/db/version.ts'
import { neverReported, serveApi, TODAY } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'

const datasets = endpoints.map((endpoint) => [endpoint.name, endpoint] as const)

describeOnEachEngine('the public REST', (engine) => {
  const { get, read } = serveApi(engine)

  describe.each(datasets)('%s', (_name, endpoint) => {
    test('answers rows of exactly its declared columns, and says what they are', async () => {
      const response = await get(pathOf(endpoint))
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
      const answer = z.strictObject({ meta: metaSchema.strict(), rows: z.array(endpoint.row.strict()) })
      const { meta, rows } = answer.parse(await response.json())
      expect(rows.length > 0).toBe(!neverReported.includes(endpoint.name))
      const dataVersion = await currentVersion(engine().db)
      expect(meta).toMatchObject({ asOf: TODAY, knownAt: null, dataVersion, simulated: false })
      expect(meta.definition).toEqual(endpoint.definition)
      expect(response.headers.get('Link')).toBe(`<${String(meta.licence.url)}>; rel="license"`)
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    })

    test('gives the same rows as CSV', async () => {
      const response = await get(`${pathOf(endpoint)}?format=csv`)
      expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
      expect(response.headers.get('X-As-Of')).toBe(TODAY)
      expect(response.headers.get('X-Data-Version')).toBe(String(await currentVersion(engine().db)))
      expect(response.headers.get('X-Simulated')).toBe('false')
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="pantau-ovop-${endpoint.name}-${TODAY}.csv"`,
      )
      const text = Buffer.from(await response.arrayBuffer()).toString()
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const [header, ...records] = parse(text, { bom: true })
      expect(header).toEqual(columnsOf(endpoint).map(([column]) => column))
      const { rows } = await read(pathOf(endpoint))
      const isFlat = (column: string) => rows.every((row) => typeof row[column] !== 'object' || row[column] === null)
      const flatten = (line: (column: string, index: number) => unknown) =>
        header?.map((column, index) => (isFlat(column) ? line(column, index) : 'text'))
      expect(records.map((cells) => flatten((_column, index) => cells[index]))).toEqual(
        rows.map((row) => flatten((column) => toCell(row[column]))),
      )
    })

    test('sends 304 without a body to a reader that has this answer', async () => {
      for (const format of formatsOf(endpoint)) {
        const address = `${pathOf(endpoint)}?format=${format}`
        const etag = (await get(address)).headers.get('ETag') ?? ''
        const again = await get(address, { headers: { 'If-None-Match': etag } })
        expect([again.status, await again.text()]).toEqual([304, ''])
      }
    })

    test('agrees with what OpenAPI says of it', async () => {
      const validator = new Validator()
      const document = (await (await get('/api/v1/openapi.json')).json()) as Record<string, unknown>
      expect(await validator.validate(document)).toEqual({ valid: true })
      const described = described200(validator.resolveRefs(), pathOf(endpoint))
      const byFormat = { json: 'application/json', csv: 'text/csv', geojson: 'application/geo+json' }
      expect(Object.keys(described)).toEqual(formatsOf(endpoint).map((format) => byFormat[format]))
      for (const format of formatsOf(endpoint)) {
        if (format === 'csv') continue
        const schema = z.fromJSONSchema(described[byFormat[format]]?.schema ?? false)
        schema.parse(await read(`${pathOf(endpoint)}?format=${format}`))
      }
    })
  })

  test('an answer is of the data version it names: a change is seen by the next reader', async () => {
    const before = await get('/api/v1/events')
    const { version } = await commitChange(engine().db, async () => {})
    await expect.poll(async () => (await read('/api/v1/events')).meta.dataVersion).toBe(version)
    const after = await get('/api/v1/events', { headers: { 'If-None-Match': before.headers.get('ETag') ?? '' } })
    expect(after.status).toBe(200)
    expect(await (await get('/healthz')).json()).toEqual({
      status: 'ok',
      database: engine().kind,
      dataVersion: version,
      version: '0.0.0-test',
    })
  })

  test('health is never kept', async () => {
    expect((await get('/healthz')).headers.get('Cache-Control')).toBe('no-store')
  })
})

type Described = Record<string, { schema: Parameters<typeof z.fromJSONSchema>[0] }>

function described200(document: unknown, address: string): Described {
  const { paths } = document as { paths: Record<string, { get: { responses: { 200: { content: Described } } } }> }
  const described = paths[address]?.get.responses[200].content
  if (!described) throw new Error(`OpenAPI has no ${address}`)
  return described
}

/** A value as CSV tells it. */
function toCell(value: unknown): string {
  if (value === null) return ''
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^[=+\-@]/.test(value) ? `'${value}` : value
}
