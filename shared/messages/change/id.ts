import type { ChangeHeadline } from '#shared/change/change-view.ts'
import type { FigureChange } from '#shared/change/figure-change.ts'
import type { ComparedSpan } from '#shared/change/spans.ts'
import type { Comparison, Period } from '#shared/change/period.ts'
import type { SubjectGroup } from '#shared/change/subject-group.ts'
import type { Day } from '#shared/day/day.ts'
import type { SubjectKind } from '#shared/figure/registry-event.ts'
import { figureMessages } from '../id/figure.ts'
import { format } from '../id/format.ts'
import type { Sentence } from '../words.ts'

const { number, interval, day, shortDay, list } = format

const abouts: Record<SubjectGroup, string> = { product: 'Produk', outlet: 'Gerai', umkm: 'UMKM', channel: 'Kanal lain' }

const spans: Record<ComparedSpan, string> = {
  week: 'seminggu',
  month: 'sebulan',
  quarter: 'tiga bulan',
  year: 'sejak awal tahun',
}

function movedText(change: FigureChange): string {
  const name = lowerFirst(figureMessages.name(change.figure))
  switch (change.kind) {
    case 'first':
      return `${name} pertama kali tercatat (${interval(change.after)})`
    case 'gone':
      return `catatan ${name} dibatalkan`
    case 'none':
    case 'same':
      return `${name} tetap`
    case 'changed':
      return `${name} ${format.change(change.change)} menjadi ${interval(change.after)}`
  }
}

/** `22 Okt`, with its year where that is another. */
function firstDay({ from, to }: Period): string {
  return from.slice(0, 4) === to.slice(0, 4) ? format.dayMonth(from) : shortDay(from)
}

/** `gerai NTT Mart`, but `UMKM tercatat`. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** What a kind of event leaves to be said: of capital and purchases it says all. */
const kindOf: Record<SubjectKind, string> = {
  umkm: 'UMKM',
  product: 'produk',
  outlet: 'gerai',
  displayPoint: 'titik pajang',
  marketplaceListing: 'etalase',
  cooperative: 'koperasi',
  capital: '',
  purchase: '',
  exhibition: 'pameran',
}

export const changeMessages = {
  title: 'Perubahan',
  headline: (headline: ChangeHeadline, { from, to }: Period): Sentence => {
    const days = `Dari ${firstDay({ from, to })} ke ${shortDay(to)}`
    switch (headline.kind) {
      case 'sameDay':
        return [{ text: `Kedua hari sama, ${day(to)}: tidak ada yang dibandingkan` }]
      case 'nothing':
        return [{ text: `${days}: tidak ada perubahan` }]
      case 'changes': {
        const { moved, events } = headline
        if (moved.length === 0) {
          return [{ text: `${days}: ${number(events)} peristiwa; jumlah produk, gerai, dan UMKM tetap` }]
        }
        return [{ text: `${days}: ${list(moved.map(movedText))}` }]
      }
    }
  },
  lead: (headline: ChangeHeadline, { by, area }: { by: Comparison; area: string }) => {
    const seen =
      by === 'recorded'
        ? 'Dibandingkan: apa yang tercatat pada akhir masing-masing hari.'
        : 'Dibandingkan: keadaan kedua hari itu menurut semua yang diketahui sekarang.'
    if (headline.kind !== 'changes') return `${area}. ${seen}`
    const { events, kabupaten, of } = headline
    const where = of === 1 ? '' : ` di ${number(kabupaten)} dari ${number(of)} kabupaten/kota`
    return `${area}: ${number(events)} peristiwa${where}. ${seen}`
  },
  filters: 'Hari, wilayah, dan cara membandingkan',
  from: 'Dari',
  to: 'Sampai',
  area: 'Wilayah',
  province: 'Seluruh provinsi',
  island: (name: string) => `Pulau ${name}`,
  compare: 'Bandingkan',
  span: 'Rentang',
  spans,
  by: 'Menurut',
  bys: { happened: 'kapan terjadi', recorded: 'kapan dicatat' } satisfies Record<Comparison, string>,
  byNote: {
    happened:
      'Yang baru dicatat kemudian ikut dihitung pada hari terjadinya. Untuk melihat apa yang berubah di layar sejak hari itu, pilih “kapan dicatat”.',
    recorded:
      'Termasuk yang terjadi lebih awal tetapi baru dicatat dalam rentang ini, dan catatan yang dibatalkan di dalamnya.',
  } satisfies Record<Comparison, string>,
  about: 'Tentang',
  abouts,
  allAbouts: 'semua',
  figures: 'Angka yang berubah',
  figure: 'Angka',
  change: 'Perubahan',
  first: 'pertama tercatat',
  gone: 'dibatalkan',
  same: 'tetap',
  noRecord: 'belum lapor',
  figuresStayed: (names: readonly string[]) => `Tetap: ${list(names.map(lowerFirst))}.`,
  figuresUnrecorded: (names: readonly string[]) =>
    `Belum pernah dilaporkan pada kedua hari: ${list(names.map(lowerFirst))}. Ini bukan nol.`,
  noFigures: 'Tidak ada angka yang berubah.',
  unsure:
    'Rentang seperti “10–12” berarti hari sebagian peristiwa belum pasti. Perubahannya lalu juga rentang: paling sedikit dan paling banyak.',
  movedByTime:
    'Produk siap dan isi rak juga berubah tanpa peristiwa baru: izin yang kedaluwarsa mengurangi produk siap, dan laporan rak hanya berlaku tiga bulan.',
  byKabupaten: 'Menurut kabupaten/kota',
  kabupaten: 'Kabupaten/kota',
  eventsColumn: 'Peristiwa',
  quiet: (names: readonly string[]) => `Tanpa peristiwa dalam rentang ini: ${list(names)}.`,
  events: 'Apa yang terjadi, oleh siapa, dan mengapa',
  noEvents: 'Tidak ada peristiwa dalam rentang ini.',
  eventCount: (count: number) => `${number(count)} peristiwa`,
  counted: (count: number, words: string) => `${number(count)} ${words.trim()}`,
  more: (count: number) => `${number(count)} peristiwa lagi`,
  allOf: (count: number, name: string) => `Semua ${number(count)} peristiwa di ${name}`,
  shownOf: (shown: number, count: number) =>
    `Ditampilkan ${number(shown)} terbaru dari ${number(count)}; yang rutin paling akhir.`,
  kindOf,
  takesBack: (words: string, when: string) => `catatan “${words}” (${when}) dibatalkan`,
  toldLate: (recorded: Day) => `terjadi lebih awal, baru dicatat ${shortDay(recorded)}`,
  toldLater: (recorded: Day) => `baru dicatat ${shortDay(recorded)}, setelah rentang ini`,
  dayUnsure: 'harinya belum pasti, mungkin di luar rentang ini',
  reason: (text: string) => `Alasan: ${text}`,
  note: (text: string) => `Catatan: ${text}`,
  month: (month: string) => `bulan ${month}`,
  targets: 'Target yang ditetapkan atau diubah',
  targetSet: (on: Day, by: string) => `ditetapkan ${shortDay(on)} oleh ${by}`,
  targetClosed: (on: Day) => `diganti atau diakhiri ${shortDay(on)}`,
  noPerson:
    'Yang tertulis adalah kantor yang mencatat, tidak pernah nama orang. Petugas yang berwenang melihat orangnya di jejak audit.',
  audit: 'Buka jejak audit',
  csvFigures: 'Unduh angka (CSV)',
  csvEvents: 'Unduh peristiwa (CSV)',
  badDayTitle: 'Hari tidak dapat dibandingkan',
  badDay: (first: Day, today: Day) => `Pilih dua hari antara ${day(first)} dan ${day(today)}.`,
  badDayNext: 'Bandingkan sebulan terakhir',
  unknownArea: (text: string, place = 'Nusa Tenggara Timur') => `Tidak ada wilayah “${text}” di ${place}.`,
}
export type ChangeMessages = typeof changeMessages
