import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { findTables } from '#shared/exchange/find-table.ts'
import type { RawBook } from '#shared/exchange/raw.ts'
import { readRows } from '#shared/exchange/read-rows.ts'
import { shopPlaces, shopSpec } from '#shared/exchange/sheet-builder.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { readBook } from './read-book.ts'

/** A sheet as an office keeps it: titles, headings of two lines, real days, a formula, a failed one, totals, a signature. */
const sheet = {
  name: 'DATA UMKM',
  merges: [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
    { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
  ],
  rows: [
    ['DATA UMKM KABUPATEN ENDE TAHUN 2026'],
    [],
    ['No', 'Nama Usaha', 'Kabupaten', 'Pemilik', null, 'Tanggal Berdiri', 'Jumlah'],
    [null, null, null, 'Nama', 'No. HP', null, 'Pekerja'],
    [1, 2, 3, 4, 5, 6, 7],
    [1, 'Tenun “Mama Rosa”', 'Kab. Ende', 'Rosa', '0812-3456-7890', new Date(Date.UTC(2024, 1, 29)), 3],
    [2, 'Kopi\nDetusoko', 'Kota Kupang', null, '(0380) 821234', new Date(Date.UTC(2025, 4, 27)), 12],
    [3, '=1+1', 'Kupang', null, null, null, null],
    ['Jumlah', null, null, null, null, null, 15],
    [],
    [null, null, null, null, 'Ende, 5 Februari 2026'],
    [null, null, null, null, 'Kepala Dinas'],
  ],
  cells: new Map([['8,6', { formula: 'SUM(G6:G8)', value: 15 }]]),
}
const marks = {
  name: '_pantau',
  hidden: true,
  rows: [
    ['dataset', 'umkm'],
    ['madeAt', '2026-02-05T01:00:00Z'],
  ],
}
const made = () => writeXlsx({ sheets: [sheet, marks] })

function rowsOf(book: RawBook) {
  const [layout] = findTables(book, shopSpec)
  const found = layout && book.sheets[layout.sheet]
  if (!found) throw new Error('no table')
  return readRows(found, layout, { spec: shopSpec, places: shopPlaces })
}

async function readWhole(bytes: Uint8Array, name: string): Promise<RawBook> {
  const read = await readBook(bytes, name)
  if ('refusal' in read) throw new Error(JSON.stringify(read.refusal))
  return read.book
}

function expectTheRows(book: RawBook): void {
  const { rows, skipped } = rowsOf(book)
  expect(rows.map(({ values }) => values)).toEqual([
    {
      kabupatenCode: '53.08',
      name: 'Tenun “Mama Rosa”',
      phone: '+6281234567890',
      since: '2024-02-29',
      workers: 3,
    },
    { kabupatenCode: '53.71', name: 'Kopi Detusoko', phone: '+62380821234', since: '2025-05-27', workers: 12 },
    { name: '=1+1', phone: null, since: null, workers: null },
  ])
  expect(rows.map(({ problems }) => Object.keys(problems))).toEqual([[], [], ['kabupatenCode']])
  expect(skipped.map(({ why }) => why)).toEqual(['numbering', 'total', 'note', 'note'])
}

test('the sheet of an office is read as its writer made it', async () => {
  const book = await readWhole(await made(), 'data.xlsx')
  expectTheRows(book)
  expect(book.marks).toEqual({ dataset: 'umkm', madeAt: '2026-02-05T01:00:00Z' })
  expect(book.sheets.map(({ name }) => name)).toEqual(['DATA UMKM'])
})

test('a file with a real password is refused', async () => {
  const bytes = await writeXlsx({ sheets: [sheet], encryption: { password: 'rahasia', spinCount: 1000 } })
  expect(await readBook(bytes, 'data.xlsx')).toEqual({ refusal: { reason: 'encrypted' } })
})

describe.skipIf(!libreOffice.isThere)('the same sheet saved by LibreOffice', () => {
  const csv = (separator: string, encoding: number) =>
    `csv:Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,${encoding}`

  test.each(['xlsx', 'ods'])('as %s', async (kind) => {
    const book = await readWhole(await libreOffice.saveAs(await made(), kind), `data.${kind}`)
    expectTheRows(book)
    expect(book.marks).toEqual({ dataset: 'umkm', madeAt: '2026-02-05T01:00:00Z' })
  })
  test.each([
    ['with commas in UTF-8', csv(',', 76)],
    ['with semicolons in Windows-1252', csv(';', 1)],
    ['with tabs in UTF-16', csv('\t', 65_535)],
  ])('as a CSV %s', async (_, kind) => {
    expectTheRows(await readWhole(await libreOffice.saveAs(await made(), kind), 'data.csv'))
  })
  test('as an old Excel file is refused with a way out', async () => {
    const saved = await libreOffice.saveAs(await made(), 'xls')
    expect(await readBook(saved, 'data.xls')).toEqual({ refusal: { reason: 'oldExcel' } })
  })
  test('as a page is refused', async () => {
    const saved = await libreOffice.saveAs(await made(), 'html')
    expect(await readBook(saved, 'data.xls')).toEqual({ refusal: { reason: 'webPage' } })
  })
})
