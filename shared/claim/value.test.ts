import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseClaimValue } from './value.ts'

describe('a value as somebody said it', () => {
  test.each([
    ['44', '', { kind: 'number', low: 44, high: 44 }],
    ['1.250.000', '', { kind: 'number', low: 1_250_000, high: 1_250_000 }],
    ['1,250,000', '', { kind: 'number', low: 1_250_000, high: 1_250_000 }],
    ['3,137', '', { kind: 'number', low: 3137, high: 3137 }],
    ['0,125', '', { kind: 'number', low: 0.125, high: 0.125 }],
    ['3,5 juta', '', { kind: 'number', low: 3_500_000, high: 3_500_000 }],
    ['1.250 juta', '', { kind: 'number', low: 1_250_000_000, high: 1_250_000_000 }],
    ['Rp25.012 trillion', '', { kind: 'number', low: 25_012_000_000_000, high: 25_012_000_000_000 }],
    ['Rp5,8 triliun', '', { kind: 'number', low: 5_800_000_000_000, high: 5_800_000_000_000 }],
    ['1.250.000,50', '', { kind: 'number', low: 1_250_000.5, high: 1_250_000.5 }],
    ['Rp 100.000,-', '', { kind: 'number', low: 100_000, high: 100_000 }],
    ['19.48%', '', { kind: 'number', low: 19.48, high: 19.48 }],
    ['44 produk unggulan', '', { kind: 'number', low: 44, high: 44 }],
    ['ke-15', '', { kind: 'number', low: 15, high: 15 }],
    ['sekitar 250', '', { kind: 'number', low: 250, high: 250, qualifier: 'about' }],
    ['190-an', '', { kind: 'number', low: 190, high: 190, qualifier: 'about' }],
    ['kurang lebih 150 ribu', '', { kind: 'number', low: 150_000, high: 150_000, qualifier: 'about' }],
    ['lebih dari Rp200 juta', '', { kind: 'number', low: 200_000_000, high: 200_000_000, qualifier: 'atLeast' }],
    ['hingga 3 miliar', '', { kind: 'number', low: 3_000_000_000, high: 3_000_000_000, qualifier: 'atMost' }],
    ['200000000', 'IDR (minimum)', { kind: 'number', low: 200_000_000, high: 200_000_000, qualifier: 'atLeast' }],
    ['150000', 'orang (kurang lebih)', { kind: 'number', low: 150_000, high: 150_000, qualifier: 'about' }],
    ['2-3', '', { kind: 'range', low: 2, high: 3 }],
    ['150000000000-200000000000', '', { kind: 'range', low: 150_000_000_000, high: 200_000_000_000 }],
    ['Rp150–200 miliar', '', { kind: 'range', low: 150_000_000_000, high: 200_000_000_000 }],
    ['500 ribu - 1 juta', '', { kind: 'range', low: 500_000, high: 1_000_000 }],
    ['10 sampai 12 gerai', '', { kind: 'range', low: 10, high: 12 }],
    ['antara 10 dan 12', '', { kind: 'range', low: 10, high: 12 }],
    ['2025-2029', '', { kind: 'range', low: 2025, high: 2029 }],
    ['24 dari 693', '', { kind: 'ofTotal', low: 24, high: 24, of: 693 }],
    ['24 IKM dari 693 IKM', '', { kind: 'ofTotal', low: 24, high: 24, of: 693 }],
    ['207', 'of 421 lokasi', { kind: 'ofTotal', low: 207, high: 207, of: 421 }],
    ['0', 'of 176 koperasi', { kind: 'ofTotal', low: 0, high: 0, of: 176 }],
    ['150000 -> 800000', '', { kind: 'change', low: 150_000, high: 800_000, from: 150_000, to: 800_000 }],
    ['dari 150 ribu menjadi 80 ribu', '', { kind: 'change', low: 80_000, high: 150_000, from: 150_000, to: 80_000 }],
    ['2025-05-27', '', { kind: 'day', days: { notBefore: '2025-05-27', notAfter: '2025-05-27' } }],
    ['27 Mei 2025', '', { kind: 'day', days: { notBefore: '2025-05-27', notAfter: '2025-05-27' } }],
    ['2025-10', '', { kind: 'day', days: { notBefore: '2025-10-01', notAfter: '2025-10-31' } }],
  ])('%j in %j is read', (text, unit, expected) => {
    expect(parseClaimValue(text, unit)).toEqual({ text, ...expected })
  })
})

describe('words and riddles stay words, without any number', () => {
  test.each([
    'ribuan',
    'puluhan',
    'sedang dilengkapi',
    'dua',
    'semua desa',
    '',
    '3 dan 5',
    '3 + 4 + 37',
    '12-2',
    '1.25.000',
    '1,2,3',
    'belum 44',
    'tahap 2 selesai',
    '2025-02-30',
    '28/5',
    '٤٤',
    '999999999999999999999',
    '1e9',
  ])('%j', (text) => {
    expect(parseClaimValue(text)).toEqual({ text, kind: 'words' })
  })
})

test('any text is read without failing and kept as it is, with its ends in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, unit) => {
      const value = parseClaimValue(text, unit)
      expect(value.text).toBe(text)
      expect(value.low ?? 0).toBeLessThanOrEqual(value.high ?? 0)
    }),
  )
})

test('no text without digits ever becomes a number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const words = text.replaceAll(/\d/g, '')
      expect(parseClaimValue(words)).toEqual({ text: words, kind: 'words' })
    }),
  )
})

test('every whole number reads the same plain, with Indonesian and with English marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (number) => {
      for (const text of [String(number), number.toLocaleString('id-ID'), number.toLocaleString('en-GB')]) {
        expect(parseClaimValue(text)).toMatchObject({ low: number, high: number })
      }
    }),
  )
})

test('a long text of digits and marks is refused quickly', () => {
  expect(parseClaimValue('1.'.repeat(5000)).kind).toBe('words')
  expect(parseClaimValue(`${'sekitar '.repeat(2000)}1`).kind).toBe('words')
})
