import { expect, test } from 'vitest'
import type { Province } from '#shared/wilayah/province.ts'
import { otherAddress } from './province-pages.ts'

const [bali, ntt] = [
  { code: '51', name: 'Bali' },
  { code: '53', name: 'Nusa Tenggara Timur' },
] as Province[] as [Province, Province]

function addressOf(originalUrl: string, provinces: readonly Province[] = [bali, ntt]): string | undefined {
  return otherAddress({ path: originalUrl.split('?')[0] ?? '', originalUrl }, provinces)
}

test('a page of a kabupaten leads to itself with its province, where there are several', () => {
  expect(addressOf('/kabupaten/51.71?asOf=2026-02-05')).toBe('?asOf=2026-02-05&provinsi=51')
  expect(addressOf('/perubahan?area=51.71')).toBe('?area=51.71&provinsi=51')
  expect(addressOf('/kabupaten/51.71?provinsi=51')).toBeUndefined()
  expect(addressOf('/kabupaten/53.04', [ntt])).toBeUndefined()
})

test.each(['//example.org/?area=51.71', '//example.org/perubahan?area=51.71', '/\\\\example.org?area=51.71'])(
  'no address leads to another host: %s',
  (asked) => {
    const there = new URL(addressOf(asked) ?? '', 'http://pantau.example/here')
    expect(there.host).toBe('pantau.example')
  },
)
