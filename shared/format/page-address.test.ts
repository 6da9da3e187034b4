import { expect, test } from 'vitest'
import { provinceCodeSchema } from '../wilayah/schema.ts'
import { pageAddress } from './page-address.ts'

const province = { code: provinceCodeSchema.parse('51'), name: 'Bali' }

test.each([
  [{ locale: 'id' }, '/data'],
  [{ locale: 'en' }, '/data?lang=en'],
  [{ locale: 'id', province }, '/data?provinsi=51'],
  [{ locale: 'en', province }, '/data?lang=en&provinsi=51'],
] as const)('a link for %j is %s', (reader, address) => {
  expect(pageAddress('/data', reader)).toBe(address)
})
