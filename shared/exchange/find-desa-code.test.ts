import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { DesaFound } from '#shared/wilayah/find-desa.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { DesaFinder } from './find-desa-code.ts'

const kupang = '53.71' as KabupatenCode
const desaOf = (cells: string): DesaFound => {
  const [code = '', jenis, name = '', kecamatan = ''] = cells.split('|')
  return { code: code as DesaFound['code'], jenis: jenis === 'desa' ? 'desa' : 'kelurahan', name, kecamatan }
}
const all = [
  '53.71.01.1001|kelurahan|Alak|Alak',
  '53.71.01.1002|kelurahan|Penkase Oeleta|Alak',
  '53.71.02.1001|kelurahan|Oeba|Kota Lama',
  '53.71.03.1001|kelurahan|Merdeka|Kota Lama',
  '53.71.03.1002|kelurahan|Fatubesi|Kota Lama',
  '53.71.04.2001|desa|Fatubesi|Oebobo',
  '53.71.04.2002|desa|Oelbubuk|Oebobo',
  '53.71.05.2001|desa|Oelbubuk|Maulafa',
  '53.71.05.1001|kelurahan|Mbay I|Maulafa',
  '53.71.05.1002|kelurahan|Mbay II|Maulafa',
].map(desaOf)
const finder = new DesaFinder(kupang, all)

function answerTo(typed: string): string {
  const found = finder.find(typed)
  if ('code' in found) return found.code
  const { problem } = found
  if (problem.key === 'severalPlaces') return `? ${problem.candidates.map(({ code }) => code).join(' ')}`
  return problem.key === 'unknownPlace' ? `no ${problem.nearest.map(({ code }) => code).join(' ')}`.trim() : problem.key
}

test.each([
  ['53.71.01.1001', '53.71.01.1001'],
  ['53.71.01.1001 Alak', '53.71.01.1001'],
  ['Alak', '53.71.01.1001'],
  ['alak ', '53.71.01.1001'],
  ['Kelurahan Alak', '53.71.01.1001'],
  ['Kel. Alak', '53.71.01.1001'],
  // Many write desa for a kelurahan.
  ['Desa Alak', '53.71.01.1001'],
  ['PENKASE-OELETA', '53.71.01.1002'],
  ['Penkase Oeletta', '53.71.01.1002'],
  ['Penkaseoeleta', '53.71.01.1002'],
  ['Oeba, Kec. Kota Lama', '53.71.02.1001'],
  ['Oeba (Kota Lama)', '53.71.02.1001'],
  ['Kel. Oeba Kecamatan Kota Lama', '53.71.02.1001'],
  ['Oeba - Kota Lama', '53.71.02.1001'],
  ['Oeba, Kab. Kupang, NTT', '53.71.02.1001'],
  ['Kelurahan Fatubesi', '53.71.03.1002'],
  ['Desa Fatubesi', '53.71.04.2001'],
  ['Fatubesi (Oebobo)', '53.71.04.2001'],
  ['Oelbubuk, Kec. Maulafa', '53.71.05.2001'],
  ['Mbay I', '53.71.05.1001'],
  ['mbay ii', '53.71.05.1002'],
  ['Mbay 2', '53.71.05.1002'],
])('%s is %s', (typed, code) => {
  expect(answerTo(typed)).toBe(code)
})

describe('nothing is guessed', () => {
  test.each([
    ['Fatubesi', '? 53.71.03.1002 53.71.04.2001'],
    ['Desa Oelbubuk', '? 53.71.04.2002 53.71.05.2001'],
    ['Oeba, Kec. Alak', 'no 53.71.02.1001'],
    ['Oebba Timur', 'no'],
    ['Mbay III', 'no 53.71.05.1001 53.71.05.1002'],
    ['Merdeca', 'no 53.71.03.1001'],
    ['Penkase', 'no 53.71.01.1002'],
    ['53.71.01.1009', 'no'],
    ['53.06.01.2001', 'desaElsewhere'],
    // Ten digits may be of BPS, which numbers desa differently.
    ['5371011001', 'no 53.71.01.1001'],
    ['Tidak ada', 'no'],
  ])('%s: %s', (typed, answer) => {
    expect(answerTo(typed)).toBe(answer)
  })
})

test('every desa and kelurahan of the province is known by its code, and by name, kind and kecamatan', () => {
  type Row = Record<'code' | 'kabupaten_code' | 'kecamatan' | 'name' | 'jenis', string>
  const rows: Row[] = parse(readFileSync('data/desa/desa.csv'), { columns: true, bom: true })
  const unknown: string[] = []
  for (const [code, group] of Map.groupBy(rows, (row) => row.kabupaten_code)) {
    const desa = group.map((row) => desaOf(`${row.code}|${row.jenis}|${row.name}|${row.kecamatan}`))
    const own = new DesaFinder(code as KabupatenCode, desa)
    const texts = desa.flatMap((each) => [
      [each.code, `${each.code} ${each.name}`],
      [each.code, `${each.jenis} ${each.name}, Kec. ${each.kecamatan}`],
    ])
    unknown.push(...texts.flatMap(([wanted, text = '']) => (codeOf(own, text) === wanted ? [] : [text])))
  }
  expect(rows.length).toBe(3442)
  expect(unknown).toEqual([])
})

function codeOf(own: DesaFinder, text: string): string | undefined {
  const found = own.find(text)
  return 'code' in found ? found.code : undefined
}
