import { expect, test } from 'vitest'
import { officeOf } from './office.ts'

test.each([
  ['pmdStaff', 'Kabupaten Alor', 'Dinas PMD Provinsi NTT'],
  ['kabupatenOfficial', 'Kabupaten Alor', 'Pemerintah Kabupaten Alor'],
  ['kabupatenOfficial', 'Kota Kupang', 'Pemerintah Kota Kupang'],
] as const)('%s in %s records as %s', (role, kabupatenName, office) => {
  expect(officeOf(role, kabupatenName)).toBe(office)
})
