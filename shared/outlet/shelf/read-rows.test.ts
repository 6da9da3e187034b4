import { describe, expect, test } from 'vitest'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { ShelfCandidate } from './answers.ts'
import { previewShelfRows } from './preview.ts'
import { readShelfRows } from './read-rows.ts'

const candidate = (name: string, isReady = true): ShelfCandidate => ({
  ...{ id: name, name, kabupatenCode: kabupatenCodeSchema.parse('53.06'), umkmId: null, producer: null },
  ...{ missing: [], isReady },
})

describe('a spreadsheet of a shelf', () => {
  test('has its headings in any order, language and case, after empty rows', () => {
    const read = readShelfRows([
      ['', ''],
      ['HARGA (Rp)', ' Nama Produk ', 'Stok', 'Warna'],
      ['Rp 25.000', 'Kopi  Ende', '1.200', 'hitam'],
      ['', '', '', ''],
      ['-', 'Teh', '', ''],
    ])
    expect(read).toEqual({
      unknownHeadings: ['Warna'],
      rows: [
        expect.objectContaining({ row: 3, name: 'Kopi Ende', priceRupiah: 25_000, quantity: 1200, problems: [] }),
        expect.objectContaining({ row: 5, name: 'Teh', priceRupiah: null, quantity: null, ranOut: false }),
      ],
    })
  })
  test.each([
    [[], 'empty'],
    [[[' ']], 'empty'],
    [[['Harga'], ['5']], 'noNameColumn'],
    [[['Produk'], ...Array.from({ length: 301 }, () => ['Kopi'])], 'tooManyRows'],
  ])('%# cannot be read: %s', (table, problem) => {
    expect(readShelfRows(table)).toEqual({ problem })
  })
  test.each([
    [['Produk', 'Harga'], ['Kopi', '1,5 juta'], 'price', 'notRupiah'],
    [['Produk', 'Harga'], ['Kopi', '-5'], 'price', 'negativeAmount'],
    [['Produk', 'Jumlah'], ['Kopi', '-5'], 'quantity', 'negativeAmount'],
    [['Produk', 'Jumlah'], ['Kopi', 'lima'], 'quantity', 'wrongType'],
    [['Produk', 'Harga'], ['', '500'], 'name', 'required'],
    [['Produk', 'Pemasok'], ['Kopi', 'x'.repeat(200)], 'supplier', 'tooLong'],
  ])('%# names what is wrong at its cell', (head, cells, column, key) => {
    const read = readShelfRows([head, cells])
    expect('rows' in read && read.rows[0]?.problems).toMatchObject([{ column, problem: { key } }])
  })
  test('tells what ran out, by a mark or by none left, and what is from outside', () => {
    const read = readShelfRows([
      ['Produk', 'Jumlah', 'Habis', 'Jenis'],
      ['Kopi', '5', 'ya', ''],
      ['Teh', '0', '', ''],
      ['Air', '5', 'tidak', 'Barang luar program'],
    ])
    expect('rows' in read && read.rows.map((row) => [row.ranOut, row.isOutside])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ])
  })
})

test('each row is taken, asked about or left out', () => {
  const read = readShelfRows([
    ['Produk', 'Harga', 'Jenis'],
    ['kopi ende', '', ''],
    ['Jagung', '', ''],
    ['Air', '', 'luar'],
    ['Sabun', '', ''],
    ['KOPI ENDE', '', ''],
    ['Teh', 'abc', ''],
  ])
  const rows = 'rows' in read ? previewShelfRows(read.rows, [candidate('Kopi Ende'), candidate('Jagung', false)]) : []
  expect(rows.map((row) => row.outcome)).toEqual(['ready', 'notReady', 'outside', 'unknown', 'twice', 'wrong'])
})
