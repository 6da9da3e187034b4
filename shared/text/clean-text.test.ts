import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

const line = (typed: string, max = 50) => cleanText(typed, { kind: 'line', max })
const prose = (typed: string) => cleanText(typed, { kind: 'prose', max: 50 })

describe('a line is cleaned', () => {
  test.each([
    ['  Kopi   Ende ', 'Kopi Ende'],
    ['Kopi\t\r\nEnde', 'Kopi Ende'],
    ['Kopi\u00A0Ende', 'Kopi Ende'],
    ['Cafe\u0301', 'Café'],
    ['Ko\u200Bpi\uFEFF', 'Kopi'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['Mom’s Roti® & Co. (2)', 'Mom’s Roti® & Co. (2)'],
    ["Robert'); drop table product;--", "Robert'); drop table product;--"],
  ])('%j becomes %j', (typed, text) => {
    expect(line(typed)).toEqual({ text })
  })
})

describe('a line is refused', () => {
  test.each([
    ['', 'required'],
    [' \u200B ', 'required'],
    ['Kopi\u0000', 'controlCharacter'],
    ['Kopi\u001B[31m', 'controlCharacter'],
    ['Kopi \u202Eedne', 'directionMark'],
    ['\u2067Kopi\u2069', 'directionMark'],
    ['Kopi\u200F', 'directionMark'],
    ['Kopi \uD83D', 'brokenCharacter'],
    ['Kopi \uFFFD', 'brokenCharacter'],
    ['Kopi \uE000', 'brokenCharacter'],
    ['Kopi ☕', 'emoji'],
    ['Kopi 🇮🇩', 'emoji'],
    ['Kopi 1️⃣', 'emoji'],
  ])('%j: %s', (typed, key) => {
    expect(line(typed)).toEqual({ problem: { key } })
  })

  test('by its length as people count it, not by its bytes', () => {
    expect(line('é'.repeat(50))).toEqual({ text: 'é'.repeat(50) })
    expect(line('𠮷'.repeat(50))).toEqual({ text: '𠮷'.repeat(50) })
    expect(line('a'.repeat(51))).toEqual({ problem: { key: 'tooLong', max: 50 } })
    expect(cleanText('ab', { kind: 'line', min: 3, max: 50 })).toEqual({ problem: { key: 'tooShort', min: 3 } })
  })

  test('without reading all of a megabyte', () => {
    expect(line('\uD83D'.repeat(1_000_000))).toEqual({ problem: { key: 'tooLong', max: 50 } })
  })
})

test('prose keeps paragraphs and emoji', () => {
  expect(prose(' Baik 👍  sekali \r\n\r\n\r\n\n dan   murah ')).toEqual({ text: 'Baik 👍 sekali\n\ndan murah' })
  expect(prose('Baik\u0007')).toEqual({ problem: { key: 'controlCharacter' } })
  expect(prose('\u202Ekiab')).toEqual({ problem: { key: 'directionMark' } })
})
