import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { Mentor, MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { Choice, DatasetSpec, TwoLanguages } from '../dataset.ts'
import { idColumn, kabupatenColumn, versionColumn } from './record-columns.ts'

const statuses: Record<MentoringStatus, TwoLanguages> = {
  unrecorded: { id: 'Belum tercatat', en: 'Unrecorded' },
  pending: { id: 'Menunggu', en: 'Pending' },
  ongoing: { id: 'Berjalan', en: 'Ongoing' },
  transferred: { id: 'Dialihkan ke provinsi', en: 'Transferred' },
  completed: { id: 'Selesai', en: 'Completed' },
  stopped: { id: 'Dihentikan', en: 'Stopped' },
}

const acts: Record<MentoringAct, TwoLanguages & { aliases?: readonly string[] }> = {
  queue: { id: 'Antrekan', en: 'Queue', aliases: ['antre', 'menunggu'] },
  start: { id: 'Mulai', en: 'Start', aliases: ['mulai dampingi', 'dimulai', 'berjalan'] },
  transfer: { id: 'Alihkan ke provinsi', en: 'Transfer', aliases: ['alihkan', 'dialihkan', 'transfer'] },
  complete: { id: 'Selesaikan', en: 'Complete', aliases: ['selesai'] },
  stop: { id: 'Hentikan', en: 'Stop', aliases: ['dihentikan', 'berhenti'] },
  reopen: { id: 'Buka kembali', en: 'Reopen', aliases: ['dibuka kembali'] },
}

const mentors: Record<Mentor, TwoLanguages> = {
  kabupaten: { id: 'Kabupaten/kota', en: 'Kabupaten/kota' },
  province: { id: 'Provinsi', en: 'Province' },
}

function toChoices(words: Readonly<Record<string, TwoLanguages & { aliases?: readonly string[] }>>): Choice[] {
  return Object.entries(words).map(([value, { id, en, aliases }]) => ({
    value,
    label: { id, en },
    ...(aliases && { aliases }),
  }))
}

/** What a row does, beside naming the product that it does it to. */
export const actColumns = ['act', 'window', 'by', 'receivingUnit', 'letterNumber', 'reason', 'note'] as const

/** One step in the mentoring of products: each row does at most one. It adds no products. */
export const mentoringSpec: DatasetSpec = {
  name: 'mentoring',
  title: { id: 'Pendampingan', en: 'Mentoring' },
  labelColumn: 'name',
  naturalKey: ['kabupatenCode', 'name'],
  columns: [
    idColumn,
    versionColumn,
    kabupatenColumn,
    {
      key: 'name',
      kind: 'text',
      header: { id: 'Nama produk', en: 'Name of the product' },
      aliases: ['produk', 'nama', 'produk unggulan'],
      hint: { id: 'Produk yang sudah tercatat.', en: 'A product on record.' },
      isRequired: true,
      isLocked: true,
    },
    {
      key: 'status',
      kind: 'choice',
      header: { id: 'Keadaan sekarang', en: 'Status now' },
      hint: { id: 'Keadaan saat buku ini dibuat; tidak dibaca kembali.', en: 'When this was made; it is not read.' },
      isLocked: true,
      choices: toChoices(statuses),
    },
    {
      key: 'act',
      kind: 'choice',
      header: { id: 'Langkah', en: 'Step' },
      aliases: ['tindakan', 'perubahan', 'status baru', 'aksi'],
      hint: { id: 'Apa yang terjadi. Kosong berarti tidak ada perubahan.', en: 'What happened. Empty: nothing.' },
      choices: toChoices(acts),
    },
    {
      key: 'window',
      kind: 'window',
      header: { id: 'Tanggal', en: 'Date' },
      aliases: ['tanggal mulai', 'tgl', 'waktu', 'sejak'],
      hint: { id: 'Tanggal, atau rentang bila tidak pasti. Wajib bila ada langkah.', en: 'The day, or days between.' },
    },
    {
      key: 'by',
      kind: 'choice',
      header: { id: 'Pendamping', en: 'Mentor' },
      aliases: ['didampingi oleh', 'oleh'],
      hint: { id: 'Untuk langkah “Mulai”.', en: 'For the step “Start”.' },
      choices: toChoices(mentors),
    },
    {
      key: 'receivingUnit',
      kind: 'text',
      header: { id: 'Unit penerima', en: 'Receiving unit' },
      hint: { id: 'Untuk “Alihkan ke provinsi”.', en: 'For the step “Transfer”.' },
      text: { min: 3, max: 200 },
    },
    {
      key: 'letterNumber',
      kind: 'text',
      header: { id: 'Nomor surat', en: 'Letter number' },
      aliases: ['no surat'],
      hint: { id: 'Untuk “Alihkan ke provinsi”, bila ada.', en: 'For the step “Transfer”, if any.' },
      text: { max: 100 },
    },
    {
      key: 'reason',
      kind: 'prose',
      header: { id: 'Alasan', en: 'Reason' },
      hint: { id: 'Untuk “Alihkan”, “Hentikan”, dan “Buka kembali”.', en: 'For “Transfer”, “Stop” and “Reopen”.' },
      text: { max: 1000 },
    },
    {
      key: 'note',
      kind: 'prose',
      header: { id: 'Catatan', en: 'Note' },
      aliases: ['keterangan', 'ket', 'ket.'],
      hint: { id: 'Bebas, paling banyak 2.000 huruf.', en: 'Anything, at most 2,000 characters.' },
      text: { max: 2000 },
    },
  ],
}
