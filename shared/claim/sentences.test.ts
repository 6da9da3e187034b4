import { describe, expect, test } from 'vitest'
import { toFinding } from './check-result.ts'
import { createEnSentences } from './sentences-en.ts'
import { createIdSentences } from './sentences-id.ts'
import { sentenceOf, sentencesOf } from './sentences.ts'

const names = (code: string) => ({ '53.15': 'Manggarai Barat' })[code]
const id = createIdSentences(names)
const en = createEnSentences(names)

const outside = toFinding('conflicting', 'outsideRecord', {
  numbers: {
    ...{ said: '11', unit: 'etalase', asOf: '2025-12-20' },
    ...{ figure: 'outletsLaunched', counted: 'items', area: 'province', low: 9, high: 9 },
  },
})
const factors = toFinding('conflicting', 'factorsDiffer', {
  numbers: {
    ...{ said: '150000000000-200000000000', unit: 'IDR/month', asOf: '2025-12-21', times: 10 },
    ...{ count: 150_000, countUnit: 'orang', rate: 100_000, rateUnit: 'IDR/transaction', product: 15_000_000_000 },
  },
})
const parts = toFinding('conflicting', 'partsDiffer', {
  numbers: { terms: '3137+305', sum: 3442, total: '3452', unit: 'koperasi' },
})
const mixed = toFinding('conflicting', 'partsInOtherUnits', {
  numbers: { terms: '3+4+37', sum: 44, total: '44', unit: 'product', units: 'product | UMKM' },
})
const weekday = toFinding('conflicting', 'weekdayDiffers', { numbers: { printed: 2, actual: 3, day: '2025-05-28' } })
const place = toFinding('consistent', 'sequenceFits', { numbers: { position: 10, low: 10, high: 12, area: '53.15' } })

describe('a finding as a person can say it', () => {
  test.each([
    [outside, 'Disebut 11 etalase per 20 Desember 2025, padahal tercatat 9 gerai (Gerai NTT Mart di NTT).'],
    [
      factors,
      '150.000 orang × Rp100.000 per transaksi = Rp15 miliar per bulan, padahal disebut Rp150–200 miliar per bulan: sekitar 10 kali hasil kalinya.',
    ],
    [parts, 'Bagian-bagiannya 3.137 + 305 = 3.442 koperasi, padahal jumlah yang disebut 3.452 koperasi.'],
    [
      mixed,
      '3 + 4 + 37 = 44 menjumlahkan satuan yang berbeda (produk dan UMKM), jadi tidak dapat disandingkan dengan 44 produk.',
    ],
    [weekday, 'Tertulis hari Selasa, padahal 28 Mei 2025 jatuh pada hari Rabu.'],
    [place, 'Disebut gerai ke-10 (di Manggarai Barat); menurut catatan urutannya ke-10–12, jadi sesuai.'],
  ] as const)('%#. in Indonesian', (finding, expected) => {
    expect(sentenceOf(finding, id)).toBe(expected)
  })

  test.each([
    [outside, 'Said: 11 showcases as of 20 December 2025, but on record: 9 outlets (NTT Mart outlets in NTT).'],
    [parts, 'The parts make 3,137 + 305 = 3,442 koperasi, but the total that was said is 3,452 koperasi.'],
    [weekday, 'Printed as Tuesday, but 28 May 2025 was a Wednesday.'],
  ] as const)('%#. in English', (finding, expected) => {
    expect(sentenceOf(finding, en)).toBe(expected)
  })
})

test('conflicts are said first, and a claim without findings gets a sentence too', () => {
  expect(sentencesOf([place, outside], id)[0]).toBe(sentenceOf(outside, id))
  expect(sentencesOf([], id)).toEqual([id.nothingToCompare()])
  expect(sentencesOf([], en)).toEqual([en.nothingToCompare()])
})
