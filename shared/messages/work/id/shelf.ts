import type { Month } from '#shared/day/day.ts'
import type { ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import type { ShelfRowOutcome } from '#shared/outlet/shelf/preview.ts'
import type { ShelfColumn } from '#shared/outlet/shelf/read-rows.ts'
import type { LineRefusal, ShelfRefusal, UnusualAmount } from '#shared/outlet/shelf/refusal.ts'
import { localShare, type ShelfSummary } from '#shared/outlet/shelf/summary.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import { format } from '../../id/format.ts'
import { openList } from './certification.ts'

const { number } = format

function refusal(refused: ShelfRefusal): string {
  switch (refused.reason) {
    case 'futureMonth':
      return `Bulan ini belum tiba. Laporan rak paling akhir untuk ${format.month(refused.last)}.`
    case 'notLaunched':
      return refused.launched
        ? `Gerai ini baru dibuka ${format.window(refused.launched)}: belum ada rak pada bulan ini.`
        : 'Gerai ini belum tercatat dibuka. Catat dahulu pembukaannya di halaman gerai.'
    case 'closed':
      return `Gerai ini sudah ditutup ${format.window(refused.closed)}.`
    case 'lines':
      return 'Ada barang yang belum dapat dicatat. Periksa baris yang ditandai.'
    case 'unusual':
      return 'Ada angka yang luar biasa besar. Periksa, lalu nyatakan benar.'
  }
}

function lineRefusal(refused: LineRefusal): string {
  switch (refused.reason) {
    case 'notOnRecord':
      return 'Produk ini tidak tercatat lagi. Keluarkan, lalu cari kembali.'
    case 'noSuchSupplier':
      return 'Pemasok ini tidak tercatat lagi. Tulis namanya.'
    case 'notReady':
      return refused.missing.length > 0
        ? `Belum boleh di rak. Kurang: ${openList(refused.missing)}.`
        : 'Belum boleh di rak: kategorinya belum dicatat.'
  }
}

/** `25.000.000` or `12.000 buah` */
function amount({ amount: value, unit }: Pick<UnusualAmount, 'amount' | 'unit'>): string {
  return unit === 'rupiah' ? formatRupiah(value) : `${number(value)} buah`
}

/** How much of the goods on the shelf is of the programme, as a percentage. */
function share(summed: ShelfSummary): string {
  return `${number(Math.round(100 * (localShare(summed) ?? 0)))}%`
}

function summary(summed: ShelfSummary): string {
  const { productCount, findingCount, outsideCount, ranOutCount, supplierCount, salesRupiah } = summed
  return [
    productCount === 0 ? 'tanpa produk program' : `${number(productCount)} produk program`,
    findingCount > 0 && `${number(findingCount)} di antaranya temuan`,
    outsideCount > 0 && `${number(outsideCount)} barang luar (${share(summed)} barang program)`,
    ranOutCount > 0 && `${number(ranOutCount)} habis`,
    supplierCount > 0 && `${number(supplierCount)} pemasok`,
    salesRupiah === null ? 'penjualan belum diisi' : `penjualan ${formatRupiah(salesRupiah)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const kinds: Record<ShelfLineKind, string> = {
  programme: 'produk program',
  finding: 'temuan tanpa izin',
  outside: 'barang luar program',
}

const columns: Record<ShelfColumn, string> = {
  name: 'Produk',
  kind: 'Jenis',
  quantity: 'Jumlah',
  price: 'Harga',
  sales: 'Penjualan',
  ranOut: 'Habis',
  supplier: 'Pemasok',
}

const outcomes: Record<ShelfRowOutcome, string> = {
  ready: 'siap',
  notReady: 'belum boleh di rak',
  outside: 'barang luar program',
  unknown: 'tidak tercatat di registri',
  twice: 'sudah ada di baris lain',
  wrong: 'tidak terbaca',
}

/** Shelf reports of outlets: the form, its spreadsheet, findings, and where a product lies. */
export const shelfMessages = {
  title: (month: Month) => `Rak ${format.month(month)}`,
  toTab: 'Rak semua gerai',
  notFoundTitle: 'Gerai atau bulan ini tidak ada',
  notFound: 'Periksa alamatnya, atau cari gerainya di daftar.',
  kind: (kind: ShelfLineKind) => kinds[kind],
  refusal,
  lineRefusal,
  summary,
  amount,

  month: 'Bulan',
  monthChoice: (month: Month, isReported: boolean) =>
    `${format.month(month)}${isReported ? ' · sudah dilaporkan' : ''}`,
  notReported: 'Belum dilaporkan.',
  reported: 'Sudah dilaporkan. Mengirim lagi memperbaiki laporan itu; yang lama tetap tersimpan di riwayat.',
  readOnly: 'Anda dapat membaca laporan ini. Yang melaporkan rak: kabupaten/kota pemilik gerai dan Dinas PMD.',

  copy: (month: Month, count: number) => `Salin rak ${format.month(month)} (${number(count)} barang)`,
  copyHint: 'Lalu tandai saja yang habis.',
  startEmpty: 'Belum ada laporan sebelumnya untuk disalin. Pilih produk yang ada di rak.',
  goods: (count: number) => (count === 0 ? 'Barang di rak' : `Barang di rak (${number(count)})`),
  clear: 'Kosongkan daftar',
  emptyShelf: 'Belum ada barang. Rak yang kosong boleh dilaporkan kosong.',
  there: 'Ada',
  ranOut: 'Habis',
  stateOf: (name: string) => `Keadaan ${name}`,
  more: 'Harga, jumlah …',
  moreOf: (name: string) => `Harga, jumlah … untuk ${name}`,
  price: 'Harga satuan',
  quantity: 'Jumlah di rak',
  fewer: (name: string) => `Kurangi jumlah ${name}`,
  oneMore: (name: string) => `Tambah jumlah ${name}`,
  lineSales: 'Terjual bulan ini',
  supplier: 'Pemasok',
  remove: 'Keluarkan dari laporan',
  removeOf: (name: string) => `Keluarkan dari laporan: ${name}`,
  asFinding: 'Catat sebagai temuan',
  asFindingOf: (name: string) => `Catat sebagai temuan: ${name}`,
  isFinding: 'Dicatat sebagai temuan tanpa izin; masuk daftar tindak lanjut.',
  piece: (count: number) => `${number(count)} buah`,
  noPrice: 'tanpa harga',
  add: 'Tambah produk',
  addHint: 'Ketik nama produk, juga dari kabupaten/kota lain.',
  addNothing: (text: string) => `Tidak ada produk “${text}” di registri.`,
  addOutside: (text: string) => `Catat “${text}” sebagai barang luar program`,
  notReadyYet: 'belum boleh di rak',
  suggestions: (count: number, areMore: boolean) =>
    areMore
      ? `Siap dan belum di laporan ini (${number(count)} pertama; cari yang lain di bawah)`
      : `Siap dan belum di laporan ini (${number(count)})`,
  showAll: (count: number, areMore: boolean) =>
    areMore ? `Tampilkan ${number(count)} pertama` : `Tampilkan semua (${number(count)})`,

  sales: 'Penjualan bulan ini',
  salesHint: 'Semua penjualan gerai sebulan, dalam rupiah bulat. Kosongkan bila belum tahu; tulis 0 bila tidak ada.',
  note: 'Catatan',
  evidence: 'Lampiran',
  extra: 'Catatan dan lampiran',
  submit: 'Kirim laporan rak',
  correct: 'Kirim perbaikan',
  barred: (count: number) => `${number(count)} barang belum boleh di rak: catat sebagai temuan atau keluarkan.`,
  undo: 'Urungkan',
  undone: 'Laporan tadi dibatalkan.',
  holdsAgain: (report: string) => `Yang berlaku lagi: ${report}.`,
  noneHolds: 'Bulan ini kembali belum dilaporkan.',
  sent: (month: Month, text: string) => `Laporan rak ${format.month(month)} tersimpan: ${text}.`,
  sentFindings: (count: number) => `${number(count)} temuan masuk daftar tindak lanjut.`,
  seeTab: 'Lihat rak semua gerai',
  changeAgain: 'Perbaiki laporan ini',
  writeAgain: 'Laporkan lagi',
  unusualTitle: 'Angkanya luar biasa besar',
  unusualText: 'Biasanya tidak sebesar ini. Periksa jumlah nolnya.',
  unusualRow: (place: string, text: string, limit: string) => `${place}: ${text} (biasanya paling banyak ${limit})`,
  unusualConfirm: 'Angkanya benar, kirim',
  unusualChange: 'Kembali memeriksa',

  file: 'Isi dari lembar kerja',
  fileHint:
    'Excel, LibreOffice, atau CSV, dengan judul di atas kolom. Yang wajib hanya Produk; boleh ada Jumlah, Harga, Penjualan, Habis, Pemasok, Jenis.',
  fileChoose: 'Pilih berkas (.xlsx, .ods, .csv)',
  fileTemplate: 'Unduh contoh',
  fileReading: 'Membaca berkas …',
  filePreview: (count: number, taken: number) => `${number(count)} baris terbaca, ${number(taken)} dapat dimasukkan`,
  fileRow: 'Baris',
  fileColumn: (column: ShelfColumn) => columns[column],
  fileOutcome: (outcome: ShelfRowOutcome) => outcomes[outcome],
  fileResult: 'Hasil',
  fileUnknownHeadings: (names: string) => `Kolom ini tidak dikenal dan dilewati: ${names}.`,
  fileTake: (count: number) => `Masukkan ${number(count)} baris ke laporan`,
  fileUnknownAsOutside: 'Masukkan juga yang tidak tercatat, sebagai barang luar program',
  fileReplaces: 'Daftar barang di laporan ini diganti. Belum ada yang dikirim.',
  fileProblem: {
    empty: 'Berkas ini kosong.',
    noNameColumn: 'Tidak ada kolom “Produk”. Tulis judul kolom di atas barangnya.',
    tooManyRows: 'Terlalu banyak baris: paling banyak 300.',
    notSent: 'Berkas belum terbaca karena server tidak terjangkau. Coba lagi.',
  },
  fileTooLarge: 'Berkas ini terlalu besar. Satu bulan satu gerai muat dalam beberapa kilobyte.',

  historyTitle: 'Riwayat laporan bulan ini',
  historyNone: 'Belum pernah dikirim.',
  step: (productCount: number, salesRupiah: number | null) =>
    `${number(productCount)} produk, ${salesRupiah === null ? 'penjualan tidak diisi' : formatRupiah(salesRupiah)}`,
  stepBy: (by: string, person: string) => (person === '' ? by : `${by} (${person})`),
  withdrawn: 'dibatalkan',
  compareLines: 'Barang',

  findingsTitle: 'Temuan di rak',
  findingsLead: (open: number) =>
    open === 0
      ? 'Menurut laporan terakhir, tidak ada produk tanpa izin di rak gerai wilayah Anda.'
      : `${number(open)} produk ada di rak padahal belum boleh. Dampingi kelengkapannya, atau minta gerai menurunkannya.`,
  findingSince: (first: Month, last: Month) =>
    first === last
      ? `dilaporkan ${format.month(first)}`
      : `dilaporkan ${format.month(first)} sampai ${format.month(last)}`,
  findingMissing: (text: string) => `Kurang hari ini: ${text}`,
  findingReady: 'Produk ini sekarang sudah siap.',
  findingGone: 'Laporan terakhir tidak menyebutnya lagi sebagai temuan.',
  findingAt: (outlet: string) => `di ${outlet}`,
  findingsClosed: (count: number) => `Yang selesai (${number(count)})`,

  ofProductTitle: 'Di rak gerai',
  ofProductNone: 'Belum pernah dilaporkan di rak gerai mana pun.',
  lastSeen: (month: Month) => `terakhir dilaporkan ${format.month(month)}`,
}
