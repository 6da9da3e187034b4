import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KabupatenFinder, type NamedKabupaten } from './find-kabupaten.ts'

type Row = Record<'code' | 'bps_code' | 'name' | 'short_name' | 'abbrev_in_news' | 'kind' | 'capital', string>
const rows: Row[] = parse(readFileSync('data/first/kabupaten.csv'), { columns: true, bom: true })
const all = rows.map((row): NamedKabupaten => ({
  code: row.code as NamedKabupaten['code'],
  bpsCode: row.bps_code,
  name: row.name,
  shortName: row.short_name,
  abbreviation: row.abbrev_in_news,
  jenis: row.kind === 'kota' ? 'kota' : 'kabupaten',
  capital: row.capital,
}))
const finder = new KabupatenFinder(all)

function answerTo(typed: string): string {
  const found = finder.find(typed)
  if ('code' in found) return found.code
  const { problem } = found
  if (problem.key === 'severalPlaces') return `? ${problem.candidates.map(({ code }) => code).join(' ')}`
  return problem.key === 'unknownPlace' ? `no ${problem.nearest.map(({ code }) => code).join(' ')}`.trim() : problem.key
}

test.each([
  ['53.06', '53.06'],
  [' 53.06 ', '53.06'],
  ['53,06', '53.06'],
  // What a spreadsheet makes of the number 53.10.
  ['53.1', '53.10'],
  ['53.2', '53.20'],
  ['53.99', 'no'],
  ['Flores Timur', '53.06'],
  ['KABUPATEN FLORES TIMUR', '53.06'],
  ['Kab. Flores Timur', '53.06'],
  ['Kab Flores-Timur', '53.06'],
  ['Flores  Timur ', '53.06'],
  ['Flores Tim.', '53.06'],
  ['Flotim', '53.06'],
  ['Pemkab Flores Timur', '53.06'],
  ['Pemerintah Kabupaten Flores Timur', '53.06'],
  ['Dinas PMD Kab. Flores Timur', '53.06'],
  ['Kab. Flores Timur, NTT', '53.06'],
  ['East Flores', '53.06'],
  ['TTS', '53.02'],
  ['T.T.S.', '53.02'],
  ['Kab. TTS', '53.02'],
  ['TS', 'no'],
  ['Sika', '53.07'],
  ['ttu', '53.03'],
  ['Timor Tengah Sel.', '53.02'],
  ['Matim', '53.19'],
  ['Manggarai Timur', '53.19'],
  ['Mabar', '53.15'],
  ['SBD', '53.18'],
  ['Sumba Bar. Daya', '53.18'],
  ['Manggarai', '53.10'],
  ['Mangarai', '53.10'],
  ['Rote Ndao', '53.14'],
  ['Rotendao', '53.14'],
  ['Rote', '53.14'],
  ['Sabu', '53.20'],
  ['Nage Keo', '53.16'],
  ['Kab. Ende', '53.08'],
])('%s is %s', (typed, answer) => {
  expect(answerTo(typed)).toBe(answer)
})

describe('Kupang', () => {
  test.each([
    ['Kab. Kupang', '53.01'],
    ['Kabupaten Kupang', '53.01'],
    ['KAB.KUPANG', '53.01'],
    ['Kupang (Kab.)', '53.01'],
    ['Kupang, Kabupaten', '53.01'],
    ['Kota Kupang', '53.71'],
    ['kota kupang', '53.71'],
    ['Kotamadya Kupang', '53.71'],
    ['Kupang Kota', '53.71'],
    ['Pemkot Kupang', '53.71'],
    ['Kupang', '? 53.01 53.71'],
    ['kupang ', '? 53.01 53.71'],
    ['Kab. Kota Kupang', '? 53.01 53.71'],
  ])('%s is %s', (typed, answer) => {
    expect(answerTo(typed)).toBe(answer)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['Sumba', '? 53.11 53.12 53.17 53.18'],
    ['Timor Tengah', '? 53.02 53.03'],
    ['Timor', '? 53.02 53.03'],
    // An island of nine kabupaten, one of which is named after it.
    ['Flores', 'no 53.06'],
    ['Kota Ende', 'no 53.08'],
    ['Maumere', 'no 53.07'],
    ['Ngala', 'no 53.09'],
    ['Lembatta', '53.13'],
    ['Larantuka', 'no 53.06'],
    ['Bima', 'no'],
    ['', 'no'],
    ['Kabupaten', 'no'],
    ['=1+1', 'no'],
  ])('%s: %s', (typed, answer) => {
    const [verb, ...codes] = answer.split(' ')
    const [gotVerb, ...gotCodes] = answerTo(typed).split(' ')
    expect(gotVerb).toBe(verb)
    expect(gotCodes).toEqual(expect.arrayContaining(codes))
  })

  test('a code without its point is of Kemendagri or of BPS', () => {
    expect(answerTo('5306')).toBe('? 53.04 53.06')
    expect(answerTo('5309')).toBe('? 53.06 53.09')
    // The same in both.
    expect(answerTo('5319')).toBe('53.19')
    expect(answerTo('5371')).toBe('53.71')
  })

  test('a code that only BPS has is shown, not taken', () => {
    const [first] = all
    if (!first) throw new Error('no kabupaten')
    const found = new KabupatenFinder([{ ...first, bpsCode: '5399' }]).find('5399')
    expect(found).toEqual({ problem: { key: 'unknownPlace', nearest: [{ code: '53.01', text: 'Kabupaten Kupang' }] } })
  })

  test('any text is answered, and every kabupaten by each of its names', () => {
    fc.assert(fc.property(fc.string(), (typed) => answerTo(typed).length > 0))
    for (const { code, name, bpsCode } of all) {
      expect(answerTo(name)).toBe(code)
      expect(answerTo(name.toUpperCase())).toBe(code)
      expect(answerTo(bpsCode)).toContain(code)
    }
  })
})
