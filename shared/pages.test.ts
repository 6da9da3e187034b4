import { describe, expect, test } from 'vitest'
import { impliedProvince, pageAt } from './pages.ts'
import type { ProvinceCode } from './wilayah/province.ts'

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

describe('the page at a path of a national registry', () => {
  const provinces = [
    { code: '51' as ProvinceCode, name: 'Bali' },
    { code: '53' as ProvinceCode, name: 'Nusa Tenggara Timur' },
  ]
  const at = (path: string, search = {}) => pageAt(path, search, provinces)
  const asks = (page: ReturnType<typeof pageAt>) => decodeURIComponent(page?.question ?? '')

  test('begins with the country, and is of a province once it is named', () => {
    expect(at('/', { asOf: '2026-02-05' })?.name).toBe('country')
    expect(asks(at('/', { asOf: '2026-02-05' }))).toBe('/api/trpc/overview.country?input={"asOf":"2026-02-05"}')
    expect(asks(at('/', { provinsi: '51' }))).toBe('/api/trpc/overview.get?input={"province":"51"}')
  })

  test.each(['/target', '/gerai', '/pernyataan', '/perubahan', '/rapat', '/laporan/lembar', '/angka/outletsLaunched'])(
    '%s asks for a province, and hands it to the server',
    (path) => {
      expect(at(path)).toEqual({ name: 'province', question: '/api/trpc/wilayah.provinces' })
      expect(at(path, { provinsi: '99' })?.name).toBe('province')
      expect(asks(at(path, { provinsi: '53' }))).toContain('"province":"53"}')
    },
  )

  test('a kabupaten tells its province, pages of staff need none, and no page is added', () => {
    expect(at('/kabupaten/51.71')?.name).toBe('kabupaten')
    expect(at('/produk')).toEqual({ name: 'products' })
    expect(at('/tidak-ada')).toBeUndefined()
    expect(impliedProvince('/kabupaten/51.71', undefined)).toBe('51')
    expect(impliedProvince('/angka/outletsLaunched', '51.71')).toBe('51')
    expect(impliedProvince('/angka/outletsLaunched', 'island:Timor')).toBeUndefined()
  })

  test('in a registry of one province the word means nothing', () => {
    const [, only] = provinces
    expect(pageAt('/', { provinsi: '53' }, only && [only])).toEqual(pageAt('/', {}))
  })
})
