import { describe, expect, test } from 'vitest'
import { pageAt } from './pages.ts'

describe('the page at a path', () => {
  test.each([
    ['/', 'overview', '/api/trpc/overview.get?input=%7B%7D'],
    ['/gerai', 'outlets', '/api/trpc/overview.outlets?input=%7B%7D'],
    ['/target', 'target', '/api/trpc/target.page?input=%7B%7D'],
    ['/pernyataan', 'claims', '/api/trpc/claim.page?input=%7B%7D'],
    ['/gerai/', 'outlets', '/api/trpc/overview.outlets?input=%7B%7D'],
    ['/kabupaten/53.06', 'kabupaten', '/api/trpc/overview.kabupaten?input=%7B%22code%22%3A%2253.06%22%7D'],
    [
      '/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17',
      'outlet',
      '/api/trpc/outlet.page?input=%7B%22id%22%3A%22a20b21c5-a0b0-80ae-83b7-1acd91695f17%22%7D',
    ],
    [
      '/angka/outletsLaunched',
      'figure',
      '/api/trpc/figure.items?input=%7B%22figure%22%3A%22outletsLaunched%22%2C%22area%22%3A%22province%22%7D',
    ],
  ])('%s is %s', (path, name, question) => {
    expect(pageAt(path, {})).toEqual({ name, question })
  })

  test.each([
    ['/masuk', 'signIn'],
    ['/akun/', 'account'],
    ['/pengguna', 'people'],
    ['/pernyataan/impor', 'claimImport'],
    ['/laporan', 'reports'],
    ['/gerai/baru', 'newOutlet'],
    ['/laporan/53.04/2026-10', 'report'],
    ['/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17/rak/2026-10', 'shelf'],
  ])('%s is %s, and asks nothing for everybody', (path, name) => {
    expect(pageAt(path, { asOf: '2025-12-19' })).toEqual({ name })
  })

  test.each([
    '/masuk/1',
    '/constructor',
    '/gerai/1',
    '/pernyataan/1',
    '/laporan/53.04',
    '/gerai/1/rak/2026-10',
    '/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17/rak/2026-13',
    '/laporan/53.04/2026-13',
    '/laporan/53.04/2026-10/1',
    '/target/2026',
    '/kabupaten',
    '/kabupaten/5306',
    '/angka/constructor',
    '/angka',
    '/wp-admin',
  ])('%s is none', (path) => {
    expect(pageAt(path, {})).toBeUndefined()
  })

  test('the outlet page asks for all days at once', () => {
    expect(pageAt('/gerai', { asOf: '2025-12-19' })?.question).toBe('/api/trpc/overview.outlets?input=%7B%7D')
  })

  test('the target page asks for a year and a day, and for no year after that day', () => {
    const at = (year: string) => decodeURIComponent(pageAt('/target', { asOf: '2025-12-19', year })?.question ?? '')
    expect(at('2025')).toBe('/api/trpc/target.page?input={"year":2025,"asOf":"2025-12-19"}')
    expect(at('2026')).toBe('/api/trpc/target.page?input={"asOf":"2025-12-19"}')
  })

  test('a day in the address is part of the question', () => {
    expect(pageAt('/', { asOf: '2025-12-19' })?.question).toBe(
      '/api/trpc/overview.get?input=%7B%22asOf%22%3A%222025-12-19%22%7D',
    )
  })
})
