import { describe, expect, test } from 'vitest'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findTables } from './find-table.ts'
import type { RawCell } from './raw.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import { buildBook, buildSheet, shopPlaces, shopSpec } from './sheet-builder.ts'

function read(lines: RawCell[][], kabupatenCode?: KabupatenCode): ReadRows {
  const sheet = buildSheet(lines)
  const [layout] = findTables(buildBook(sheet), shopSpec)
  if (!layout) throw new Error('no table')
  return readRows(sheet, layout, { spec: shopSpec, places: shopPlaces, ...(kabupatenCode && { kabupatenCode }) })
}

const headings = ['No', 'Nama', 'Kabupaten', 'Telepon', 'Jumlah pekerja']
const rosa = [1, 'Mama Rosa', 'Kab. Ende', '0812-3456-7890', 3]
const rosaValues = { kabupatenCode: '53.08', name: 'Mama Rosa', phone: '+6281234567890', workers: 3 }

test('a row has the values of its cells, and null for empty ones', () => {
  expect(read([headings, rosa, [2, 'Tenun Ikat', 'Kota Kupang', ' - ', null]]).rows).toEqual([
    { line: 2, values: rosaValues, problems: {} },
    { line: 3, values: { kabupatenCode: '53.71', name: 'Tenun Ikat', phone: null, workers: null }, problems: {} },
  ])
})

test('every cell that is wrong says why, and the others are read', () => {
  expect(read([headings, [1, 'M', 'Kupang', '12', '1,5']]).rows).toEqual([
    {
      line: 2,
      values: {},
      problems: {
        name: { key: 'tooShort', min: 2 },
        kabupatenCode: {
          key: 'severalPlaces',
          candidates: [
            { code: '53.01', text: 'Kabupaten Kupang' },
            { code: '53.71', text: 'Kota Kupang' },
          ],
        },
        phone: { key: 'notAPhone' },
        workers: { key: 'notACount' },
      },
    },
  ])
  expect(read([headings, [1, null, 'Ende', null, 3]]).rows[0]?.problems).toEqual({ name: { key: 'required' } })
})

describe('rows that are no data are told apart', () => {
  test.each<[string, RawCell[]]>([
    ['numbers', [1, 2, 3, 4, 5]],
    ['texts', ['(1)', '(2)', '(3)', '(4)', '(5)']],
  ])('numbers under the headings, as %s', (_, numbers) => {
    const { rows, skipped } = read([headings, numbers, rosa])
    expect(rows.map(({ line }) => line)).toEqual([3])
    expect(skipped).toEqual([{ line: 2, why: 'numbering' }])
  })

  test.each<[RawCell[]]>([
    [['JUMLAH', null, null, null, 3]],
    [[null, 'Total:', null, null, 3]],
    [['Sub Total Ende', null, null, null, 3]],
    [['Rata-rata', null, null, null, 3]],
    [[null, null, 'JUMLAH', '6 UMKM', null]],
    [['Jumlah', '6 UMKM', null, null, 15]],
  ])('totals: %o', (total) => {
    const { rows, skipped } = read([headings, rosa, total])
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(skipped).toEqual([{ line: 3, why: 'total' }])
  })

  test('headings that are printed again on every page', () => {
    const { rows, skipped } = read([headings, rosa, headings, [2, 'Nama', 'Ende', null, 1]])
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(skipped).toEqual([{ line: 3, why: 'heading' }])
  })

  test('but a business may be called Total', () => {
    expect(read([headings, [1, 'Total Persada', 'Ende', null, 3]]).rows).toHaveLength(1)
  })

  test('notes and signatures at the end', () => {
    const end: RawCell[][] = [
      [],
      ['Catatan: angka sementara'],
      [null, null, null, 'Kupang, 5 Februari 2026'],
      [null, null, null, 'Kepala Dinas'],
    ]
    const { rows, skipped } = read([headings, rosa, ['Jumlah', null, null, null, 3], ...end])
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(skipped.map(({ line, why }) => [line, why])).toEqual([
      [3, 'total'],
      [5, 'note'],
      [6, 'note'],
      [7, 'note'],
    ])
  })

  test('rows without anything in the columns that matter are blank', () => {
    expect(
      read([headings, rosa, [2], [3, ' ', '-'], [], [4, 'Tenun Ikat', 'Ende']]).rows.map(({ line }) => line),
    ).toEqual([2, 6])
  })
})

test('a column of kecamatan tells two desa of a name apart, and stands in no other way', () => {
  const { rows } = read([
    ['Nama', 'Kabupaten', 'Desa', 'Kecamatan'],
    ['Kopi', 'Ende', 'Detusoko', 'Ndona'],
    ['Tenun', 'Ende', 'Detusoko', null],
    ['Madu', 'Ende', 'Roga', 'Nddona X'],
  ])
  expect(rows.map(({ values, problems }) => values['desaCode'] ?? problems['desaCode']?.key)).toEqual([
    '53.08.02.2001',
    'severalPlaces',
    '53.08.02.2002',
  ])
})

test('a desa waits for a kabupaten that is asked about, without a question of its own', () => {
  const [row] = read([
    ['Nama', 'Kabupaten', 'Desa'],
    ['Kopi', 'Kupang', 'Detusoko'],
  ]).rows
  expect(Object.keys(row?.problems ?? {})).toEqual(['kabupatenCode'])
  expect(row?.values).toEqual({ name: 'Kopi' })
})

describe('the importer of one kabupaten', () => {
  const ende = '53.08' as KabupatenCode
  test('need not say which it is', () => {
    const { rows } = read(
      [
        ['Nama', 'Telepon'],
        ['Mama Rosa', '0812-3456-7890'],
      ],
      ende,
    )
    expect(rows[0]).toMatchObject({ values: { kabupatenCode: '53.08', name: 'Mama Rosa' }, problems: {} })
    expect(read([headings, [1, 'Mama Rosa', null, null, null]], ende).rows[0]?.values['kabupatenCode']).toBe('53.08')
  })
  test('is taken at their word when they do', () => {
    expect(read([headings, [1, 'Mama Rosa', 'Kota Kupang', null, null]], ende).rows[0]?.values['kabupatenCode']).toBe(
      '53.71',
    )
    expect(read([headings, [1, 'Mama Rosa', 'Kupang', null, null]], ende).rows[0]?.problems).toHaveProperty(
      'kabupatenCode',
    )
  })
})
