import type { ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import type { Choice, ColumnSpec, DatasetSpec, TwoLanguages } from '../dataset.ts'
import { idColumn, kabupatenColumn, versionColumn } from './record-columns.ts'

/** What a row is about: goods on the shelf, or all of the month. */
export type ShelfRowKind = ShelfLineKind | 'all'
/** `gone`: a row that leaves the report. */
export type ShelfStanding = 'there' | 'ranOut' | 'gone'

/** The name of the row that holds the sales of a month. */
export const ALL_GOODS = 'Semua barang'

type Words = TwoLanguages & { aliases?: readonly string[] }

const kinds: Record<ShelfRowKind, Words> = {
  programme: { id: 'Produk program', en: 'Programme product', aliases: ['program', 'produk', 'ovop'] },
  finding: { id: 'Temuan', en: 'Finding', aliases: ['temuan tanpa izin'] },
  outside: { id: 'Luar program', en: 'Outside goods', aliases: ['luar', 'barang luar', 'barang luar program'] },
  all: { id: 'Sebulan', en: 'Whole month', aliases: ['seluruhnya', 'semua'] },
}

const standings: Record<ShelfStanding, Words> = {
  there: { id: 'Ada', en: 'In stock', aliases: ['di rak', 'tersedia'] },
  ranOut: { id: 'Habis', en: 'Ran out', aliases: ['stok habis', 'kosong'] },
  gone: { id: 'Keluarkan', en: 'Take off', aliases: ['hapus', 'tidak dijual lagi'] },
}

function toChoices(words: Readonly<Record<string, Words>>): Choice[] {
  return Object.entries(words).map(([value, { id, en, aliases }]) => ({
    ...{ value, label: { id, en } },
    ...(aliases && { aliases }),
  }))
}

/** Which report a row belongs to. */
const reportColumns: ColumnSpec[] = [
  kabupatenColumn,
  {
    key: 'outlet',
    kind: 'text',
    header: { id: 'Gerai', en: 'Outlet' },
    aliases: ['nama gerai', 'ntt mart', 'nama ntt mart'],
    hint: { id: 'Nama gerai seperti yang tercatat.', en: 'The outlet by its name on record.' },
    isRequired: true,
    isLocked: true,
    text: { max: 200 },
  },
  {
    key: 'month',
    kind: 'month',
    header: { id: 'Bulan', en: 'Month' },
    aliases: ['bulan laporan', 'periode'],
    hint: { id: 'Bulan yang dilaporkan: 2026-10 atau Oktober 2026.', en: 'The month reported: 2026-10.' },
    isRequired: true,
    isLocked: true,
  },
]

/** What lay on the shelves of outlets, month by month. All rows of an outlet and month are one report. */
export const shelfSpec: DatasetSpec = {
  name: 'shelf',
  title: { id: 'Rak gerai', en: 'Shelves of outlets' },
  labelColumn: 'name',
  naturalKey: ['kabupatenCode', 'outlet', 'month', 'name'],
  columns: [
    idColumn,
    versionColumn,
    ...reportColumns,
    {
      key: 'name',
      kind: 'text',
      header: { id: 'Barang', en: 'Goods' },
      aliases: ['produk', 'nama produk', 'nama barang'],
      hint: {
        id: `Produk yang tercatat, atau barang dari luar program. “${ALL_GOODS}” untuk penjualan sebulan.`,
        en: `A product on record, or other goods. “${ALL_GOODS}” for the sales of the month.`,
      },
      isRequired: true,
      isLocked: true,
      text: { max: 200 },
    },
    {
      key: 'kind',
      kind: 'choice',
      header: { id: 'Jenis', en: 'Kind' },
      aliases: ['jenis barang', 'kelompok'],
      hint: {
        id: 'Kosong: produk program. “Temuan” untuk produk yang ada di rak padahal belum siap.',
        en: 'Empty: a programme product. “Finding”: on the shelf though it is not ready.',
      },
      isLocked: true,
      choices: toChoices(kinds),
    },
    {
      key: 'standing',
      kind: 'choice',
      header: { id: 'Keadaan', en: 'State' },
      aliases: ['stok', 'status'],
      hint: {
        id: 'Kosong pada baris baru: ada. “Keluarkan” menghapus barang dari laporan bulan itu.',
        en: 'Empty in a new row: in stock. “Take off” removes it from the report.',
      },
      choices: toChoices(standings),
    },
    {
      key: 'quantity',
      kind: 'count',
      header: { id: 'Jumlah', en: 'Quantity' },
      aliases: ['banyak', 'jumlah barang'],
      hint: { id: 'Berapa buah di rak. Boleh kosong.', en: 'How many lie there. May be empty.' },
    },
    {
      key: 'priceRupiah',
      kind: 'rupiah',
      header: { id: 'Harga', en: 'Price' },
      aliases: ['harga satuan', 'harga rp'],
      hint: { id: 'Rupiah per buah. Boleh kosong.', en: 'Rupiah each. May be empty.' },
    },
    {
      key: 'salesRupiah',
      kind: 'rupiah',
      header: { id: 'Penjualan', en: 'Sales' },
      aliases: ['penjualan rp', 'terjual', 'omzet', 'nilai penjualan'],
      hint: {
        id: `Rupiah bulan itu; pada baris “${ALL_GOODS}”: seluruh penjualan gerai. Kosong berarti tidak diketahui, bukan nol.`,
        en: `Rupiah of the month; in the row “${ALL_GOODS}” of all the outlet. Empty: not known, not zero.`,
      },
    },
    {
      key: 'supplier',
      kind: 'text',
      header: { id: 'Pemasok', en: 'Supplier' },
      aliases: ['umkm', 'produsen'],
      hint: { id: 'Siapa yang memasoknya. Boleh kosong.', en: 'Who supplies it. May be empty.' },
      text: { max: 200 },
    },
  ],
}
