import type { Day, Month } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { judgedIn, type CountrySort, type CountrySums, type MonthCounts } from '#shared/overview/country.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { daysAgo, format } from '../id/format.ts'

const { number, month: monthText } = format

function headline(month: Month, { month: counts }: Pick<CountrySums, 'month'>): Sentence {
  const judged = judgedIn(counts)
  if (judged === 0) return [{ text: 'Belum ada target bulanan yang sudah selesai pada hari itu.' }]
  const start = `${monthText(month)}: ${number(counts.met)} dari ${number(judged)} kabupaten/kota mencapai target`
  if (counts.notReported === 0) return [{ text: `${start}; semua sudah melapor.` }]
  return [{ text: `${start}; ` }, { text: `${number(counts.notReported)} belum lapor`, attention: true }, { text: '.' }]
}

/** The page of the whole country, in a registry that holds several provinces. */
export const countryMessages = {
  title: 'Seluruh Indonesia',
  headline,
  lead: (lastDay: Day | null, daysOld: number) =>
    lastDay
      ? `Perubahan angka terakhir ${format.day(lastDay)}, ${daysAgo(daysOld)}. Pilih satu provinsi untuk membuka kabupaten/kota, gerai, dan sumbernya.`
      : 'Belum ada catatan sampai hari yang ditampilkan.',
  numbers: 'Angka utama seluruh provinsi',
  reporting: (count: number, of: number) => `tercatat di ${number(count)} dari ${number(of)} provinsi`,
  change: (change: Interval, since: Day) =>
    change.low === 0 && change.high === 0
      ? `sama seperti ${format.shortDay(since)}`
      : `${format.change(change)} sejak ${format.shortDay(since)}`,
  noRecord: 'belum ada catatan',
  mapTitle: (month: Month) => `Bagian kabupaten/kota yang mencapai target ${monthText(month)}`,
  mapLabel: (month: Month) => `Peta provinsi: bagian kabupaten/kota yang mencapai target ${monthText(month)}`,
  legend: 'Arti warna',
  share: (from: number, to: number) => (from === to ? `${number(from)} %` : `${number(from)}–${number(to)} %`),
  notReported: 'belum lapor',
  boundaries: 'Batas perkiraan.',
  place: (name: string, words: string) => `${name}: ${words}`,
  tableTitle: (count: number) => `${number(count)} provinsi`,
  caption: (month: Month) =>
    `Provinsi menurut kabupaten/kota, target ${monthText(month)}, produk, gerai, dan kebaruan catatan`,
  sort: {
    name: 'Provinsi',
    kabupaten: 'Kab./Kota',
    target: 'Target',
    ready: 'Produk siap',
    outlets: 'Gerai beroperasi',
    freshness: 'Catatan terakhir',
  } satisfies Record<CountrySort, string>,
  targetHead: (month: Month) => `Target ${monthText(month)}`,
  /** Met of judged; what stands beside it is told by `rest`. */
  met: ({ met, ...rest }: MonthCounts) => `${number(met)} dari ${number(judgedIn({ met, ...rest }))} tercapai`,
  rest: ({ short, none, notReported }: MonthCounts) =>
    [
      short > 0 && `${number(short)} kurang`,
      none > 0 && `${number(none)} nihil`,
      notReported > 0 && `${number(notReported)} belum lapor`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  nobodyReported: (count: number) => `${number(count)} kabupaten/kota belum lapor`,
  noTarget: 'tanpa target',
  all: 'Indonesia',
  sortBy: (column: string) => `Urutkan menurut ${column}`,
}
export type CountryMessages = typeof countryMessages
