import type { Day, Month } from '#shared/day/day.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { Continuity, OutletMonthState, ProductMonthState, ShelfMonth } from '#shared/outlet/shelf/answers.ts'
import type { ShelfHeadline } from '#shared/outlet/shelf/headline.ts'
import { localShare } from '#shared/outlet/shelf/summary.ts'
import { format } from '../id/format.ts'
import type { Sentence } from '../words.ts'

const { number } = format

const states: Record<OutletMonthState | ProductMonthState, string> = {
  stocked: 'berisi produk program',
  empty: 'dilaporkan tanpa produk program',
  missing: 'belum lapor',
  notOpen: 'gerai belum, tidak lagi, atau sementara tidak buka',
  inStock: 'ada di rak',
  ranOut: 'habis',
  absent: 'tidak ada di rak',
}

function headline({ outlets, reporting, stocked, selling, silent }: ShelfHeadline): Sentence {
  if (outlets === 0) return [{ text: 'Belum ada gerai yang dibuka, jadi belum ada rak' }]
  if (reporting === 0) {
    return [{ text: 'Isi rak tidak diketahui: ' }, { text: `${number(outlets)} gerai belum lapor`, attention: true }]
  }
  const told = `${number(stocked)} dari ${number(outlets)} gerai berisi produk program, ${format.interval(selling)} berjualan`
  if (silent === 0) return [{ text: told }]
  return [{ text: `${told}; ` }, { text: `${number(silent)} tanpa laporan dua bulan`, attention: true }]
}

export type LastReport = Pick<ShelfMonth, 'month' | 'productCount' | 'outsideCount' | 'salesRupiah'>

function share(counts: Parameters<typeof localShare>[0]): string {
  return `${number(Math.round(100 * (localShare(counts) ?? 0)))}%`
}

function continuity({ inStock, unknown, months }: Continuity): string {
  if (months === 0) return 'belum ada bulan yang dihitung'
  const known = `${number(inStock)} dari ${number(months)} bulan`
  return unknown === 0 ? known : `${known}, ${number(unknown)} belum lapor`
}

/** What one report told, without its month. */
function reported({ productCount, outsideCount, salesRupiah }: Omit<LastReport, 'month'>): string {
  const parts = [
    `${number(productCount)} produk`,
    outsideCount > 0 && `${share({ productCount, outsideCount })} barang program`,
    salesRupiah === null ? 'penjualan tidak disebut' : formatRupiah(salesRupiah),
  ]
  return parts.filter(Boolean).join(', ')
}

/** The tab of shelves; both languages come with the page, because the server draws it at once. */
export const shelfTabMessages = {
  title: 'Rak gerai',
  titleOf: (island: string | undefined) => (island ? `Rak gerai di ${island}` : 'Rak gerai'),
  headline,
  lead: (asOf: Day, first: Month, last: Month) =>
    `Menurut laporan rak bulanan, per ${format.day(asOf)}. Bulan yang dibandingkan: ${format.month(first)} sampai ${format.month(last)}. Bulan tanpa laporan adalah “belum lapor”, bukan rak kosong.`,
  own: 'Gerai Anda',
  report: (month: Month) => `Laporkan rak ${format.month(month)}`,
  reportOf: (outlet: string, month: Month) => `Laporkan rak ${format.month(month)}: ${outlet}`,
  correct: (month: Month) => `Perbaiki rak ${format.month(month)}`,
  see: (month: Month) => `Lihat rak ${format.month(month)}`,
  done: (month: Month) => `Rak ${format.month(month)} sudah dilaporkan.`,
  filters: 'Saring gerai',
  byIsland: 'Pulau',
  byReport: 'Laporan',
  all: 'semua',
  silentOnly: (count: number) => `tanpa laporan dua bulan (${number(count)})`,
  outletsTitle: 'Enam bulan tiap gerai',
  outletsTitleSilent: 'Gerai tanpa laporan dua bulan terakhir',
  outlet: 'Gerai',
  continuityHead: 'Bulan berisi',
  last: 'Laporan terakhir',
  continuity,
  state: (state: OutletMonthState | ProductMonthState) => states[state],
  monthState: (month: Month, state: OutletMonthState | ProductMonthState) => `${format.month(month)}: ${states[state]}`,
  lastBefore: (month: Month) => `terakhir lapor ${format.month(month)}`,
  never: 'belum pernah lapor',
  lastReport: (report: LastReport) => `${format.shortMonth(report.month)}: ${reported(report)}`,
  reported,
  findings: (count: number) => `${number(count)} temuan tanpa izin`,
  silent: 'tanpa laporan dua bulan',
  closed: (day: Day) => `ditutup ${format.shortDay(day)}`,
  noneSilent: 'Tidak ada gerai yang dua bulan tanpa laporan di sini.',
  showAll: 'Tampilkan semua gerai',
  noOutlets: 'Belum ada gerai yang dibuka pada hari itu.',
  key: 'Arti tanda',

  salesTitle: 'Penjualan yang dilaporkan',
  salesNote: 'Jumlah persis dari laporan yang menyebut penjualan. Laporan yang tidak menyebutnya tidak dihitung nol.',
  month: 'Bulan',
  sum: 'Penjualan',
  told: 'Laporan yang menyebut',
  toldOf: (told: number, reports: number) => `${number(told)} dari ${number(reports)}`,
  noSales: 'belum ada',

  productsTitle: 'Produk yang bertahan di rak',
  productsLead: (once: number, all: number) =>
    all === 0
      ? 'Belum ada produk yang dilaporkan di rak dalam enam bulan terakhir.'
      : `${number(all)} kali sebuah produk dilaporkan di sebuah gerai; ${number(once)} di antaranya hanya sebulan.`,
  product: 'Produk',
  unnamed: 'produk tanpa nama',
  at: (outlet: string) => `di ${outlet}`,
  from: (kabupaten: string) => `dari ${kabupaten}`,
  showMore: (count: number) => `Tampilkan ${number(count)} lagi`,
  orders: 'Urutkan produk',
  orderLong: 'paling lama bertahan',
  orderShort: 'paling cepat hilang',
}
export type ShelfTabMessages = typeof shelfTabMessages
