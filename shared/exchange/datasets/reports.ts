import type { ReportState } from '#shared/report/report.ts'
import type { Choice, DatasetSpec, TwoLanguages } from '../dataset.ts'
import { idColumn, kabupatenColumn, versionColumn } from './record-columns.ts'

type Words = TwoLanguages & { aliases?: readonly string[] }

const states: Record<ReportState | 'missing', Words> = {
  missing: { id: 'Belum dibuat', en: 'Not begun' },
  draft: { id: 'Draf', en: 'Draft' },
  submitted: { id: 'Menunggu pemeriksaan', en: 'Submitted' },
  accepted: { id: 'Diterima', en: 'Accepted' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  reopened: { id: 'Dibuka kembali', en: 'Reopened' },
}

/** What becomes of the report of a row. */
export type ReportSheetStep = 'save' | 'submit'
const steps: Record<ReportSheetStep, Words> = {
  save: { id: 'Simpan draf', en: 'Keep as a draft', aliases: ['simpan', 'draf', 'draft'] },
  submit: { id: 'Kirim', en: 'Submit', aliases: ['kirim laporan', 'dikirim', 'lapor'] },
}

function toChoices(words: Readonly<Record<string, Words>>): Choice[] {
  return Object.entries(words).map(([value, { id, en, aliases }]) => ({
    ...{ value, label: { id, en } },
    ...(aliases && { aliases }),
  }))
}

/** What a report says, column by column. */
export const reportContentColumns = ['isNihil', 'products', 'shelfRemark', 'obstacles', 'note'] as const

/** The monthly reports of kabupaten: a row for each month. */
export const reportsSpec: DatasetSpec = {
  name: 'reports',
  title: { id: 'Laporan bulanan', en: 'Monthly reports' },
  labelColumn: 'month',
  naturalKey: ['kabupatenCode', 'month'],
  columns: [
    idColumn,
    versionColumn,
    kabupatenColumn,
    {
      key: 'month',
      kind: 'month',
      header: { id: 'Bulan', en: 'Month' },
      aliases: ['bulan laporan', 'periode', 'laporan bulan'],
      hint: { id: 'Bulan yang dilaporkan: 2026-10 atau Oktober 2026.', en: 'The month reported: 2026-10.' },
      isRequired: true,
      isLocked: true,
    },
    {
      key: 'state',
      kind: 'choice',
      header: { id: 'Keadaan sekarang', en: 'Status now' },
      aliases: ['status'],
      hint: { id: 'Keadaan saat buku ini dibuat; tidak dibaca kembali.', en: 'When this was made; it is not read.' },
      isLocked: true,
      choices: toChoices(states),
    },
    {
      key: 'isNihil',
      kind: 'yesNo',
      header: { id: 'Nihil', en: 'Nothing launched' },
      aliases: ['laporan nihil', 'tidak ada produk'],
      hint: {
        id: '“Ya” bila tidak ada produk yang diluncurkan bulan itu. Nihil dan kosong tidak sama.',
        en: '“Ya” when no product was launched in the month. That and an empty row are not the same.',
      },
    },
    {
      key: 'products',
      kind: 'prose',
      header: { id: 'Produk yang diluncurkan', en: 'Products launched' },
      aliases: ['produk', 'produk bulan ini', 'daftar produk', 'nama produk'],
      hint: {
        id: 'Nama produk seperti yang tercatat, dipisahkan titik koma (;).',
        en: 'Products by their names on record, with semicolons (;) between them.',
      },
      text: { max: 4000 },
    },
    {
      key: 'shelfRemark',
      kind: 'prose',
      header: { id: 'Rak gerai', en: 'Shelf of the outlet' },
      aliases: ['keadaan rak', 'rak', 'catatan rak'],
      hint: {
        id: 'Barang yang ada, habis, atau tidak datang lagi.',
        en: 'What is there, ran out, or did not come again.',
      },
    },
    {
      key: 'obstacles',
      kind: 'prose',
      header: { id: 'Hambatan', en: 'Obstacles' },
      aliases: ['kendala', 'masalah'],
      hint: {
        id: 'Apa yang menghalangi, dan bantuan apa yang diperlukan.',
        en: 'What stood in the way, what would help.',
      },
    },
    {
      key: 'note',
      kind: 'prose',
      header: { id: 'Catatan', en: 'Note' },
      aliases: ['keterangan', 'ket', 'ket.'],
      hint: { id: 'Bebas, paling banyak 2.000 huruf.', en: 'Anything, at most 2,000 characters.' },
    },
    {
      key: 'step',
      kind: 'choice',
      header: { id: 'Langkah', en: 'Step' },
      aliases: ['tindakan', 'aksi'],
      hint: {
        id: 'Kosong: isian disimpan sebagai draf. “Kirim”: laporan dikirim dan terkunci sampai diperiksa Dinas PMD.',
        en: 'Empty: kept as a draft. “Submit”: sent, and locked until Dinas PMD has looked at it.',
      },
      choices: toChoices(steps),
    },
  ],
}
