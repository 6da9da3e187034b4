import type { Day } from '#shared/day/day.ts'
import { format } from './format.ts'

export const shellMessages = {
  product: 'Pantau OVOP',
  tagline:
    'Satu tempat untuk setiap angka One Village One Product Nusa Tenggara Timur, dari mana asalnya, dan apa yang dikatakan tentangnya.',
  skipToContent: 'Langsung ke isi',
  mainNavigation: 'Halaman',
  overview: 'Ringkasan',
  outlets: 'Gerai',
  openData: 'Data terbuka',
  signIn: 'Masuk',
  languages: 'Bahasa',
  documentTitle: (page: string) => `${page} · Pantau OVOP`,
  asOf: 'Keadaan per',
  asOfChange: 'Ganti tanggal',
  asOfToday: 'hari ini',
  asOfBackToToday: 'Kembali ke hari ini',
  asOfDate: 'Tanggal',
  asOfSlider: 'Geser sepanjang hari program',
  asOfPicks: 'Hari penting',
  asOfPick: {
    launch: 'peluncuran 44 produk',
    nineOutlets: 'sembilan gerai',
    elevenSaid: '“sebelas gerai”',
    lastReport: 'gerai ke-20',
  },
  previousDay: 'Sehari sebelumnya',
  nextDay: 'Sehari sesudahnya',
  close: 'Tutup',
  simulated: 'Data simulasi. Angka di halaman ini dibuat oleh program untuk peragaan, bukan laporan.',
  knownAt: (instant: string) => `Menurut yang tercatat sampai ${instant} WITA; catatan sesudahnya tidak dihitung.`,
  knownAtReset: 'Tampilkan semua catatan',
  loading: 'Memuat…',
  keptAnswer: (shown: Day) => `Server tidak terjangkau. Yang tampil masih keadaan per ${format.day(shown)}.`,
  tryAgain: 'Coba lagi',
  footerSources: 'Sumber: laporan resmi dan pemberitaan, satu per satu pada tiap baris.',
  footerMethod:
    'Angka adalah jumlah catatan bertanggal; selama tanggal suatu peristiwa belum pasti, angka ditulis sebagai rentang, misalnya 10–12. “Belum lapor” bukan nol.',
  footerBoundaries: 'Batas wilayah perkiraan, dari garis pantai OpenStreetMap (ODbL).',
  dataVersion: (version: number) => `versi data ${format.number(version)}`,
}
