import type { FigureName, Topic, Unit } from '#shared/figure/figure.ts'
import type { FreshnessBand } from '#shared/overview/freshness.ts'
import { figurePageMessages } from './figure-page.ts'
import { daysAgo, format } from './format.ts'

const names: Record<FigureName, string> = {
  umkmRegistered: 'UMKM tercatat',
  productsLaunched: 'Produk unggulan',
  productsUnnamed: 'Produk belum teridentifikasi',
  productsVerified: 'Produk terverifikasi',
  productsChecked: 'Produk yang diperiksa kesiapannya',
  productsReady: 'Produk siap masuk gerai',
  mentoringUnrecorded: 'Pendampingan belum tercatat',
  mentoringPending: 'Menunggu pendampingan',
  mentoringOngoing: 'Sedang didampingi',
  mentoringTransferred: 'Dialihkan ke provinsi',
  mentoringCompleted: 'Pendampingan selesai',
  mentoringStopped: 'Pendampingan dihentikan',
  outletsPlanned: 'Gerai direncanakan',
  outletsInProcess: 'Gerai disiapkan',
  outletsLaunched: 'Gerai NTT Mart',
  outletsOperating: 'Gerai beroperasi',
  outletsReporting: 'Gerai yang melaporkan rak',
  outletsStocked: 'Gerai berisi barang',
  outletsSelling: 'Gerai berjualan',
  displayPoints: 'Titik pajang',
  marketplaceListings: 'Etalase daring',
  cooperativesTied: 'Koperasi desa terhubung',
  exhibitionsHeld: 'Pameran dan Pasar Tani',
}

const topicNames: Record<Topic, string> = {
  umkm: 'UMKM',
  launch: 'Peluncuran produk',
  verification: 'Verifikasi produk',
  readiness: 'Kesiapan produk',
  mentoring: 'Pendampingan',
  preparation: 'Persiapan gerai',
  rollout: 'Peluncuran gerai',
  operation: 'Operasi gerai',
  shelf: 'Isi rak gerai',
  display: 'Titik pajang',
  marketplace: 'Etalase daring',
  cooperative: 'Koperasi Desa Merah Putih',
  exhibition: 'Pameran dan Pasar Tani',
}

const unitNames: Record<Unit, string> = {
  umkm: 'UMKM',
  product: 'produk',
  outlet: 'gerai',
  place: 'tempat',
  listing: 'etalase',
  coop: 'koperasi',
  exhibition: 'pameran',
}

const bandNames: Record<FreshnessBand, string> = {
  month: 'sebulan terakhir',
  quarter: 'lebih dari sebulan',
  half: 'lebih dari tiga bulan',
  year: 'lebih dari setengah tahun',
  older: 'lebih dari setahun',
  never: 'tidak ada catatan',
}

export const figureMessages = {
  name: (figure: FigureName) => names[figure],
  topic: (topic: Topic) => topicNames[topic],
  unit: (unit: Unit, _count: number) => unitNames[unit],
  band: (band: FreshnessBand) => bandNames[band],
  noRecord: 'belum lapor',
  /** Beside an uncertain count, for those who do not read "10–12" as "between". */
  between: (low: number, high: number) => `antara ${format.number(low)} dan ${format.number(high)}`,
  openRows: 'buka baris di baliknya',
  daysAgo,
  /** The page behind a number. */
  page: figurePageMessages,
}
