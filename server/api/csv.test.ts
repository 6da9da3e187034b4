import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'

const readBack = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n' })

describe('toCsv', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(toCsv(['name', 'low'], [{ name: 'Ende', low: 1 }])).toBe('\uFEFFname,low\r\nEnde,1\r\n')
  })

  test('has a header also when there are no rows', () => {
    expect(toCsv(['name', 'low'], [])).toBe('\uFEFFname,low\r\n')
  })

  test('leaves a cell empty where nothing is known, which is not zero', () => {
    expect(readBack(toCsv(['low', 'high'], [{ low: null, high: 0 }]))).toEqual([
      ['low', 'high'],
      ['', '0'],
    ])
  })

  test.each(['=1+1', '+62812', '-1', '@cmd', '\tx', '\rx'])('keeps a spreadsheet from running %j', (text) => {
    expect(readBack(toCsv(['note'], [{ note: text }]))[1]).toEqual([`'${text}`])
  })

  test.each([
    ['Kopi;=1+1;manis', "Kopi;'=1+1;manis"],
    ['Teh; "@x', 'Teh; "\'@x'],
    ['a\n-1', "a\n'-1"],
    ['satu; dua = tiga', 'satu; dua = tiga'],
  ])('keeps a spreadsheet that cuts at semicolons from running %j', (text, written) => {
    expect(readBack(toCsv(['note'], [{ note: text }]))[1]).toEqual([written])
  })

  test('leaves negative numbers alone', () => {
    expect(readBack(toCsv(['lat'], [{ lat: -10.0642 }]))[1]).toEqual(['-10.0642'])
  })

  test('writes truth as a word', () => {
    expect(readBack(toCsv(['isRival'], [{ isRival: false }, { isRival: true }]))).toEqual([
      ['isRival'],
      ['false'],
      ['true'],
    ])
  })

  test('gives back any text that is no formula, quotes and line breaks included', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => !/^[=+\-@\t\r\uFEFF]|[;\t\r\n]\s*"*\s*[=+\-@]/.test(value))
    fc.assert(
      fc.property(text, (note) => {
        expect(readBack(toCsv(['id', 'note'], [{ id: 1, note }]))[1]).toEqual(['1', note])
      }),
    )
  })
})
