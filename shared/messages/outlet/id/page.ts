import type { Day } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { OperatorKind, PointQuality } from '#shared/outlet/operator.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { SequenceCheck } from '#shared/outlet/sequence.ts'
import { format } from '../../id/format.ts'

const milestones: Record<Milestone, string> = {
  planned: 'Direncanakan',
  prepared: 'Disiapkan',
  launched: 'Dibuka resmi',
  operating: 'Beroperasi',
  paused: 'Berhenti sementara',
  closed: 'Tutup',
}

const operatorKinds: Record<OperatorKind, string> = {
  dekranasda: 'Dekranasda',
  school: 'sekolah',
  cooperative: 'koperasi',
  umkm: 'UMKM',
  government: 'kantor pemerintah',
  private: 'usaha swasta',
  other: 'lainnya',
}

const qualities: Record<PointQuality, string> = {
  measured: 'diukur di tempat',
  picked: 'ditunjuk di peta',
  approximate: 'perkiraan',
}

const differences: Record<RivalDifference, string> = {
  day: 'hari berbeda',
  place: 'tempat berbeda',
  launchedBy: 'yang meresmikan berbeda',
}

function sequence({ position, low, high, fits }: SequenceCheck, window: DayWindow): string {
  const recorded =
    low === high ? `ke-${format.number(low)}` : `ke-${format.number(low)} sampai ke-${format.number(high)}`
  const day = isExact(window) ? 'pada hari itu' : 'dalam rentang hari itu'
  return `Ke-${format.number(position)} ${fits ? 'cocok' : 'tidak cocok'}: menurut catatan, gerai ini ${recorded} ${day}.`
}

/** Texts of the page of one outlet, which only that page loads. */
export const outletPageMessages = {
  notFound: 'Gerai ini tidak ada',
  notFoundText: 'Mungkin pencatatannya sudah dibatalkan. Cari gerainya di daftar.',
  toList: 'Daftar gerai',
  runBy: (name: string) => `Dikelola ${name}`,
  notKnownAt: (asOf: Day) => `Per ${format.day(asOf)} belum ada laporan tentang gerai ini.`,
  courseTitle: 'Perjalanan gerai',
  milestone: (type: Milestone) => milestones[type],
  notTold: { before: 'tidak ada laporan', next: 'belum lapor' },
  launchedBy: (who: string) => `diresmikan ${who}`,
  sequenceNo: (position: number) => `disebut gerai ke-${format.number(position)}`,
  sequence,
  recorded: (day: string, who: string) => `dicatat ${day} oleh ${who}`,
  chosen: (day: string, who: string, reason: string | undefined) =>
    `Dipilih sebagai laporan terkuat pada ${day} oleh ${who}${reason ? `: ${reason}` : '.'}`,
  rivals: (count: number) => (count === 1 ? 'Satu laporan lain' : `${format.number(count)} laporan lain`),
  difference: (difference: RivalDifference) => differences[difference],
  sameFacts: 'isinya sama',
  shelfTitle: 'Rak enam bulan terakhir',
  noShelf: 'Belum ada: gerai ini belum tercatat dibuka.',
  facts: 'Keterangan',
  operator: 'Pengelola',
  operatorKind: (kind: OperatorKind) => operatorKinds[kind],
  place: 'Tempat',
  desa: 'Desa/Kelurahan',
  point: 'Titik',
  quality: (quality: PointQuality) => qualities[quality],
  openMap: 'Buka di peta',
  source: 'Sumber',
  unknown: 'belum lapor',
  spot: (place: string) => `Letak gerai di ${place}`,
  boundaries: (isOfficial: boolean): string => (isOfficial ? 'batas resmi' : 'batas perkiraan'),
  others: (place: string) => `Gerai lain di ${place}`,
  claims: 'Pernyataan tentang gerai di sini',
}
export type OutletPageMessages = typeof outletPageMessages
