import type { SpokenWords } from './say.ts'

/** How numbers and units are said in Indonesian. */
export const spokenId: SpokenWords = {
  scales: [
    [1e12, 'triliun'],
    [1e9, 'miliar'],
    [1e6, 'juta'],
  ],
  units: {
    product: 'produk',
    outlet: 'gerai',
    showcase: 'etalase',
    kabupaten: 'kabupaten/kota',
    kind: 'jenis',
    'pkl+umkm': 'UMKM dan PKL',
    'kind+product': 'jenis produk',
    'kind+umkm': 'jenis UMKM',
    'desa+kelurahan': 'desa dan kelurahan',
    umkm: 'UMKM',
    place: 'tempat',
    rupiah: 'rupiah',
    transaction: 'transaksi',
    ordinal: 'urutan',
  },
  perPeriod: { day: 'per hari', week: 'per minggu', month: 'per bulan', year: 'per tahun' },
  per: (unit) => `per ${unit}`,
  position: (place) => `ke-${place}`,
  about: 'sekitar',
  atLeast: 'sedikitnya',
  atMost: 'paling banyak',
  of: (part, whole) => `${part} dari ${whole}`,
  change: (from, to) => `dari ${from} menjadi ${to}`,
  year: (year) => `tahun ${year}`,
}
