import type { Day } from '#shared/day/day.ts'
import { format } from './format.ts'

export const problemMessages = {
  title: 'Halaman tidak dapat ditampilkan',
  asOfNotADay: (text: string) =>
    `“${text}” bukan tanggal. Tulis tanggal sebagai tahun-bulan-hari, misalnya 2025-12-19.`,
  asOfBeforeProgramme: (day: Day, first: Day) =>
    `${format.day(day)} terlalu awal: catatan pertama program bertanggal ${format.day(first)}.`,
  asOfAfterToday: (day: Day, today: Day) => `${format.day(day)} belum tiba. Hari ini ${format.day(today)}.`,
  knownAtWrong: (text: string) => `“${text}” bukan saat yang dapat dipakai. Tulis saat seperti 2026-02-05T00:00:00Z.`,
  firstDay: (day: Day) => `Buka hari pertama, ${format.day(day)}`,
  today: 'Buka keadaan hari ini',
  allRecords: 'Buka dengan semua catatan',
  kabupatenTitle: 'Kabupaten/kota tidak dikenal',
  kabupatenUnknown: (
    code: string,
    { count, place = 'Nusa Tenggara Timur' }: { count: number; place?: string | undefined },
  ) => `Tidak ada kabupaten/kota di ${place} dengan kode “${code}”. Pilih salah satu dari ${count}:`,
  kabupatenUnknownShort: (code: string, place = 'Nusa Tenggara Timur') =>
    `Tidak ada kabupaten/kota di ${place} dengan kode “${code}”.`,
  notFoundTitle: 'Halaman tidak ada',
  notFound: 'Alamat ini tidak menunjuk ke halaman mana pun.',
  toOverview: 'Ke Ringkasan',
  unreachableTitle: 'Server tidak terjangkau',
  unreachable: 'Data belum dapat dimuat. Periksa sambungan, lalu coba lagi; alamat halaman ini tetap sama.',
  requestNumber: (id: string) => `Bila terulang, sebutkan nomor ${id} kepada pengelola.`,
  failedTitle: 'Ada yang salah',
  failed: 'Halaman ini gagal ditampilkan. Muat ulang; bila terulang, kirim alamat halaman ini kepada pengelola.',
  reload: 'Muat ulang',
}
