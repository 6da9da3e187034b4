import { expect, test } from 'vitest'
import type { Province } from '#shared/wilayah/province.ts'
import { officeOf, PROVINCE_WIDE } from './office.ts'

const first = { code: '53', name: 'Nusa Tenggara Timur' } as Province
const second = { code: '52', name: 'Nusa Tenggara Barat' } as Province
const one = [first]
const several = [second, first]

const alor = { code: '53.05', name: 'Kabupaten Alor' }
const kupang = { code: '53.71', name: 'Kota Kupang' }
const mataram = { code: '52.71', name: 'Kota Mataram' }

test.each([
  ['pmdStaff', alor, one, 'Dinas PMD Provinsi NTT'],
  ['pmdStaff', alor, several, 'Dinas PMD Provinsi NTT'],
  ['pmdStaff', mataram, several, 'Dinas PMD Provinsi Nusa Tenggara Barat'],
  ['pmdStaff', mataram, [second], 'Dinas PMD Provinsi NTT'],
  ['governorOffice', mataram, several, 'Kantor Gubernur Nusa Tenggara Barat'],
  ['governorOffice', PROVINCE_WIDE, several, 'Kantor Gubernur NTT'],
  ['kabupatenOfficial', alor, one, 'Pemerintah Kabupaten Alor'],
  ['kabupatenOfficial', kupang, one, 'Pemerintah Kota Kupang'],
  ['kabupatenOfficial', mataram, several, 'Pemerintah Kota Mataram'],
] as const)('%s in %o records as an office that is known there', (role, kabupaten, provinces, office) => {
  expect(officeOf(role, kabupaten, provinces)).toBe(office)
})
