import type { Day } from '#shared/day/day.ts'
import type { SlideKey } from '#shared/meeting/slides.ts'
import type { MonthState } from '#shared/overview/overview.ts'
import { format } from '../id/format.ts'

const { number, day, shortDay, list } = format

const slides: Record<SlideKey, string> = {
  headline: 'Pokok',
  map: 'Peta',
  board: 'Target bulanan',
  mentoring: 'Pendampingan',
  outlets: 'Gerai',
  attention: 'Perlu perhatian',
  claims: 'Jangan dikutip',
}

const states: Record<MonthState, string> = {
  met: 'tercapai',
  short: 'kurang',
  none: 'nihil',
  notReported: 'belum lapor',
  running: 'masih berjalan',
}

export const meetingMessages = {
  title: 'Mode rapat',
  slide: (key: SlideKey) => slides[key],
  place: (slide: number, count: number) => `${number(slide)} dari ${number(count)}`,
  navigation: 'Salindia',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  leave: 'Keluar',
  fullScreen: 'Layar penuh',
  keys: 'Panah, spasi, atau usapan: pindah. Angka 1–7: langsung. B: layar kosong. F: layar penuh. Esc: keluar.',
  blank: 'Layar dikosongkan. Tekan B untuk melanjutkan.',
  asOf: (on: Day) => `Keadaan per ${day(on)}`,
  simulated: 'Data simulasi',
  unknownArea: (text: string, place = 'Nusa Tenggara Timur') => `Tidak ada wilayah “${text}” di ${place}.`,
  wholeProvince: 'Tampilkan seluruh provinsi',
  ofArea: (outlets: string, products: string) => `${outlets} gerai dibuka, ${products} produk unggulan diluncurkan`,
  state: (state: MonthState) => states[state],
  notReportedMark: 'blm',
  of: (made: number, target: number) => `${number(made)}/${number(target)}`,
  noBoard: 'Target bulanan belum ditetapkan.',
  noMentoring: 'Belum ada catatan pendampingan. Ini bukan nol.',
  recordedAt: (count: number, of: number) => `Tercatat di ${number(count)} dari ${number(of)} kabupaten/kota`,
  allProducts: (count: string) => `${count} produk unggulan`,
  outletsIn: (kabupaten: string, of: number) => `di ${kabupaten} dari ${number(of)} kabupaten/kota`,
  activity: { outletsOperating: 'beroperasi', outletsStocked: 'berisi barang', outletsSelling: 'berjualan' },
  notReported: 'belum lapor',
  without: (names: readonly string[]) => `Belum: ${list(names)}`,
  noDeadlines: 'Tenggat ditetapkan untuk seluruh provinsi.',
  more: (count: number) => `dan ${number(count)} hal lagi`,
  moreClaims: (count: number) => `dan ${number(count)} angka lagi`,
  nothingWaits: 'Tidak ada yang menunggu pada hari itu.',
  claimsTitle: (count: number) => `${number(count)} angka bertentangan: jangan dikutip`,
  noClaims: 'Tidak ada pernyataan yang bertentangan. Angka lain tetap diperiksa sebelum dikutip.',
  saidBy: (speaker: string, on: Day) => `${speaker}, ${shortDay(on)}`,
  saidTimes: (count: number) => `disebut ${number(count)} kali`,
  recordNow: (value: string) => `sekarang tercatat ${value}`,
  unchecked: 'tidak ada catatan pembanding',
}
export type MeetingMessages = typeof meetingMessages
