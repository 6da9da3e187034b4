import { describe, expect, test } from 'vitest'
import { formatRupiah, parseRupiah, rupiahDigits, sumRupiah, type RupiahProblem } from './rupiah.ts'
import { optionalRupiahField, rupiahField } from './schema.ts'

describe('an amount', () => {
  test.each<[string, number]>([
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['Rp 1.250.000', 1_250_000],
    ['rp. 1.250.000,00', 1_250_000],
    ['Rp1.250.000,-', 1_250_000],
    ['Rp\u00A0500', 500],
    ['0', 0],
    ['007', 7],
  ])('%s is %i rupiah', (typed, rupiah) => {
    expect(parseRupiah(typed)).toEqual({ rupiah })
  })
  test.each<[string, RupiahProblem]>([
    ['1,5 juta', 'notRupiah'],
    ['1.25', 'notRupiah'],
    ['1,250,000', 'notRupiah'],
    ['1250.000', 'notRupiah'],
    ['seribu', 'notRupiah'],
    ['', 'notRupiah'],
    ['1e6', 'notRupiah'],
    ['Infinity', 'notRupiah'],
    ['1.250.000,50', 'wholeRupiah'],
    ['-500', 'negativeAmount'],
    ['− 500', 'negativeAmount'],
    ['-Rp500', 'negativeAmount'],
    ['99.999.999.999.999', 'amountTooLarge'],
    ['9'.repeat(400), 'amountTooLarge'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(parseRupiah(typed)).toEqual({ problem })
  })
  test.each([0, 7, 999, 1000, 1_250_000, 10_000_000_000_000])('%i reads back as it is written', (rupiah) => {
    expect(parseRupiah(formatRupiah(rupiah))).toEqual({ rupiah })
    expect(parseRupiah(rupiahDigits(rupiah))).toEqual({ rupiah })
  })
  test('is written the way of each language', () => {
    expect(formatRupiah(1_250_000)).toBe('Rp1.250.000')
    expect(formatRupiah(1_250_000, 'en')).toBe('Rp1,250,000')
    expect(formatRupiah(-500)).toBe('−Rp500')
  })
})

test('a sum is exact or refused', () => {
  expect(sumRupiah([])).toBe(0)
  expect(sumRupiah([1, 2, 3_000_000_000_000])).toBe(3_000_000_000_003)
  expect(() => sumRupiah([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
  expect(() => sumRupiah([0.1, 0.2])).toThrow(RangeError)
})

test('a field takes typed texts and numbers, and empty only where it may be', () => {
  expect(rupiahField.parse('1.250.000')).toBe(1_250_000)
  expect(rupiahField.parse(1_250_000)).toBe(1_250_000)
  expect(rupiahField.safeParse('').success).toBe(false)
  expect(rupiahField.safeParse(1.5).success).toBe(false)
  expect(optionalRupiahField.parse(' ')).toBeUndefined()
  expect(optionalRupiahField.parse(undefined)).toBeUndefined()
  expect(optionalRupiahField.parse('5.000')).toBe(5000)
})
