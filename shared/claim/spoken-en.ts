import type { SpokenWords } from './say.ts'

/** How numbers and units are said in English; nouns that Indonesian law defines stay. */
export const spokenEn: SpokenWords = {
  scales: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
  units: {
    product: ['product', 'products'],
    outlet: ['outlet', 'outlets'],
    showcase: ['showcase', 'showcases'],
    kabupaten: 'kabupaten/kota',
    kind: ['kind', 'kinds'],
    'pkl+umkm': 'UMKM and street vendors',
    'kind+product': 'kinds of product',
    'kind+umkm': 'kinds of UMKM',
    'desa+kelurahan': 'desa and kelurahan',
    umkm: 'UMKM',
    person: ['person', 'people'],
    kelompok: ['group', 'groups'],
    place: ['place', 'places'],
    rupiah: 'rupiah',
    transaction: 'transaction',
    ordinal: 'place in order',
  },
  perPeriod: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  per: (unit) => `per ${unit}`,
  position: (place) => `number ${place}`,
  about: 'about',
  atLeast: 'at least',
  atMost: 'at most',
  of: (part, whole) => `${part} of ${whole}`,
  change: (from, to) => `from ${from} to ${to}`,
  year: (year) => year,
}
