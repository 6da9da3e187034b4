import type { Day, Month } from '#shared/day/day.ts'
import { boardMessages } from '#shared/messages/id/board.ts'
import { numeral, format } from '#shared/messages/id/format.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { overviewMessages } from '#shared/messages/id/overview.ts'
import type { Briefing, BriefingBest, BriefingNumber, MapState } from '#shared/report/briefing/briefing.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'

import {
  headline,
  ownOutlet,
  change,
  numberUnit,
  numberDetail,
  matter,
  question,
  gap,
  moreCalls,
  bestText,
  standing,
  deadlineState,
  claimText,
  insteadOf,
  topicAge,
  mapStates,
  areaName,
  capital,
  instant,
  activityOf,
  callText,
} from './sentences.ts'

const { number } = format

export const briefingMessages = {
  format,
  title: 'Lembar ringkas',
  programme: 'Pantau OVOP',
  documentTitle: ({ area, fullName, month, asOf }: Pick<Briefing, 'area' | 'fullName' | 'month' | 'asOf'>) =>
    `Lembar ringkas OVOP ${areaName(area, fullName)}, ${format.month(month)}, keadaan per ${format.day(asOf)}`,
  areaName,
  moment: (month: Month, asOf: Day) => `${format.month(month)} · keadaan per ${format.day(asOf)}`,
  simulated: 'DATA SIMULASI',
  headline,
  rollout: (facts: Briefing['rollout']) => (facts.kind === 'own' ? ownOutlet(facts) : overviewMessages.headline(facts)),
  numbers: 'Angka utama',
  numberName: ({ figure }: BriefingNumber) =>
    figure.startsWith('mentoring') ? figureMessages.topic('mentoring') : figureMessages.name(figure),
  numberUnit,
  numberDetail,
  noRecord: 'belum lapor',
  change,
  recordDay: (day: Day, days: number) => `per ${format.shortDay(day)}, ${figureMessages.daysAgo(days)}`,
  conflicts: (count: number) => `${number(count)} pernyataan bertentangan`,
  map: { month: (month: Month) => `Target ${format.month(month)}`, outlets: 'Gerai NTT Mart' },
  mapState: (state: MapState) => mapStates[state],
  outletPoint: 'ada gerai',
  approximate: 'batas perkiraan',
  mapAlt: (counts: { state: MapState; count: number }[]) =>
    `Peta: ${counts.map(({ state, count }) => `${number(count)} ${mapStates[state]}`).join(', ')}.`,
  board: 'Target bulan demi bulan',
  boardTally: 'tercapai',
  boardKey: {
    made: 'tercapai',
    short: 'kurang',
    none: 'nihil',
    notReported: 'belum lapor',
    unverified: 'belum diverifikasi',
  },
  boardCell: boardMessages.cell,
  boardNotDue: boardMessages.notDue,
  mentoring: 'Pendampingan',
  mentoringNone: 'Belum ada produk dengan catatan pendampingan.',
  mentoringPart: {
    mentoringCompleted: 'selesai',
    mentoringOngoing: 'berjalan',
    mentoringTransferred: 'dialihkan',
    mentoringPending: 'menunggu',
    mentoringStopped: 'dihentikan',
    mentoringUnrecorded: 'belum tercatat',
  },
  deadlines: 'Gerai terhadap tenggat',
  deadlinesNone: 'Belum ada tenggat gerai untuk wilayah ini.',
  deadline: (reading: DeadlineReading) => deadlineState(reading),
  activityOf,
  calls: (count: number) =>
    count === 1 ? 'Yang perlu ditelepon' : `${capital(numeral(count))} yang paling perlu ditelepon`,
  callsNone: 'Perlu ditelepon',
  ownCalls: 'Yang perlu ditanyakan',
  noCalls: 'Tidak ada yang ditunggu.',
  matter,
  callText,
  question,
  gap,
  moreCalls,
  callRule: (judged: Month | undefined) =>
    `Aturan: terbanyak hal yang ditunggu (${judged ? `target ${format.shortMonth(judged)}, ` : ''}gerai, laporan rak, nama produk, pendampingan); lalu kekurangan produk tahun ini; lalu catatan terlama.`,
  best: (count: number, year: number) =>
    count === 1 ? `Terbaik ${year}` : `${capital(numeral(count))} terbaik ${year}`,
  bestTitle: (year: number) => `Terbaik ${year}`,
  bestRow: bestText,
  rank: (rank: number) => `${number(rank)}.`,
  noBest: (year: number) => `Belum ada bulan ${year} yang tercapai, jadi belum ada yang dapat disebut terbaik.`,
  moreBest: ({ tied }: BriefingBest) =>
    tied > 0 ? `${numeral(tied)} lainnya seperingkat dengan yang terakhir.` : undefined,
  bestRule: 'Aturan: bulan tercapai ÷ bulan lewat, lalu produk terverifikasi. Yang tidak melapor tidak diperingkat.',
  own: (year: number) => `Kedudukan ${year}`,
  standing,
  obstacles: (month: Month) => `Hambatan, laporan ${format.shortMonth(month)}`,
  noObstacles: (reports: number) =>
    reports === 0
      ? 'Belum ada laporan untuk bulan ini.'
      : `${number(reports)} laporan, tidak satu pun menyebut hambatan.`,
  moreObstacles: (others: number) => (others > 0 ? `${number(others)} laporan lain menyebut hambatan.` : undefined),
  officeSheet: 'Lembar untuk petugas: memuat isi laporan bulanan. Jangan disebarkan.',
  obstaclesLeftOut: 'Hambatan dalam laporan bulanan hanya ada pada lembar untuk petugas yang masuk.',
  claims: 'Jangan dikutip',
  noClaims: 'Tidak ada pernyataan yang bertentangan.',
  claim: claimText,
  insteadOf,
  moreClaims: (others: number) => (others > 0 ? `${number(others)} pernyataan lain juga bertentangan.` : undefined),
  freshness: 'Catatan terakhir',
  topicAge,
  method: 'Metode',
  methodText:
    'Angka dijumlah dari peristiwa yang tercatat, masing-masing dengan rentang tanggalnya: “10–12” berarti pasti 10, mungkin sampai 12. Tanpa catatan bukan nol. Produk dihitung pada bulan peluncurannya setelah diverifikasi; bulan berjalan belum dinilai.',
  sources: 'Sumber: laporan resmi, laporan bulanan, dan pemberitaan, satu per satu pada baris di balik tiap angka.',
  knownAt: (knownAt: string) => `Diketahui sampai ${instant(knownAt)} WITA`,
  hash: (hash: string) => `Sidik lembar ${hash.replaceAll(/(.{4})(?=.)/g, '$1 ')}`,
  openSame: 'Lembar yang sama di layar',
  qr: 'Kode QR ke lembar yang sama',
  share: {
    calls: 'Perlu ditelepon',
    best: 'Terbaik',
    claims: 'Jangan dikutip',
  },
  page: {
    area: 'Wilayah',
    month: 'Bulan',
    year: 'Tahun',
    province: 'Provinsi',
    islands: 'Pulau',
    kabupaten: 'Kabupaten/Kota',
    pdf: 'Unduh PDF',
    png: 'Unduh PNG',
    print: 'Cetak',
    share: 'Bagikan',
    whatsApp: 'Kirim lewat WhatsApp',
    shared: 'Teks disalin; tempel di WhatsApp.',
    kept: 'Lembar yang disimpan',
    keptLead:
      'Dibuat tiap tanggal 1 pukul 07.00 WITA dan disimpan apa adanya, supaya bulan ke bulan dapat dibandingkan.',
    keptNone: 'Belum ada lembar yang disimpan untuk wilayah ini. Yang pertama dibuat pada tanggal 1 bulan depan.',
    keptMonth: 'Bulan',
    keptMet: 'Target tercapai',
    keptOpen: 'Buka',
  },
}
export type BriefingMessages = typeof briefingMessages
