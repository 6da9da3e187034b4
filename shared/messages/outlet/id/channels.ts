import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ChannelForm, ChannelKind } from '#shared/outlet/channel/channel.ts'
import { roundRupiah, type ChannelHeadline, type ChannelStanding } from '#shared/outlet/channel/summary.ts'
import type { AreaFigure } from '#shared/overview/roll-up.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { format } from '../../id/format.ts'

const { number, interval } = format

const kinds: Record<ChannelKind, string> = {
  displayPoint: 'Titik pajang',
  marketplaceListing: 'Etalase daring',
  cooperative: 'Koperasi Desa Merah Putih',
  capital: 'Modal koperasi',
  purchase: 'Belanja pemerintah dan ASN',
  exhibition: 'Pameran dan Pasar Tani',
}

const forms: Record<ChannelForm, string> = {
  airport: 'bandara',
  harbour: 'pelabuhan',
  hotel: 'hotel',
  exhibitionRoom: 'ruang pamer',
  otherPlace: 'tempat lain',
  shopee: 'Shopee',
  tokopedia: 'Tokopedia',
  tiktok: 'TikTok Shop',
  lazada: 'Lazada',
  blibli: 'Blibli',
  padi: 'PaDi UMKM',
  inaproc: 'Katalog Elektronik (INAPROC)',
  otherMarketplace: 'lokapasar lain',
  governmentCard: 'kartu kredit pemerintah (KKPD)',
  civilServants: 'belanja ASN',
  exhibition: 'pameran',
  pasarTani: 'Pasar Tani',
}

const noRecords: Record<ChannelKind, string> = {
  displayPoint:
    'Belum ada titik pajang yang tercatat. Berikutnya: kabupaten/kota atau Dinas PMD mencatat tiap tempat di bandara, pelabuhan, hotel, atau ruang pamer, dengan hari dibukanya dan produk yang dipajang.',
  marketplaceListing:
    'Belum ada etalase daring yang tercatat. Berikutnya: kabupaten/kota atau Dinas PMD mencatat alamat tiap produk di lokapasar, sejak kapan, dan harganya.',
  cooperative:
    'Belum ada koperasi desa yang tercatat terhubung dengan gerai atau produk. Berikutnya: pilih desanya, lalu gerai atau produk yang terhubung.',
  capital:
    'Belum ada modal yang tercatat diterima koperasi. Berikutnya: catat jumlah, hari diterimanya, dan pemberinya.',
  purchase:
    'Belum ada belanja yang tercatat. Berikutnya: catat belanja tiap kantor per bulan, lewat kartu kredit pemerintah atau oleh ASN-nya, dari rekap bendahara atau bank.',
  exhibition:
    'Belum ada pameran atau Pasar Tani yang tercatat. Berikutnya: sesudah selesai, catat tempat, hari, kunjungan, dan omzetnya.',
}

const scaleWords: Record<ReturnType<typeof roundRupiah>['scale'], string> = {
  trillion: ' triliun',
  billion: ' miliar',
  million: ' juta',
  one: '',
}

/** `Rp150 miliar`; exact amounts stand in full wherever they are recorded. */
function about(rupiah: number): string {
  const { value, scale } = roundRupiah(rupiah)
  return scale === 'one' ? formatRupiah(value) : `Rp${number(value)}${scaleWords[scale]}`
}

/** `Rp150–200 miliar` */
function aboutRange({ low, high }: Interval): string {
  if (low === high) return about(low)
  const [least, greatest] = [roundRupiah(low), roundRupiah(high)]
  if (least.scale !== greatest.scale || least.scale === 'one') return `${about(low)} sampai ${about(high)}`
  return `Rp${number(least.value)}–${number(greatest.value)}${scaleWords[least.scale]}`
}

function headline({ month, announced }: ChannelHeadline): Sentence {
  const recorded = month?.totalRupiah ?? null
  const said = announced ? `; yang diumumkan ${aboutRange(announced)} sebulan.` : '.'
  if (recorded === null || !month) {
    return [{ text: 'Omzet program ' }, { text: 'belum lapor', attention: true }, { text: said }]
  }
  return [
    { text: `Omzet ${format.month(month.month)} tercatat ` },
    { text: formatRupiah(recorded), attention: announced !== null && recorded < announced.low },
    { text: said },
  ]
}

function lead({ figures }: ChannelHeadline): string {
  const counts = figures.map(({ figure, ...count }) => `${interval(count)} ${figureWords[figure]}`)
  const now =
    counts.length === 0
      ? 'Di luar gerai belum satu pun kanal tercatat.'
      : `Di luar gerai tercatat ${format.list(counts)}.`
  return `${now} Program menjanjikan bandara, hotel, lokapasar, koperasi desa, belanja pemerintah, dan pameran; di sini hanya yang tercatat, dengan sumbernya.`
}

const figureWords: Record<ChannelHeadline['figures'][number]['figure'], string> = {
  displayPoints: 'titik pajang',
  marketplaceListings: 'etalase daring',
  cooperativesTied: 'koperasi desa terhubung',
  exhibitionsHeld: 'pameran dan Pasar Tani',
}

/** The part of a whole, as far as it can be told: `0,04 %`, `kurang dari 0,01 %`. */
function share(part: number, whole: number): string {
  const percent = (part / whole) * 100
  if (percent > 0 && percent < 0.01) return 'kurang dari 0,01 %'
  return `${percent.toLocaleString('id-ID', { maximumFractionDigits: percent < 1 ? 2 : 1 })} %`
}

function counted(figure: AreaFigure | undefined, what: string): string {
  if (!figure) return 'Belum ada catatan'
  const silent = figure.of - figure.reporting
  const from = `di ${number(figure.reporting)} dari ${number(figure.of)} kabupaten/kota`
  return `${interval(figure)} ${what} ${from}${silent > 0 ? `; ${number(silent)} belum lapor` : ''}`
}

function standing(state: ChannelStanding, kind: ChannelKind): string {
  if (state === 'ended') return kind === 'cooperative' ? 'tidak lagi terhubung' : 'sudah ditutup'
  if (state === 'possibly') return 'mungkin masih ada'
  return kind === 'cooperative' ? 'terhubung' : 'buka'
}

/** The tab of other channels, for everybody. */
export const channelMessages = {
  title: 'Kanal lain',
  headline,
  lead,
  area: 'Wilayah',
  everywhere: 'seluruh provinsi',
  islands: 'Pulau',
  kabupatenGroup: 'Kabupaten/Kota',
  kind: (kind: ChannelKind) => kinds[kind],
  form: (form: ChannelForm) => forms[form],
  noRecord: (kind: ChannelKind) => noRecords[kind],
  noRecordThere: 'Tidak ada catatan di wilayah ini sampai hari itu.',
  signIn: 'Masuk untuk mencatat',
  money: formatRupiah,
  about,
  aboutRange,

  turnoverName: 'Omzet',
  turnoverTitle: (month: Month | undefined, total: number | null, announced: Interval | null) => {
    if (!month || total === null) {
      return announced
        ? `Diumumkan ${aboutRange(announced)} sebulan; penjualan sebenarnya belum lapor`
        : 'Penjualan belum lapor'
    }
    if (!announced) return `${format.month(month)}: ${formatRupiah(total)} tercatat`
    return `${format.month(month)}: tercatat ${share(total, announced.low)} dari batas bawah yang diumumkan`
  },
  announced: 'Diumumkan',
  announcedBy: (who: string, on: Day) => `sebulan, oleh ${who}, ${format.day(on)}`,
  notAnnounced: 'Belum ada omzet yang diumumkan sampai hari itu.',
  arithmetic: 'Hitungan di baliknya',
  arithmeticIs: (count: number, rate: number) => `${number(count)} pegawai × ${formatRupiah(rate)} sekali sebulan`,
  arithmeticTimes: (times: number, isConflict: boolean) =>
    isConflict
      ? `yang diumumkan sekurangnya ${number(times)} kali lipat hitungannya sendiri`
      : 'cocok dengan yang diumumkan',
  noArithmetic: 'Tidak ada hitungan yang disebut sampai hari itu.',
  recorded: 'Tercatat',
  recordedIn: (month: Month, outletCount: number) =>
    `${format.month(month)}; penjualan dari ${outletCount === 0 ? 'gerai belum lapor' : `${number(outletCount)} gerai`}`,
  nothingRecorded: 'belum lapor',
  nothingRecordedLong:
    'Enam bulan terakhir tanpa satu pun laporan penjualan. Berikutnya: isi laporan rak tiap gerai dan catat belanja serta pameran di bawah ini.',
  scale: (most: string) => `Panjang batang sebanding; yang terpanjang ${most}.`,
  monthsTable: 'Bulan demi bulan',
  monthsCaption: 'Penjualan yang tercatat, enam bulan terakhir yang sudah selesai',
  month: 'Bulan',
  outlets: 'Gerai',
  exhibitions: 'Pameran, Pasar Tani',
  purchases: 'Belanja di luar gerai',
  total: 'Jumlah',
  inside: (amount: string) =>
    `Belanja pemerintah dan ASN di gerai (${amount}) tidak dijumlahkan lagi: sudah ada di penjualan gerai.`,
  civilServantsTitle: (announcedAmount: string, recordedAmount: string) =>
    `Belanja ASN provinsi diumumkan ${announcedAmount} sebulan; yang tercatat ${recordedAmount}.`,
  unreported: 'belum lapor',
  method:
    'Jumlah = penjualan menurut laporan rak + omzet pameran dan Pasar Tani menurut hari terakhirnya + belanja kantor dan ASN di luar gerai. Bulan tanpa laporan bukan nol.',

  sectionTitle: {
    displayPoint: (figure: AreaFigure | undefined) => counted(figure, 'titik pajang'),
    marketplaceListing: (figure: AreaFigure | undefined) => counted(figure, 'etalase'),
    cooperative: (figure: AreaFigure | undefined) => counted(figure, 'koperasi terhubung'),
    exhibition: (figure: AreaFigure | undefined) => counted(figure, 'pameran dan Pasar Tani'),
  },
  purchaseTitle: (rupiah: number | null, transactions: number) =>
    rupiah === null
      ? 'Belum ada catatan'
      : `${formatRupiah(rupiah)} tercatat${transactions > 0 ? ` dalam ${number(transactions)} transaksi` : ''}`,
  capitalTitle: (rupiah: number | null) =>
    rupiah === null ? 'Modal yang diterima: belum lapor.' : `Modal yang tercatat diterima: ${formatRupiah(rupiah)}.`,
  exhibitionMoney: (rupiah: number | null, visits: number, unknown: number) => {
    const money = rupiah === null ? 'Omzet belum lapor' : `Omzet ${formatRupiah(rupiah)}`
    const silent = unknown > 0 && rupiah !== null ? ` (${number(unknown)} tanpa laporan omzet)` : ''
    return `${money}${silent}${visits > 0 ? `, ${number(visits)} kunjungan` : ''}.`
  },
  byForm: (form: ChannelForm, rupiah: number) => `${forms[form]} ${formatRupiah(rupiah)}`,
  openFigure: 'buka baris di balik angka ini',
  rowsOf: (kind: ChannelKind) => `Catatan: ${kinds[kind]}`,
  showAll: (count: number) => `Tampilkan semua ${number(count)}`,
  newest: (shown: number, of: number) => `${number(shown)} terbaru dari ${number(of)}`,
  range: (from: number, to: number, of: number) => `${number(from)}–${number(to)} dari ${number(of)}`,
  newer: 'Lebih baru',
  older: 'Lebih lama',
  asking: 'Memuat catatan …',
  failed: 'Catatan tidak dapat dimuat. Periksa sambungan, lalu coba lagi.',

  standing,
  since: (window: DayWindow) => `sejak ${format.window(window)}`,
  until: (window: DayWindow) => `sampai ${format.window(window)}`,
  on: (window: DayWindow) => format.window(window),
  inMonth: (month: Month) => format.month(month),
  shows: (products: string) => `memajang ${products}`,
  price: (rupiah: number) => `harga ${formatRupiah(rupiah)}`,
  unnamed: 'produk belum bernama',
  openListing: (label: string, site: string) => `${label}, buka di ${site}`,
  desa: (name: string) => `Desa/Kelurahan ${name}`,
  tiedTo: (names: string) => `terhubung dengan ${names}`,
  capitalOf: (cooperative: string) => `untuk ${cooperative}`,
  transactions: (count: number) => `${number(count)} transaksi`,
  visits: (count: number) => `${number(count)} kunjungan`,
  atOutlet: 'dibelanjakan di gerai',
  noTurnover: 'omzet belum lapor',

  saidCount: (count: number) => `Yang disebut pejabat tentang ini: ${number(count)}`,
  forDay: (day: string) => `untuk ${day}`,
  csv: 'Unduh semua catatan (CSV)',
}
export type ChannelMessages = typeof channelMessages
