import { describe, expect, test } from 'vitest'
import { pageAt } from './pages.ts'

describe('the page at a path', () => {
  test.each([
    ['/', 'overview', '/api/trpc/overview.get?input=%7B%7D'],
    ['/gerai', 'outlets', '/api/trpc/overview.outlets?input=%7B%7D'],
    ['/gerai/', 'outlets', '/api/trpc/overview.outlets?input=%7B%7D'],
    ['/kabupaten/53.06', 'kabupaten', '/api/trpc/overview.kabupaten?input=%7B%22code%22%3A%2253.06%22%7D'],
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
  ])('%s is %s, and asks nothing for everybody', (path, name) => {
    expect(pageAt(path, { asOf: '2025-12-19' })).toEqual({ name })
  })

  test.each(['/gerai/1', '/kabupaten', '/kabupaten/5306', '/angka/constructor', '/angka', '/wp-admin'])(
    '%s is none',
    (path) => {
      expect(pageAt(path, {})).toBeUndefined()
    },
  )

  test('the outlet page asks for all days at once', () => {
    expect(pageAt('/gerai', { asOf: '2025-12-19' })?.question).toBe('/api/trpc/overview.outlets?input=%7B%7D')
  })

  test('a day in the address is part of the question', () => {
    expect(pageAt('/', { asOf: '2025-12-19' })?.question).toBe(
      '/api/trpc/overview.get?input=%7B%22asOf%22%3A%222025-12-19%22%7D',
    )
  })
})
