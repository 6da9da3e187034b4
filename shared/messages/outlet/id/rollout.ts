import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { IslandSummary } from '#shared/outlet/island-charts.ts'
import type { OutletState } from '#shared/outlet/outlet-state.ts'
import type { FilterState, RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { daysAgo, format } from '../../id/format.ts'
import { standingMessages } from './standing.ts'

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} dari ${format.number(total)}` : format.interval(count)
}

const filters: Record<FilterState, string> = {
  launched: standingMessages.state.launched,
  operating: standingMessages.state.operating,
  paused: standingMessages.state.paused,
  closed: standingMessages.state.closed,
  possibly: standingMessages.state.possibly,
  prepared: standingMessages.state.prepared,
  notYet: standingMessages.state.notYet,
}

const differences: Record<RivalDifference, string> = {
  day: 'hari berbeda',
  place: 'tempat berbeda',
  launchedBy: 'yang meresmikan berbeda',
}

const verdicts: Record<Verdict, string> = {
  consistent: 'sesuai catatan',
  conflicting: 'bertentangan dengan catatan',
  notCheckable: 'belum dapat diperiksa',
}

function islandSummary({ complete, left }: IslandSummary): string {
  const lacking = left.map(({ island, reached, of }) => `${island} (${format.interval(reached)} dari ${of})`)
  if (left.length === 0) return 'di semua pulau setiap kabupaten/kota sudah membuka gerai.'
  const where =
    complete.length === 0
      ? 'belum ada pulau yang lengkap'
      : `setiap kabupaten/kota sudah membuka gerai di ${format.list(complete)}`
  return `${where}; yang belum lengkap: ${format.list(lacking)}.`
}

/** Texts of the first tab of the outlet page, which only that tab loads. */
export const rolloutMessages = {
  notStarted: (asOf: Day) => `Per ${format.day(asOf)} belum ada gerai NTT Mart yang dibuka.`,
  firstDay: (day: Day) => `Gerai pertama dibuka ${format.day(day)}; geser hari untuk melihatnya.`,
  noRecord: 'Belum ada catatan gerai.',
  noRecordNext:
    'Berikutnya: Disperindag dan dinas kabupaten/kota mencatat rencana, tempat, dan hari pembukaan tiap gerai beserta sumbernya.',
  lead: (lastDay: Day, days: number, unsure: number) =>
    `Perubahan terakhir ${format.day(lastDay)}, ${daysAgo(days)}.${unsure > 0 ? ` Hari buka ${format.number(unsure)} gerai belum pasti, jadi jumlah pada sebagian hari berupa rentang.` : ''}`,
  replay: {
    title: 'Gerai dari hari ke hari',
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
  states: {
    title: 'Keadaan gerai',
    name: (state: OutletState) =>
      state === 'launched' ? 'sudah dibuka, belum ada kabar sesudahnya' : standingMessages.state[state],
    /** How many of an uncertain state there may be besides. */
    maybe: (count: number) => `mungkin ${format.number(count)} lagi`,
    none: 'Belum ada gerai yang tercatat sampai hari itu.',
    operationUnknown:
      'Belum ada kabar apakah gerai yang dibuka beroperasi; kabupaten/kota mencatatnya di halaman tiap gerai.',
  },
  islands: {
    title: 'Menurut pulau',
    island: 'Pulau',
    opened: 'Dibuka',
    of: 'Kabupaten/Kota',
    total: (place = 'Nusa Tenggara Timur') => place,
  },
  burnUp: {
    title: 'Pulau demi pulau',
    summary: (asOf: Day, summary: IslandSummary) => `Per ${format.day(asOf)}: ${islandSummary(summary)}`,
    count: (count: Interval, of: number) => ofTotal(count, of),
    said: (value: string, day: string, verdict: Verdict) => `disebut ${value} untuk ${day}: ${verdicts[verdict]}`,
    days: (from: Day, to: Day) => `${format.shortDay(from)} – ${format.shortDay(to)}`,
    scale: 'Garis: pasti. Pita: mungkin. Garis putus-putus mendatar: satu gerai tiap kabupaten/kota.',
    deadline: 'Garis tegak: tenggat',
    claim: 'Tanda: jumlah yang disebut pejabat',
    table: {
      open: 'Tabel',
      caption: 'Gerai dibuka menurut pulau, pada tenggat dan pada hari yang ditampilkan',
      island: 'Pulau',
      kabupaten: 'Kab./Kota',
      deadline: (day: Day) => `Tenggat ${format.shortDay(day)}`,
      asOf: (day: Day) => format.shortDay(day),
      said: 'Disebut pejabat tentang satu pulau',
      total: (place = 'Nusa Tenggara Timur') => place,
    },
  },
  deadlines: {
    title: 'Tenggat',
    none: 'Sampai hari yang ditampilkan belum ada tenggat yang diumumkan.',
    setBy: (who: string, day: Day) => `ditetapkan ${who}, ${format.shortDay(day)}`,
  },
  chartTitle: 'Gerai yang dibuka, dan pernyataan pejabat',
  list: {
    register: 'Daftarkan gerai',
    title: 'Semua gerai',
    englishNotes: 'Catatan sumber ditulis dalam bahasa Inggris.',
    filters: 'Saring daftar gerai',
    byIsland: 'Pulau',
    byState: 'Keadaan',
    all: 'semua',
    state: (state: FilterState) => filters[state],
    count: (count: Interval, of: number) => `${format.interval(count)} dari ${format.number(of)} kabupaten/kota`,
    none: 'Tidak ada gerai yang cocok dengan saringan ini.',
    clear: 'Tampilkan semua',
    standing: standingMessages.standing,
    sequence: (number: number) => `disebut gerai ke-${format.number(number)}`,
    by: (who: string) => `oleh ${who}`,
    rivals: (count: number) => `${format.number(count)} laporan lain berbeda`,
    difference: (difference: RivalDifference) => differences[difference],
    sameFacts: 'isi sama, sumber lain',
    csv: 'Unduh CSV',
  },
}
export type RolloutMessages = typeof rolloutMessages
