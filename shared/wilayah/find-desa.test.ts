import { expect, test } from 'vitest'
import { findDesa, MOST_DESA_FOUND, type DesaFound } from './find-desa.ts'
import { desaCodeSchema } from './schema.ts'

const names: [name: string, kecamatan: string][] = [
  ['Oelatimo', 'Kupang Timur'],
  ['Oe Nuntono', 'Amabi Oefeto'],
  ['SoE', 'Kota SoE'],
  ['Nunumeu', 'Kota SoE'],
  ['Karang Siri', 'Kota SoE'],
  ['Bonle’u', 'Tobu'],
  ['Fatukoto', 'Mollo Utara'],
  ['Koto', 'Mollo Utara'],
  ['Kotodalan', 'Boleng'],
  ['Lelogama', 'Amfoang Selatan'],
  ['Taman Sari', 'Boleng'],
]
const all = names.map(([name, kecamatan], index): DesaFound => {
  const code = desaCodeSchema.parse(`53.02.01.2${String(index).padStart(3, '0')}`)
  return { code, name, jenis: 'desa', kecamatan }
})
const found = (typed: string) => findDesa(all, typed).map((desa) => desa.name)

test.each([
  ['oelatimo', ['Oelatimo']],
  ['Oe Latimo', ['Oelatimo']],
  ['oenuntono', ['Oe Nuntono']],
  ['Desa Oelatimo', ['Oelatimo']],
  ['ds. oelatimo', ['Oelatimo']],
  ['kel soe', ['SoE', 'Karang Siri', 'Nunumeu']],
  ['SOE', ['SoE', 'Karang Siri', 'Nunumeu']],
  ['bonleu', ['Bonle’u']],
  ['koto', ['Koto', 'Kotodalan', 'Fatukoto']],
  ['sari', ['Taman Sari']],
  ['karang kota soe', ['Karang Siri']],
  ['Lellogama', ['Lelogama']],
  ['zzz', []],
  ['', []],
  ['%', []],
])('%s finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('no more are offered than one can look over', () => {
  expect(findDesa(all.concat(all), 'o').length).toBeLessThanOrEqual(MOST_DESA_FOUND)
})
