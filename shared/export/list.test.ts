import { describe, expect, test } from 'vitest'
import { downloadMessages } from '#shared/messages/download/id.ts'
import { downloadMessages as english } from '#shared/messages/download/en.ts'
import { aboutFile } from './about.ts'
import { filterLine, isListFormat, isListName, listAddress } from './list.ts'

describe('the address of a whole list', () => {
  test.each([
    ['', '/api/lists/umkm.xlsx?lang=id'],
    ['?q=kopi+susu&kabupaten=53.04&page=3', '/api/lists/umkm.xlsx?q=kopi+susu&kabupaten=53.04&lang=id'],
    ['?from=2026-02-05&before=120', '/api/lists/umkm.xlsx?from=2026-02-05&lang=id'],
    ['?lang=en', '/api/lists/umkm.xlsx?lang=id'],
    ['?q=%26lang%3Den', '/api/lists/umkm.xlsx?q=%26lang%3Den&lang=id'],
  ])('of a page with %s', (search, expected) => {
    expect(listAddress('umkm', 'xlsx', { search, lang: 'id' })).toBe(expected)
  })
})

test.each([
  ['products', true],
  ['people', false],
  ['toString', false],
  [undefined, false],
])('%s is a list: %s', (name, expected) => {
  expect(isListName(name)).toBe(expected)
  expect(isListFormat(name)).toBe(false)
})

test('only filters that are set are told', () => {
  const words = [
    ['Cari', ''],
    ['Kategori', 'makanan'],
    ['Tahap', undefined],
    ['Pulau', 'Timor'],
  ] as const
  expect(filterLine(words)).toBe('Kategori: makanan; Pulau: Timor')
  expect(filterLine([['Cari', undefined]])).toBeUndefined()
})

describe('what a file says about itself', () => {
  const told = { title: 'Produk', definition: 'Keadaan hari ini', source: 'Registri' }
  const moment = { asOf: '2026-02-05', address: 'http://x/produk', now: new Date('2026-02-05T20:30:00Z') }

  test('title, day, source and the instant of the programme; nothing that is not known', () => {
    const about = aboutFile(downloadMessages, told, { ...moment, info: undefined })
    expect(about).toEqual([
      ['Judul', 'Produk'],
      ['Keadaan per', '2026-02-05'],
      ['Keterangan', 'Keadaan hari ini'],
      ['Sumber', 'Registri'],
      ['Halaman', 'http://x/produk'],
      ['Diunduh pada', '2026-02-06 04:30:00 WITA'],
    ])
  })

  test.each([
    [downloadMessages, 'DATA SIMULASI, bukan laporan'],
    [english, 'SIMULATED DATA, no report'],
  ])('simulated data are called so right below the title', (texts, mark) => {
    const info = { simulated: true, dataVersion: 7, knownAt: '2026-02-01' }
    const about = aboutFile(texts, { ...told, filter: 'Pulau: Timor', order: 'nama' }, { ...moment, info })
    expect(about[1]?.[1]).toBe(mark)
    expect(about.map(([, text]) => text)).toEqual(expect.arrayContaining(['2026-02-01', 'Pulau: Timor', 'nama', '7']))
  })
})
