import type { Day } from '#shared/day/day.ts'
import type { BoardSummary, MonthTally } from '#shared/overview/board.ts'
import type { DeadlineProjection, DeadlineReading } from '#shared/target/deadline.ts'
import type { BoardSort, PaceTotals, RankMove, TargetHeadline } from '#shared/target/target-view.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { format, numeral } from '../../id/format.ts'

const { number, interval } = format

function headline({ board }: TargetHeadline): Sentence {
  switch (board.kind) {
    case 'nothingDue':
      return [
        {
          text: board.month
            ? `Target baru dinilai setelah ${format.month(board.month)} berakhir.`
            : 'Belum ada target bulanan pada hari itu.',
        },
      ]
    case 'silentSince':
      return [
        { text: `Sejak ${format.month(board.month)} ` },
        { text: 'belum ada kabupaten/kota yang melapor', attention: true },
        { text: ': target bulanan tidak dapat dinilai.' },
      ]
    case 'lastMonth':
      return lastMonthHeadline(board)
  }
}

function lastMonthHeadline({ month, of, tally }: Extract<BoardSummary, { kind: 'lastMonth' }>): Sentence {
  const start = `${format.month(month)}: ${number(tally.met)} dari ${number(of)} kabupaten/kota mencapai target`
  const rest = [
    tally.short > 0 && `${numeral(tally.short)} kurang`,
    tally.none > 0 && `${numeral(tally.none)} nihil`,
  ].filter((part) => part !== false)
  const known = [start, ...rest].join(', ')
  if (tally.notReported === 0) return [{ text: `${known}.` }]
  return [{ text: `${known}, ` }, { text: `${numeral(tally.notReported)} belum lapor`, attention: true }, { text: '.' }]
}

function lead({ totals }: TargetHeadline, year: number): string {
  const { of, reported, unreported, due, made, yearDue, projected, onCourse } = totals
  if (of === 0) return `Tidak ada target bulanan pada ${year}.`
  if (reported === 0)
    return `Tahun ${year}: tidak satu pun dari ${number(of)} kabupaten/kota melapor, jadi tidak ada angka yang dapat dijumlahkan.`
  const silent =
    unreported > 0 ? ` ${capital(numeral(unreported))} kabupaten/kota yang belum lapor tidak ikut dijumlahkan.` : ''
  const now = `Tahun ${year}, ${number(reported)} kabupaten/kota yang melapor: seharusnya ${number(due)} produk, terverifikasi ${interval(made)}.`
  const end =
    projected === null
      ? ''
      : ` Dengan laju terakhir sekitar ${number(Math.round(projected))} dari ${number(yearDue)} di akhir tahun; ${number(onCourse)} dari ${number(reported)} mencapai targetnya.`
  return now + end + silent
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const moves = { up: 'naik', down: 'turun' } as const

function move(change: RankMove): string {
  if (change.kind === 'new') return 'baru'
  return change.kind === 'same' ? 'tetap' : `${moves[change.kind]} ${number(change.by)}`
}

const sorts: Record<BoardSort, string> = { name: 'pulau dan nama', consistency: 'konsistensi' }

function deadlineState(reading: DeadlineReading, asOf: { daysPast: number }): string {
  switch (reading.state) {
    case 'met':
      return 'tercapai'
    case 'unclear':
      return 'belum pasti tercapai'
    case 'missed':
      return `terlewati ${number(asOf.daysPast)} hari lalu dengan ${interval(reading.reachedOnDue ?? reading.reachedNow)} dari ${number(reading.value)}`
    case 'running':
      return reading.daysLeft === 0 ? 'jatuh tempo hari itu' : `tinggal ${number(reading.daysLeft ?? 0)} hari`
  }
}

function projection(
  { firstMonth, lastMonth, made, left, perMonth, day, days }: DeadlineProjection,
  unit: string,
): string {
  const rate = `${number(made)} ${unit} ÷ 3 bulan (${format.monthName(firstMonth)}–${format.shortMonth(lastMonth)}) = ${number(perMonth)} sebulan`
  if (!day || days === undefined) return `${rate}; dengan laju itu ${number(left)} sisanya tidak dapat diperkirakan`
  return `sekitar ${format.day(day)}: ${rate}; sisa ${number(left)} × 3 ÷ ${number(made)} × 30,4 hari = ${number(days)} hari lagi, dibulatkan ke atas`
}

function boardTitle(year: number, { met, finished, notReported }: MonthTally): string {
  if (finished === 0) return `Belum ada bulan ${year} yang selesai`
  const silent = notReported > 0 ? `, ${number(notReported)} belum lapor` : ''
  return `${year}: ${number(met)} dari ${number(finished)} bulan tercapai${silent}`
}

/** @param leaders those who share the first rank */
function rankingTitle(ranked: number, of: number, leaders: readonly string[]): string {
  if (ranked === 0) return 'Belum ada yang dapat diberi peringkat'
  const count = `${number(ranked)} dari ${number(of)} kabupaten/kota diberi peringkat`
  return leaders.length > 0 && leaders.length <= 3
    ? `${format.list(leaders)} paling konsisten; ${count}`
    : capital(count)
}

/** The target page, for everybody. */
export const targetPageMessages = {
  title: 'Target',
  headline,
  lead,
  filters: 'Saringan',
  year: 'Tahun',
  island: 'Pulau',
  all: 'semua',
  sort: 'Urutan',
  sortBy: (sort: BoardSort) => sorts[sort],
  ofIsland: (island: string) => `Hanya ${island}; peringkat tetap dari seluruh provinsi.`,

  boardName: 'Papan bulanan',
  boardTitle,
  noBoard: 'Tidak ada target bulanan pada tahun itu sampai hari yang ditampilkan.',

  rankingName: 'Peringkat',
  rankingTitle,
  rankingNote:
    'Diurutkan menurut konsistensi, lalu jumlah produk terverifikasi; nilai yang sama berbagi peringkat. Perubahan dihitung dari akhir bulan lalu.',
  rank: 'Peringkat',
  kabupaten: 'Kabupaten/Kota',
  consistency: 'Bulan tercapai',
  ofMonths: (met: number, elapsed: number) => `${number(met)} dari ${number(elapsed)}`,
  cumulative: 'Terverifikasi',
  streak: 'Beruntun',
  streakMonths: (count: number) => (count === 0 ? 'tidak ada' : `${number(count)} bulan`),
  change: 'Sejak bulan lalu',
  move,
  unverified: (count: string) => `+${count} belum diverifikasi`,
  unreportedTitle: (count: number) => `Belum lapor, tanpa peringkat: ${number(count)} kabupaten/kota`,
  unreportedNext:
    'Berikutnya: kirim laporan bulanan untuk setiap bulan yang sudah lewat, dengan produk yang diluncurkan atau nihil. Tanpa laporan tidak ada nilai, juga bukan nol.',
  toReports: 'Ke laporan bulanan',
  notStarted: 'Belum ada bulan yang selesai pada tahun itu, jadi belum ada peringkat.',

  recoverName: 'Mengejar target setahun',
  recoverTitle: (totals: PaceTotals, year: number) => recoverTitle(totals, year),
  bulletKey: {
    made: 'terverifikasi',
    possible: 'mungkin (tanggal belum pasti)',
    due: 'seharusnya sampai bulan terakhir yang selesai',
    yearDue: 'target setahun',
    projected: 'proyeksi akhir tahun',
  },
  bullet: (made: string, yearDue: number) => `${made} dari ${number(yearDue)}`,
  bulletDue: (due: number) => `seharusnya ${number(due)}`,
  asTable: 'Angka di balik grafik, dengan cara hitungnya',
  due: 'Seharusnya',
  made: 'Terverifikasi',
  gap: 'Selisih',
  needed: 'Perlu sebulan',
  recent: 'Laju terakhir',
  projected: 'Proyeksi',
  totalOf: (reported: number, of: number) =>
    reported === of ? `Semua ${number(of)}` : `Jumlah ${number(reported)} yang melapor`,
  totalSilent: (count: number) => `${number(count)} belum lapor tidak dihitung`,
  notReported: 'belum lapor',
  ofYear: (value: number, yearDue: number) => `${number(value)} dari ${number(yearDue)}`,
  method:
    'Selisih = seharusnya − terverifikasi. Perlu sebulan = sisa target setahun ÷ bulan yang tersisa. Laju terakhir = rata-rata tiga bulan terakhir yang selesai. Proyeksi = yang dibuat sampai bulan terakhir yang selesai + laju × bulan tersisa. Di dalam satu bulan tidak ada laju: dua produk terlalu sedikit untuk dirata-ratakan per hari.',

  deadlinesName: 'Target bertenggat',
  deadlinesTitle: (missed: number, of: number) =>
    of === 0
      ? 'Belum ada target bertenggat pada hari itu'
      : missed === 0
        ? `${capital(numeral(of))} target bertenggat, tidak ada yang terlewati`
        : `${capital(numeral(missed))} dari ${numeral(of)} target bertenggat terlewati`,
  deadlineTitle: (figure: string, value: number, dueOn: Day) =>
    `${figure}: ${number(value)} sampai ${format.day(dueOn)}`,
  deadlineState,
  noReading: 'Belum ada catatan tentang angka ini: belum lapor, bukan nol.',
  noYear: 'Tahun itu tidak memiliki target',
  noYearText: 'Tidak ada target pada tahun yang diminta sampai hari yang ditampilkan.',
  noYearNext: 'Ke target tahun ini',
  reached: 'Tercapai',
  reachedOf: (reached: string, value: number) => `${reached} dari ${number(value)}`,
  reachedLate: (day: Day) => `tercapai terlambat, ${format.day(day)}`,
  left: 'Sisa',
  neededPerMonth: 'Laju yang perlu',
  perMonth: (rate: number) => `${number(rate)} sebulan`,
  projectedDay: 'Perkiraan selesai',
  projection,
  replaced: (day: Day) => `Diganti pada ${format.day(day)}; tenggat lama tetap tercatat.`,

  ownName: 'Target yang dihitung di halaman ini',
  ownTitle: (count: number) => `${capital(numeral(count))} target, yang lama tetap berlaku untuk masanya`,
  perMonthTarget: (value: number) => `${number(value)} produk sebulan`,
  byDayTarget: (value: number, figure: string, day: Day) => `${number(value)} ${figure} sampai ${format.day(day)}`,
  everyKabupaten: 'tiap kabupaten/kota',
  province: 'seprovinsi',
  validity: (from: Day, to: Day | null) =>
    to === null ? `berlaku sejak ${format.day(from)}` : `berlaku ${format.day(from)} sampai ${format.day(to)}`,
  replacedMark: 'diganti',
  setBy: (by: string, on: Day) => `ditetapkan ${by}, ${format.shortDay(on)}`,
  announcedName: 'Target lain',
  announcedTitle: 'Seperti yang diumumkan, tanpa hitungan di sini',
  announcedNote: 'Judulnya ditulis dalam bahasa Inggris, seperti pada data sumber.',
}

function recoverTitle(
  { of, reported, onCourse, requiredRate, recentRate, unreported }: PaceTotals,
  year: number,
): string {
  if (reported === 0) return `Tanpa laporan, ${year} tidak dapat diproyeksikan`
  const silent = unreported > 0 ? `; ${number(unreported)} dari ${number(of)} belum lapor` : ''
  if (requiredRate === null) return `Tahun ${year} sudah selesai${silent}`
  const rate =
    recentRate === null
      ? `perlu ${number(requiredRate)} produk sebulan`
      : `perlu ${number(requiredRate)} produk sebulan, laju terakhir ${number(recentRate)}`
  return `${capital(rate)}; ${number(onCourse)} dari ${number(reported)} mencapai target ${year}${silent}`
}
export type TargetPageMessages = typeof targetPageMessages
