import { KABUPATEN_ATTRIBUTION } from '../licence.ts'
import type { DataPlace } from '../data-place.ts'
import type { Bilingual } from '../bilingual.ts'

/**
 * What Satu Data Indonesia (Perpres 39/2019) asks to be told of a dataset besides what its rows mean: what is counted,
 * how it comes to be, how often, and by which reference codes it can be joined.
 */
export type DatasetFacts = {
  unit: Bilingual
  method: Bilingual
  frequency: Frequency
  codes: readonly CodeList[]
  /** The question that an edition asks, so that it holds the finest rows. */
  editionQuery?: Readonly<Record<string, string>>
  /** A column that tells rows apart; none where only several together do. */
  primaryKey?: readonly string[]
}

/** `continuous`: with every record that somebody enters; `monthly`: as months are reported. */
export type Frequency = 'continuous' | 'monthly' | 'irregular'
/** The reference lists whose codes a dataset carries; both are columns of the dataset `kabupaten`. */
export type CodeList = 'kemendagri' | 'bps'

/** Who answers for all of it. */
export function programmeOffice(place: DataPlace): string {
  const whose = place === 'Indonesia' ? 'tiap provinsi' : `Provinsi ${place}`
  return `Dinas Pemberdayaan Masyarakat dan Desa (PMD) ${whose}`
}

const fromEvents: Bilingual = {
  id: 'Pencatatan administratif: tiap peristiwa dicatat dengan rentang hari, sumber, dan saat dicatat; angka adalah jumlah catatan pada tanggal yang ditanyakan, jadi dapat dihitung ulang untuk hari mana pun.',
  en: 'Administrative records: every event is recorded with its window of days, its source and the instant of recording; a figure is the sum of the records at the day asked for, so it can be worked out again for any day.',
}
const fromReports: Bilingual = {
  id: 'Laporan kabupaten/kota dan pencatatan Dinas PMD; yang belum dilaporkan dibiarkan kosong, tidak dianggap nol.',
  en: 'Reports of the kabupaten and records of the provincial office; what was not reported stays empty and is no zero.',
}
const fromPublicReports: Bilingual = {
  id: 'Dikumpulkan dari pemberitaan dan siaran resmi; tiap baris menyebut sumber dan tanggal terbitnya.',
  en: 'Gathered from press and official releases; each row names its source and when it was published.',
}

const byKabupaten = { codes: ['kemendagri'] } as const

/** By name of the dataset. A dataset without an entry fails the tests. */
export const datasetFacts: Readonly<Record<string, DatasetFacts>> = {
  figures: {
    ...byKabupaten,
    unit: {
      id: 'sesuai kolom unit: UMKM, produk, gerai, titik, lapak',
      en: 'as the column unit says: UMKM, product, outlet, place, listing',
    },
    method: fromEvents,
    frequency: 'continuous',
    editionQuery: { by: 'kabupaten' },
    primaryKey: ['area', 'figure'],
  },
  changes: {
    ...byKabupaten,
    unit: {
      id: 'sesuai kolom unit: UMKM, produk, gerai, titik, lapak',
      en: 'as the column unit says: UMKM, product, outlet, place, listing',
    },
    method: fromEvents,
    frequency: 'continuous',
    editionQuery: { grouping: 'kabupaten' },
    primaryKey: ['area', 'figure'],
  },
  'change-events': {
    ...byKabupaten,
    unit: { id: 'peristiwa', en: 'event' },
    method: fromEvents,
    frequency: 'continuous',
    primaryKey: ['id'],
  },
  targets: {
    ...byKabupaten,
    unit: { id: 'produk per bulan', en: 'products per month' },
    method: fromEvents,
    frequency: 'monthly',
    primaryKey: ['kabupaten'],
  },
  pace: {
    ...byKabupaten,
    unit: { id: 'produk; produk per bulan untuk laju', en: 'products; products per month for rates' },
    method: fromEvents,
    frequency: 'monthly',
    primaryKey: ['kabupaten'],
  },
  'announced-targets': {
    ...byKabupaten,
    unit: { id: 'sesuai kolom unit', en: 'as the column unit says' },
    method: fromPublicReports,
    frequency: 'irregular',
    primaryKey: ['id'],
  },
  outlets: {
    ...byKabupaten,
    unit: { id: 'gerai', en: 'outlet' },
    method: fromReports,
    frequency: 'continuous',
    primaryKey: ['id'],
  },
  shelf: {
    ...byKabupaten,
    unit: { id: 'produk; rupiah pada kolom salesRupiah', en: 'product; rupiah in the column salesRupiah' },
    method: fromReports,
    frequency: 'monthly',
    primaryKey: ['outlet', 'month'],
  },
  channels: {
    ...byKabupaten,
    unit: {
      id: 'catatan; rupiah pada kolom amountRupiah dan priceRupiah',
      en: 'record; rupiah in the columns amountRupiah and priceRupiah',
    },
    method: fromReports,
    frequency: 'continuous',
    primaryKey: ['id'],
  },
  turnover: {
    codes: [],
    unit: { id: 'rupiah sebulan', en: 'rupiah a month' },
    method: fromReports,
    frequency: 'monthly',
    primaryKey: ['month'],
  },
  products: {
    ...byKabupaten,
    unit: { id: 'produk', en: 'product' },
    method: fromReports,
    frequency: 'continuous',
    primaryKey: ['id'],
  },
  claims: {
    ...byKabupaten,
    unit: {
      id: 'pernyataan; satuan nilainya pada kolom unit',
      en: 'claim; the unit of its value is in the column unit',
    },
    method: fromPublicReports,
    frequency: 'irregular',
    primaryKey: ['id'],
  },
  events: {
    ...byKabupaten,
    unit: { id: 'peristiwa', en: 'event' },
    method: fromPublicReports,
    frequency: 'irregular',
  },
  kabupaten: {
    unit: { id: 'kabupaten/kota', en: 'kabupaten or kota' },
    method: { id: `Daftar rujukan. ${KABUPATEN_ATTRIBUTION}.`, en: `A reference list. ${KABUPATEN_ATTRIBUTION}.` },
    frequency: 'irregular',
    codes: ['kemendagri', 'bps'],
    primaryKey: ['code'],
  },
}

/** What is told of a dataset. @throws Error for a dataset that nobody described */
export function factsOf(name: string): DatasetFacts {
  const facts = datasetFacts[name]
  if (!facts) throw new Error(`dataset ${name} has no entry in server/api/open-data/dataset-facts.ts`)
  return facts
}
