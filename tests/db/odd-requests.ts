import fc from 'fast-check'
import { parametersOf, pathOf } from '#server/api/endpoint.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { figureNames } from '#shared/figure/figure.ts'

export type OddRequest = { method: string; path: string; headers: Record<string, string> }

const oddTexts = [
  '%E0%A4%A',
  '%00',
  '%',
  '__proto__',
  'constructor',
  'toString',
  '%F0%9F%98%80',
  '..%2f..',
  "'--",
  '[]',
  'NaN',
  '1e999',
  '9'.repeat(400),
]
const oddText = fc.oneof(fc.constantFrom(...oddTexts), fc.webQueryParameters())

const headers = fc
  .record(
    {
      Accept: fc.constantFrom('text/html', 'application/xml;q=0', '*/*;q=', ';;;', 'a'.repeat(1000)),
      'Accept-Encoding': fc.constantFrom('br', 'gzip', 'deflate', 'br;q=0', '*', 'zip, ,', ''),
      'Accept-Language': fc.constantFrom('en', 'xx-', '*'),
      'If-None-Match': fc.constantFrom('*', '""', 'W/"', '"x", W/"y"'),
      Range: fc.constantFrom('bytes=0-1', 'bytes=9-1', 'x'),
    },
    { requiredKeys: [] },
  )
  .map((given): Record<string, string> => ({ ...given }))

const oddPath = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...endpoints.map(pathOf)) },
  fc.constantFrom(
    '/healthz',
    '/api',
    '/api/v1',
    '/api/v1/openapi.json',
    '/api/v1/boundaries.topojson',
    '/api/trpc/overview.get',
  ),
  fc
    .tuple(fc.constantFrom('/', '/api/', '/api/v1/', '/api/v1/figures/', '/api/trpc/'), fc.constantFrom(...oddTexts))
    .map((parts) => parts.join('')),
  fc.webPath().map((path) => path || '/'),
)
const oddName = fc.oneof(fc.constantFrom('asOf', 'by', 'format', 'asOf[]', 'asOf[$gt]', 'hasOwnProperty', ''), oddText)
const oddQuery = fc
  .array(fc.tuple(oddName, oddText), { maxLength: 4 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))

/** Addresses, methods and headers that no reader of the page at `/api` would send. */
export const oddRequest: fc.Arbitrary<OddRequest> = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'),
  path: fc.tuple(oddPath, oddQuery).map(([path, query]) => (query === '' ? path : `${path}?${query}`)),
  headers,
})

const anyInstant = fc.oneof(
  fc.constantFrom('0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'),
  fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc
    .date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
)
const valueOf: Record<string, fc.Arbitrary<string>> = {
  asOf: anyInstant.map((instant) => instant.slice(0, 10)),
  knownAt: anyInstant,
  month: anyInstant.map((instant) => instant.slice(0, 7)),
  by: fc.constantFrom('province', 'island', 'kabupaten'),
  figure: fc.constantFrom(...figureNames),
  verdict: fc.constantFrom('consistent', 'conflicting', 'notCheckable'),
  format: fc.constantFrom('json', 'csv', 'geojson'),
}

/** Questions with the parameters that a dataset knows, each well written, though the day may be any at all. */
export const wellWrittenRequest: fc.Arbitrary<OddRequest> = fc.constantFrom(...endpoints).chain((endpoint) => {
  const known = Object.keys(parametersOf(endpoint)).map((name) => [name, valueOf[name] ?? oddText])
  const values: fc.Arbitrary<Partial<Record<string, string>>> = fc.record(
    Object.fromEntries(known) as Record<string, fc.Arbitrary<string>>,
    { requiredKeys: [] },
  )
  return fc.record({
    method: fc.constant('GET'),
    path: values.map(
      (given) => `${pathOf(endpoint)}?${new URLSearchParams(given as Record<string, string>).toString()}`,
    ),
    headers,
  })
})
