import { expect, test } from 'vitest'
import { bytesText, fromNow } from './units.ts'

test.each([
  [0, '0 byte', '0 byte'],
  [1536, '1,5 kB', '1.5 kB'],
  [340 * 1024 ** 2, '340 MB', '340 MB'],
  [9.96 * 1024 ** 3, '10 GB', '10 GB'],
  [2.25 * 1024 ** 4, '2,3 TB', '2.3 TB'],
])('%d bytes', (bytes, id, en) => {
  expect(bytesText(bytes, 'id')).toBe(id)
  expect(bytesText(bytes, 'en')).toBe(en)
})

const at = '2026-11-22T08:00:00Z'
test.each([
  ['2026-11-22T07:59:30Z', 'sekarang', 'now'],
  ['2026-11-22T07:57:20Z', '2 menit yang lalu', '2 minutes ago'],
  ['2026-11-22T05:01:00Z', '2 jam yang lalu', '2 hours ago'],
  ['2026-11-19T07:00:00Z', '3 hari yang lalu', '3 days ago'],
  ['2026-11-22T18:00:00Z', 'dalam 10 jam', 'in 10 hours'],
])('%s', (instant, id, en) => {
  expect(fromNow(instant, at, 'id')).toBe(id)
  expect(fromNow(instant, at, 'en')).toBe(en)
})
