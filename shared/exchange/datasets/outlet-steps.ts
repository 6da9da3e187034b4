import type { PointQuality } from '#shared/outlet/operator.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { Choice, ColumnSpec, TwoLanguages } from '../dataset.ts'

type Words = TwoLanguages & { aliases?: readonly string[] }

const milestones: Record<Milestone, Words> = {
  planned: { id: 'Direncanakan', en: 'Planned', aliases: ['rencana'] },
  prepared: { id: 'Disiapkan', en: 'Prepared', aliases: ['persiapan'] },
  launched: { id: 'Dibuka resmi', en: 'Launched', aliases: ['diresmikan', 'diluncurkan', 'launching', 'peresmian'] },
  operating: { id: 'Beroperasi', en: 'Operating', aliases: ['mulai beroperasi', 'buka kembali'] },
  paused: { id: 'Berhenti sementara', en: 'Paused', aliases: ['tutup sementara'] },
  closed: { id: 'Tutup', en: 'Closed', aliases: ['ditutup'] },
}

const qualities: Record<PointQuality, Words> = {
  measured: { id: 'Diukur di tempat', en: 'Measured there', aliases: ['gps', 'diukur'] },
  picked: { id: 'Ditunjuk di peta', en: 'Picked on a map', aliases: ['peta'] },
  approximate: { id: 'Perkiraan', en: 'Approximate', aliases: ['kira-kira'] },
}

function toChoices(words: Readonly<Record<string, Words>>): Choice[] {
  return Object.entries(words).map(([value, { id, en, aliases }]) => ({
    ...{ value, label: { id, en } },
    ...(aliases && { aliases }),
  }))
}

/** Where an outlet stands on the map. */
export const pointColumns: ColumnSpec[] = [
  {
    key: 'point',
    kind: 'text',
    header: { id: 'Titik', en: 'Point' },
    aliases: ['koordinat', 'lintang bujur', 'titik koordinat', 'lat long'],
    hint: {
      id: 'Lintang, lalu bujur: -9.10722, 124.89302. Boleh kosong.',
      en: 'Latitude, then longitude: -9.10722, 124.89302. May be empty.',
    },
    text: { max: 60 },
  },
  {
    key: 'pointQuality',
    kind: 'choice',
    header: { id: 'Mutu titik', en: 'How the point is known' },
    hint: { id: 'Kosong untuk titik baru: perkiraan.', en: 'Empty for a new point: approximate.' },
    choices: toChoices(qualities),
  },
]

/** What a row says that an outlet has reached. */
export const stepColumns = ['milestone', 'window', 'launchedBy', 'sequenceNo', 'reason', 'note', 'source'] as const

/** One step of an outlet; a new one needs it. */
export const stepColumnSpecs: ColumnSpec[] = [
  {
    key: 'state',
    kind: 'choice',
    header: { id: 'Keadaan sekarang', en: 'Status now' },
    aliases: ['status', 'keadaan'],
    hint: { id: 'Keadaan saat buku ini dibuat; tidak dibaca kembali.', en: 'When this was made; it is not read.' },
    isLocked: true,
    choices: toChoices(milestones),
  },
  {
    key: 'milestone',
    kind: 'choice',
    header: { id: 'Perkembangan', en: 'Milestone' },
    aliases: ['langkah', 'perkembangan baru', 'tahap'],
    hint: {
      id: 'Apa yang terjadi; wajib untuk gerai baru. Kosong berarti tidak ada perkembangan.',
      en: 'What happened; needed for a new outlet. Empty: nothing.',
    },
    choices: toChoices(milestones),
  },
  {
    key: 'window',
    kind: 'window',
    header: { id: 'Tanggal', en: 'Date' },
    aliases: ['tgl', 'tanggal peresmian', 'tanggal dibuka', 'waktu'],
    hint: {
      id: 'Tanggal, atau rentang bila tidak pasti. Wajib bila ada perkembangan.',
      en: 'The day, or the days between which it was. Needed with a milestone.',
    },
  },
  {
    key: 'launchedBy',
    kind: 'text',
    header: { id: 'Diresmikan oleh', en: 'Launched by' },
    aliases: ['dibuka oleh', 'peresmi'],
    hint: { id: 'Hanya untuk “Dibuka resmi”.', en: 'Only for a launch.' },
    text: { min: 2, max: 200 },
  },
  {
    key: 'sequenceNo',
    kind: 'count',
    header: { id: 'Gerai keberapa', en: 'Which in number' },
    aliases: ['urutan peresmian', 'gerai ke'],
    hint: { id: 'Hanya untuk “Dibuka resmi”, bila disebut.', en: 'Only for a launch, where it was told.' },
  },
  {
    key: 'reason',
    kind: 'prose',
    header: { id: 'Alasan', en: 'Reason' },
    hint: { id: 'Wajib bila gerai yang tutup dibuka kembali.', en: 'Needed when a closed outlet opens again.' },
    text: { min: 5, max: 1000 },
  },
  {
    key: 'note',
    kind: 'prose',
    header: { id: 'Catatan', en: 'Note' },
    aliases: ['keterangan', 'ket', 'ket.'],
    hint: { id: 'Tentang perkembangan ini, paling banyak 2.000 huruf.', en: 'About this milestone.' },
    text: { max: 2000 },
  },
  {
    key: 'source',
    kind: 'text',
    header: { id: 'Sumber', en: 'Source' },
    aliases: ['dari', 'alamat berita', 'nomor surat'],
    hint: {
      id: 'Berita, surat, atau laporan asalnya. Kosong: laporan kantor Anda.',
      en: 'The news, letter or report that it comes from. Empty: the report of your office.',
    },
    text: { min: 4, max: 500 },
  },
]
