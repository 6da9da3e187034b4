/**
 * Words that officials and reporters use for one thing, in both languages, and the one word that the checks compare.
 * A word that is not here stands for itself.
 */
export const unitWords: Readonly<Record<string, string>> = {
  products: 'product',
  produk: 'product',
  jenis: 'kind',
  macam: 'kind',
  kinds: 'kind',
  types: 'kind',
  outlets: 'outlet',
  gerai: 'outlet',
  toko: 'outlet',
  etalase: 'showcase',
  showcases: 'showcase',
  kota: 'kabupaten',
  daerah: 'kabupaten',
  coop: 'koperasi',
  kopdes: 'koperasi',
  orang: 'person',
  jiwa: 'person',
  people: 'person',
  pegawai: 'person',
  staff: 'person',
  asn: 'person',
  pns: 'person',
  idr: 'rupiah',
  rp: 'rupiah',
  groups: 'kelompok',
  group: 'kelompok',
  transaksi: 'transaction',
  bulan: 'month',
  tahun: 'year',
  minggu: 'week',
  hari: 'day',
  tanggal: 'date',
  persen: 'percent',
  '%': 'percent',
  ke: 'ordinal',
  urutan: 'ordinal',
  tempat: 'place',
  places: 'place',
  titik: 'counter',
  lokasi: 'counter',
  unit: 'counter',
  buah: 'counter',
  site: 'counter',
  sites: 'counter',
}

/** Words of a unit that count nothing themselves. */
export const emptyUnitWords: ReadonlySet<string> = new Set([
  'of',
  'dari',
  'since',
  'sejak',
  'sekitar',
  'kurang',
  'lebih',
  'minimum',
  'minimal',
  'maksimal',
  'hingga',
  'about',
])

export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

/** Places that are counted side by side: a slash between them means "and", not "per". */
export const placeNouns: ReadonlySet<string> = new Set(['desa', 'kelurahan', 'kecamatan', 'kabupaten'])
