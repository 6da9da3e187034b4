import { expect, test } from 'vitest'
import { readNextPath } from './next-path.ts'

test.each([
  ['/', '/'],
  ['/pengguna', '/pengguna'],
  ['/kabupaten/53.06?asOf=2025-12-19#produk', '/kabupaten/53.06?asOf=2025-12-19#produk'],
  ['/a/../gerai', '/gerai'],
])('after a sign-in one may go to %s', (text, path) => {
  expect(readNextPath(text)).toBe(path)
})

test.each([
  undefined,
  7,
  '',
  'pengguna',
  'https://lain.example/',
  '//lain.example/',
  '/\\lain.example/',
  '/\t/lain.example/',
  '/\n/lain.example',
  '/.//lain.example/',
  '/a/..//lain.example/',
  'javascript:alert(1)',
  '/masuk?next=/masuk',
  '/api/trpc/session.get',
  `/${'x'.repeat(500)}`,
])('but not to %s', (text) => {
  expect(readNextPath(text)).toBeUndefined()
})
