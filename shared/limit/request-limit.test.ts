import { expect, test } from 'vitest'
import { limitKindOf, periodEndOf, requestLimits } from './request-limit.ts'

test.each([
  ['GET', '/', undefined],
  ['GET', '/api/v1/figures', undefined],
  ['GET', '/api/trpc/overview.get', undefined],
  ['GET', '/api/trpc/search.find', 'search'],
  ['GET', '/api/trpc/umkm.similar', 'search'],
  ['GET', '/api/trpc/shelf.findings', undefined],
  ['GET', '/api/trpc/shelf.find', 'search'],
  ['GET', '/api/trpc/overview.get,product.similar', 'search'],
  ['GET', '/API/trpc/Search%2Efind', 'search'],
  ['GET', '/%E0%A4%A', undefined],
  ['POST', '/Api/Auth/sign-in', 'password'],
  ['POST', '/api/trpc/umkm.register', 'command'],
  ['POST', '/api/auth/sign-in', 'password'],
  ['POST', '/api/files', 'upload'],
  ['GET', '/api/files/0', undefined],
  ['POST', '/api/exchange/imports', 'upload'],
  ['GET', '/api/exchange/imports/0/progress', undefined],
  ['GET', '/api/exchange/imports/0/marked.xlsx', 'export'],
  ['GET', '/api/exchange/umkm.xlsx', 'export'],
  ['GET', '/api/lists/umkm.csv', 'export'],
  ['HEAD', '/api/briefing.pdf', 'export'],
] as const)('%s %s counts as %s', (method, path, kind) => {
  expect(limitKindOf(method, path)).toBe(kind)
})

test('a period ends at the whole minute, for every process alike', () => {
  const endsAt = (at: string) => periodEndOf(requestLimits.any, new Date(at)).toISOString()
  expect(endsAt('2026-11-21T04:00:00.000Z')).toBe('2026-11-21T04:01:00.000Z')
  expect(endsAt('2026-11-21T04:00:59.999Z')).toBe('2026-11-21T04:01:00.000Z')
})
