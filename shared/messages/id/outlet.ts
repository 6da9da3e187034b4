import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { OutletTab } from '#shared/outlet/outlet-tab.ts'
import type { RolloutState } from '#shared/outlet/rollout.ts'
import type { RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { daysAgo, format } from './format.ts'

const verdictMarks: Record<Verdict, string> = {
  consistent: 'pernyataan sesuai',
  conflicting: 'pernyataan bertentangan',
  notCheckable: 'pernyataan belum dapat diperiksa',
}

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} dari ${format.number(total)}` : format.interval(count)
}

function standing(state: RolloutState, window: DayWindow | undefined): string {
  if (!window) return 'direncanakan, belum dibuka'
  const isExact = window.notBefore === window.notAfter
  switch (state) {
    case 'launched':
      return isExact
        ? `dibuka ${format.shortDay(window.notBefore)}`
        : `dibuka ${format.window(window)} (hari belum pasti)`
    case 'possibly':
      return `mungkin sudah dibuka: ${format.window(window)}`
    case 'notYet':
      return isExact
        ? `belum dibuka; kemudian dibuka ${format.shortDay(window.notBefore)}`
        : `belum dibuka; kemudian dibuka ${format.window(window)} (hari belum pasti)`
  }
}

const states: Record<RolloutState, string> = {
  launched: 'sudah dibuka',
  possibly: 'mungkin sudah dibuka',
  notYet: 'belum dibuka',
}

const differences: Record<RivalDifference, string> = {
  day: 'hari berbeda',
  place: 'tempat berbeda',
  launchedBy: 'yang meresmikan berbeda',
}

const tabNames: Record<OutletTab, string> = { rollout: 'Peluncuran' }

export const outletMessages = {
  title: 'Gerai NTT Mart',
  tabs: { label: 'Bagian halaman gerai', name: tabNames },
  notStarted: (asOf: Day) => `Per ${format.day(asOf)} belum ada gerai NTT Mart yang dibuka.`,
  firstDay: (day: Day) => `Gerai pertama dibuka ${format.day(day)}; geser hari untuk melihatnya.`,
  noRecord: 'Belum ada catatan gerai.',
  noRecordNext:
    'Berikutnya: Disperindag dan dinas kabupaten/kota mencatat rencana, tempat, dan hari pembukaan tiap gerai beserta sumbernya.',
  lead: (lastDay: Day, days: number, unsure: number) =>
    `Perubahan terakhir ${format.day(lastDay)}, ${daysAgo(days)}.${unsure > 0 ? ` Hari buka ${format.number(unsure)} gerai belum pasti, jadi jumlah pada sebagian hari berupa rentang.` : ''}`,
  replay: {
    title: 'Pembukaan gerai dari hari ke hari',
    slider: 'Hari yang ditampilkan peta',
    play: 'Putar',
    pause: 'Jeda',
    previous: 'Perubahan sebelumnya',
    next: 'Perubahan berikutnya',
    today: 'Hari ini',
    count: (count: Interval, total: number) => `${ofTotal(count, total)} gerai`,
    /** What the slider says aloud. */
    position: (day: Day, count: Interval, total: number) => `${format.day(day)}: ${ofTotal(count, total)} gerai`,
  },
  islands: {
    title: 'Menurut pulau',
    island: 'Pulau',
    opened: 'Dibuka',
    of: 'Kabupaten/Kota',
    total: 'Nusa Tenggara Timur',
  },
  deadlines: {
    title: 'Tenggat',
    none: 'Sampai hari yang ditampilkan belum ada tenggat yang diumumkan.',
    setBy: (who: string, day: Day) => `ditetapkan ${who}, ${format.shortDay(day)}`,
  },
  chartTitle: 'Gerai yang dibuka, dan pernyataan pejabat',
  list: {
    title: 'Semua gerai',
    englishNotes: 'Catatan sumber ditulis dalam bahasa Inggris.',
    filters: 'Saring daftar gerai',
    byIsland: 'Pulau',
    byState: 'Keadaan',
    all: 'semua',
    state: (state: RolloutState) => states[state],
    count: (opened: Interval, of: number) => `${format.interval(opened)} dari ${format.number(of)} kabupaten/kota`,
    none: 'Tidak ada gerai yang cocok dengan saringan ini.',
    clear: 'Tampilkan semua',
    standing: (state: RolloutState, window: DayWindow | undefined) => standing(state, window),
    sequence: (number: number) => `disebut gerai ke-${format.number(number)}`,
    by: (who: string) => `oleh ${who}`,
    rivals: (count: number) => `${format.number(count)} laporan lain berbeda`,
    difference: (difference: RivalDifference) => differences[difference],
    sameFacts: 'isi sama, sumber lain',
    csv: 'Unduh CSV',
  },
  chart: {
    empty: 'Belum ada gerai yang dibuka, jadi belum ada grafik.',
    title: 'Gerai dibuka menurut hari',
    summary: (asOf: Day, count: Interval, total: number) =>
      `Per ${format.day(asOf)}: ${ofTotal(count, total)} gerai sudah dibuka${count.low === count.high ? '' : '; tanggal yang belum pasti memberi rentang'}.`,
    /** Where the day shown lies after everything that is drawn. */
    silentSince: (lastDay: Day, asOf: Day, days: number) =>
      `Sesudah ${format.shortDay(lastDay)} tidak ada catatan baru sampai ${format.shortDay(asOf)} (${format.number(days)} hari).`,
    keys: 'Tekan panah kiri dan kanan untuk membaca hari demi hari.',
    deadline: (day: Day) => `tenggat ${format.dayMonth(day)}`,
    count: (count: Interval) =>
      count.low === count.high
        ? `${format.number(count.low)} gerai`
        : `${format.interval(count)} gerai: ${format.number(count.low)} pasti, ${format.number(count.high - count.low)} mungkin`,
    opened: (label: string) => `${label}: dibuka`,
    maybeFrom: (label: string) => `${label}: mungkin dibuka sejak hari itu`,
    surelyBy: (label: string) => `${label}: pasti sudah dibuka`,
    due: (value: number) => `tenggat ${format.number(value)} gerai`,
    said: (speaker: string, value: string, verdict: Verdict) =>
      `${speaker} menyebut ${value}: ${verdictMarks[verdict]}`,
    key: {
      certain: 'pasti',
      possible: 'mungkin',
      later: 'sesudah hari yang ditampilkan',
      deadline: 'tenggat',
      verdict: verdictMarks,
    },
    table: { open: 'Tabel', caption: 'Gerai dibuka, hari demi hari', day: 'Hari', count: 'Gerai', what: 'Peristiwa' },
  },
}
