import { describe, expect, test } from 'vitest'
import { findTables, toRemembered, withMapping } from './find-table.ts'
import type { RawCell, RawSheet } from './raw.ts'
import { buildBook, buildSheet, shopSpec } from './sheet-builder.ts'

const data: RawCell[] = ['Mama Rosa', 'Kab. Ende', '0812-3456-7890']
const find = (...sheets: RawSheet[]) => findTables(buildBook(...sheets), shopSpec)
const mappingOf = (...lines: RawCell[][]) => find(buildSheet(lines))[0]?.mapping

describe('headings are known', () => {
  test.each<[string, RawCell[]]>([
    ['as they are printed here', ['Nama UMKM', 'Kabupaten/Kota', 'Telepon']],
    ['in English', ['name', 'kabupatenCode', 'phone']],
    ['by other names', ['NAMA USAHA', 'Kabupaten', 'No. HP']],
    ['with stars, brackets, colons and line breaks', ['Nama UMKM *', 'Kabupaten/\nKota', 'Telepon (WA):']],
    ['with short forms', ['Nama', 'Kab', 'Telp.']],
  ])('%s', (_, headings) => {
    expect(mappingOf(headings, data)).toMatchObject({ name: 0, kabupatenCode: 1, phone: 2 })
  })

  test('below titles, logos and blank rows', () => {
    const [layout] = find(
      buildSheet(
        [
          ['PEMERINTAH PROVINSI NTT'],
          ['DATA UMKM TAHUN 2026', null, null, 'No. HP'],
          [],
          ['Nama', 'Kabupaten', 'Telepon'],
          data,
        ],
        {
          mergedRows: [1, 2],
        },
      ),
    )
    expect(layout).toMatchObject({
      headingLines: { first: 4, last: 4 },
      mapping: { name: 0, kabupatenCode: 1, phone: 2 },
    })
  })

  test('of two lines, with a merged heading over both', () => {
    const lines: RawCell[][] = [
      ['No', 'Nama', 'Kabupaten', 'Pemilik', null, 'Jumlah'],
      // What is merged over both lines stands in both.
      [null, 'Nama', 'Kabupaten', 'Nama', 'No. HP', 'Pekerja'],
      [1, 'Mama Rosa', 'Kab. Ende', 'Rosa', '0812-3456-7890', 3],
    ]
    const [layout] = find(buildSheet(lines, { mergedRows: [1, 2] }))
    expect(layout?.headingLines).toEqual({ first: 1, last: 2 })
    // "Pemilik Nama" is no heading that is known, and its lower half must not take the name of the business away.
    expect(layout?.mapping).toEqual({ name: 1, kabupatenCode: 2, phone: 4, workers: 5 })
    expect(layout?.headings.map(({ text }) => text)).toEqual([
      'No',
      'Nama',
      'Kabupaten',
      'Pemilik Nama',
      'Pemilik No. HP',
      'Jumlah Pekerja',
    ])
    expect(layout?.unused.map(({ text }) => text)).toEqual(['No', 'Pemilik Nama'])
  })

  test('of two lines, although the lower one adds nothing that is known', () => {
    const lines: RawCell[][] = [
      ['Nama', 'Kabupaten', 'Alamat', null],
      [null, null, 'Jalan', 'RT/RW'],
      ['Mama Rosa', 'Kab. Ende', 'Jl. Melati', '1/2'],
    ]
    expect(find(buildSheet(lines))[0]?.headingLines).toEqual({ first: 1, last: 2 })
    // A first row of data is no heading.
    expect(
      find(
        buildSheet([
          ['Nama', 'Kabupaten', 'Alamat'],
          ['Mama Rosa', 'Kab. Ende', 'Jl. Melati'],
        ]),
      )[0]?.headingLines,
    ).toEqual({ first: 1, last: 1 })
  })

  test('the first of two columns with one heading is taken', () => {
    expect(mappingOf(['Nama', 'Nama', 'Kabupaten'], data)).toEqual({ name: 0, kabupatenCode: 2 })
  })
})

test('the sheet that names the most columns comes first, and hidden ones are left out', () => {
  const good = buildSheet([['Nama', 'Kabupaten', 'Telepon'], data], { name: 'Data' })
  const other = buildSheet([['Petunjuk'], ['Nama', 'Telepon'], data], { name: 'Petunjuk' })
  const hidden = buildSheet([['Nama', 'Kabupaten', 'Telepon', 'Pemilik'], data], { isHidden: true })
  expect(find(other, hidden, good).map(({ sheet }) => sheet)).toEqual([2, 0])
})

test('required columns without a heading are missing', () => {
  const [layout] = find(buildSheet([['Nama', 'Telepon'], data]))
  expect(layout?.missing).toEqual(['kabupatenCode'])
})

describe('headings that nobody knows', () => {
  const sheet = buildSheet([['DAFTAR'], ['Sebutan', 'Lokasi'], ['Mama Rosa', 'Kab. Ende']])
  const book = buildBook(sheet)
  test('are offered for mapping', () => {
    const [layout] = findTables(book, shopSpec)
    expect(layout).toMatchObject({
      headingLines: { first: 2, last: 2 },
      mapping: {},
      missing: ['kabupatenCode', 'name'],
    })
    expect(layout?.unused).toEqual([
      { index: 0, text: 'Sebutan' },
      { index: 1, text: 'Lokasi' },
    ])
  })
  test('are remembered once somebody mapped them, wherever the columns stand', () => {
    const [layout] = findTables(book, shopSpec)
    if (!layout) throw new Error('no table')
    const mapped = withMapping(layout, shopSpec, { name: 0, kabupatenCode: 1 })
    expect(mapped).toMatchObject({ missing: [], unused: [] })
    const remembered = new Map([[mapped.fingerprint, toRemembered(mapped)]])
    const turned = buildBook(
      buildSheet([
        ['Lokasi', ' SEBUTAN: '],
        ['Kab. Ende', 'Mama Rosa'],
      ]),
    )
    expect(findTables(turned, shopSpec, { remembered })[0]?.mapping).toEqual({ kabupatenCode: 0, name: 1 })
  })
  test('cannot be mapped to what is not there', () => {
    const [layout] = findTables(book, shopSpec)
    if (!layout) throw new Error('no table')
    expect(() => withMapping(layout, shopSpec, { name: 7 })).toThrow(RangeError)
    expect(() => withMapping(layout, shopSpec, { surname: 0 })).toThrow(RangeError)
  })
})

test('a book without anything like a table has none', () => {
  expect(find(buildSheet([]), buildSheet([['Catatan rapat'], ['Jangan lupa']]))).toEqual([])
})

test('a book of sheets full of texts is looked at only so far', () => {
  const full = buildSheet(
    Array.from({ length: 60 }, (_, row) => Array.from({ length: 256 }, (__, column) => `Teks ${row} ${column}`)),
  )
  expect(find(...Array.from({ length: 60 }, () => full)).length).toBeLessThan(4)
})
