import type { Day } from '#shared/day/day.ts'
import type { FigureName, Topic } from '#shared/figure/figure.ts'
import type { EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { format } from './format.ts'

const definitions: Record<FigureName, string> = {
  umkmRegistered: 'Usaha mikro, kecil, menengah, atau kelompok yang tercatat dan belum diarsipkan.',
  productsLaunched: 'Produk unggulan yang sudah diluncurkan dalam program, bernama atau belum.',
  productsUnnamed: 'Produk peluncuran yang jumlahnya dilaporkan tetapi namanya belum pernah disebut.',
  productsVerified: 'Produk peluncuran yang sudah diverifikasi Dinas PMD Provinsi.',
  productsChecked: 'Produk yang daftar periksanya pernah diisi, siap atau belum.',
  productsReady: 'Produk yang memenuhi semua syarat masuk gerai menurut kategorinya, tanpa izin yang kedaluwarsa.',
  mentoringUnrecorded: 'Produk peluncuran yang keadaan pendampingannya belum pernah dicatat. Ini bukan “menunggu”.',
  mentoringPending: 'Produk yang tercatat menunggu pendampingan.',
  mentoringOngoing: 'Produk yang sedang didampingi kabupaten/kota atau provinsi.',
  mentoringTransferred: 'Produk yang pendampingannya dialihkan dari kabupaten/kota ke provinsi.',
  mentoringCompleted: 'Produk yang pendampingannya selesai, dengan semua butir wajib terpenuhi atau dikecualikan.',
  mentoringStopped: 'Produk yang pendampingannya dihentikan.',
  outletsPlanned: 'Gerai NTT Mart yang direncanakan tetapi belum disiapkan atau dibuka.',
  outletsInProcess: 'Gerai NTT Mart yang sedang disiapkan.',
  outletsLaunched: 'Gerai NTT Mart yang sudah dibuka. Apakah gerai masih beroperasi dihitung tersendiri.',
  outletsOperating: 'Gerai NTT Mart yang dilaporkan beroperasi.',
  outletsReporting: 'Gerai NTT Mart yang isi raknya diketahui: laporan raknya paling lama tiga bulan.',
  outletsStocked: 'Gerai NTT Mart yang laporan rak terakhirnya menyebut sedikitnya satu produk program di rak.',
  outletsSelling: 'Gerai NTT Mart yang laporan rak terakhirnya menyebut penjualan. Tanpa angka penjualan: mungkin.',
  displayPoints: 'Titik pajang produk di bandara, pelabuhan, hotel, atau pameran.',
  marketplaceListings: 'Etalase produk di lokapasar daring.',
  cooperativesTied: 'Koperasi Desa Merah Putih yang terhubung dengan gerai atau produk program.',
  exhibitionsHeld: 'Pameran dan Pasar Tani yang sudah selesai, dihitung sejak hari terakhirnya.',
}

/** Which record is missing, and who can fill it. */
const missing: Record<Topic, string> = {
  umkm: 'Yang belum ada: daftar UMKM dengan nama dan desanya. Yang dapat mengisi: kabupaten/kota, lalu diperiksa Dinas PMD.',
  launch: 'Yang belum ada: laporan produk yang diluncurkan. Yang dapat mengisi: dinas PMD kabupaten/kota.',
  verification: 'Yang belum ada: hasil verifikasi produk. Yang dapat mengisi: Dinas PMD Provinsi.',
  readiness:
    'Yang belum ada: daftar periksa tiap produk, yaitu mutu, kemasan, label, izin edar, halal, dan barcode. Yang dapat mengisi: kabupaten/kota dan Dinas PMD.',
  mentoring: 'Yang belum ada: keadaan pendampingan tiap produk. Yang dapat mengisi: Dinas PMD dan kabupaten/kota.',
  preparation:
    'Yang belum ada: laporan tahap persiapan gerai. Yang dapat mengisi: Disperindag dan Dekranasda kabupaten/kota.',
  rollout: 'Yang belum ada: laporan pembukaan gerai. Yang dapat mengisi: Disperindag dan Dekranasda kabupaten/kota.',
  operation:
    'Yang belum ada: laporan bahwa gerai beroperasi dan isi raknya. Yang tercatat baru peresmiannya. Yang dapat mengisi: pengelola gerai lewat kabupaten/kota.',
  shelf: 'Yang belum ada: laporan rak bulanan tiap gerai. Yang dapat mengisi: kabupaten/kota, dari halaman Gerai.',
  display: 'Yang belum ada: daftar titik pajang. Yang dapat mengisi: Disperindag dan kabupaten/kota.',
  marketplace: 'Yang belum ada: daftar etalase daring. Yang dapat mengisi: Disperindag dan kabupaten/kota.',
  cooperative:
    'Yang belum ada: koperasi desa yang terhubung dengan gerai atau produk. Yang dapat mengisi: kabupaten/kota dan Dinas PMD.',
  exhibition: 'Yang belum ada: laporan pameran dan Pasar Tani. Yang dapat mengisi: kabupaten/kota dan Dinas PMD.',
}

const events: Record<EventType, string> = {
  registered: 'tercatat',
  archived: 'diarsipkan',
  launched: 'diluncurkan',
  named: 'dinamai',
  planned: 'direncanakan',
  prepared: 'disiapkan',
  operating: 'beroperasi',
  paused: 'berhenti sementara',
  closed: 'ditutup',
  reportChosen: 'laporan terkuatnya dipilih',
  opened: 'dibuka',
  listed: 'dipajang',
  delisted: 'ditarik',
  tied: 'dihubungkan',
  untied: 'tidak lagi terhubung',
  received: 'modal diterima',
  reported: 'belanja dilaporkan',
  held: 'diselenggarakan',
  withdrawn: 'dibatalkan',
  shelfReported: 'melaporkan rak',
  categorised: 'kategorinya dicatat',
  proposed: 'diusulkan',
  curationNoted: 'dikurasi sebagian',
  curated: 'lolos kurasi',
  returned: 'dikembalikan',
  verified: 'diverifikasi',
  mentoringQueued: 'menunggu pendampingan',
  mentoringStarted: 'mulai didampingi',
  mentoringTransferred: 'dialihkan ke provinsi',
  mentoringCompleted: 'selesai didampingi',
  mentoringStopped: 'pendampingannya dihentikan',
  mentoringReopened: 'pendampingannya dibuka kembali',
  checklistNoted: 'daftar periksanya diisi',
}

const unlabelled: Record<SubjectKind, string> = {
  umkm: 'UMKM tanpa nama',
  product: 'Produk belum teridentifikasi',
  outlet: 'Gerai tanpa nama',
  displayPoint: 'Titik pajang tanpa nama',
  marketplaceListing: 'Etalase tanpa nama',
  cooperative: 'Koperasi tanpa nama',
  capital: 'Modal koperasi',
  purchase: 'Belanja pemerintah',
  exhibition: 'Pameran tanpa nama',
}

export const figurePageMessages = {
  definition: (figure: FigureName) => definitions[figure],
  missing: (topic: Topic) => missing[topic],
  /** An outlet is opened, a product is launched. */
  event: (type: EventType, kind: SubjectKind) => (type === 'launched' && kind === 'outlet' ? 'dibuka' : events[type]),
  unlabelled: (kind: SubjectKind) => unlabelled[kind],
  area: (area: Area, nameOf: (code: string) => string, place = 'Nusa Tenggara Timur') => {
    if (area.kind === 'island') return `Pulau ${area.island}`
    return area.kind === 'province' ? place : nameOf(area.code)
  },
  unknownFigureTitle: 'Angka tidak dikenal',
  unknownFigure: (text: string) => `Tidak ada angka bernama “${text}”. Pilih salah satu:`,
  unknownAreaTitle: 'Wilayah tidak dikenal',
  unknownArea: (text: string, place = 'Nusa Tenggara Timur') =>
    `Tidak ada wilayah “${text}” di ${place}. Lihat seluruh provinsi:`,
  recordDay: (day: Day, ago: string) => `catatan terakhir ${format.day(day)}, ${ago}`,
  reporting: (count: number, of: number) =>
    `tercatat di ${format.number(count)} dari ${format.number(of)} kabupaten/kota`,
  unsure: 'Rentang berarti hari sebagian peristiwa belum pasti: angka kecil pasti, angka besar mungkin.',
  zero: 'Nol menurut catatan: sudah ada laporan di bidang ini, tetapi tidak satu pun terhitung pada hari itu.',
  noRecord: (asOf: Day) => `Belum ada catatan sampai ${format.day(asOf)}. Ini bukan nol.`,
  breakdown: 'Menurut wilayah',
  breakdownArea: 'Wilayah',
  breakdownCount: 'Jumlah',
  breakdownLast: 'Catatan terakhir',
  rows: 'Baris di balik angka ini',
  rowsCount: (count: number) => `${format.number(count)} baris`,
  rowsLimit: (shown: number, of: number) => `Ditampilkan ${format.number(shown)} terbaru dari ${format.number(of)}.`,
  showMore: (count: number) => `Tampilkan ${format.number(count)} lagi`,
  noRows: 'Tidak ada baris pada hari itu.',
  certain: 'pasti',
  possible: 'mungkin',
  rival: 'laporan lain',
  recorded: (day: Day, who: string) => `dicatat ${format.shortDay(day)} oleh ${who}`,
  englishNotes: 'Catatan sumber ditulis dalam bahasa Inggris.',
  claims: 'Pernyataan tentang angka ini',
  noClaims: 'Belum ada pernyataan tentang angka ini sampai hari itu.',
  provinceClaims: (count: number) => `${format.number(count)} pernyataan tentang seluruh provinsi`,
  inArea: (area: string) => `untuk ${area}`,
  csv: 'Unduh CSV per kabupaten/kota',
}
