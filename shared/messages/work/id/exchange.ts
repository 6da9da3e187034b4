import type { ImportState, ImportStep, UndoBlock } from '#shared/exchange/answers.ts'
import type { CellProblem } from '#shared/exchange/cell-problem.ts'
import type { PlanKind, RowDecision, RowProblem } from '#shared/exchange/plan.ts'
import type { RuleRefusal, ShelfRowRefusal } from '#shared/exchange/rule-refusal.ts'
import { format } from '../../id/format.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import { outletMessages } from './outlet.ts'
import { productMessages } from './product.ts'
import { commonRefusal } from './refusal.ts'
import { reportMessages } from './report.ts'
import { sheetMessages } from './sheet.ts'
import { shelfMessages } from './shelf.ts'

const { number } = format

const kinds: Record<PlanKind, string> = {
  added: 'Ditambahkan',
  changed: 'Berubah',
  unchanged: 'Tetap',
  conflict: 'Bentrok',
  refused: 'Ditolak',
}

const kindHints: Record<PlanKind, string> = {
  added: 'Baris baru, akan dicatat.',
  changed: 'Sel yang berbeda dari catatan, sebelum → sesudah.',
  unchanged: 'Sama dengan catatan, atau Anda keluarkan; tidak ada yang dilakukan.',
  conflict:
    'Catatannya diubah di sini setelah buku kerja diunduh. Baris ini tidak ikut diterapkan, kecuali Anda memilih isi berkas.',
  refused: 'Tidak dapat diterima, dengan alasannya. Baris ini tidak ikut diterapkan.',
}

const states: Record<ImportState, string> = {
  reading: 'sedang dibaca',
  unmapped: 'menunggu isi kolom',
  planned: 'pratinjau',
  applied: 'diterapkan',
  undone: 'diurungkan',
}

const steps: Record<ImportStep, string> = {
  read: 'Membaca berkas',
  compare: 'Membandingkan dengan catatan',
  keep: 'Menyusun pratinjau',
  apply: 'Menerapkan',
  undo: 'Mengurungkan',
}

const blocks: Record<UndoBlock['why'], string> = {
  changedSince: 'sudah diubah lagi',
  usedSince: 'sudah dipakai catatan lain',
  gone: 'tidak lagi dalam wilayah Anda',
}

/** What a rule of the programme has against a row, in the words of its form. */
function rule(told: RuleRefusal): string {
  switch (told.about) {
    case 'umkm':
      return commonRefusal(told.refusal)
    case 'product':
      return productRule(told.refusal)
    case 'checklist':
      return `${certificationMessages.item(told.item)}: ${certificationMessages.refusal(told.refusal)}`
    case 'mentoring':
      return mentoringMessages.refusal(told.refusal)
    case 'outlet':
      return outletMessages.refusal(told.refusal)
    case 'shelf':
      return shelfMessages.refusal(told.refusal)
    case 'shelfLine':
      return shelfMessages.lineRefusal(told.refusal)
    case 'shelfAmount':
      return `${shelfMessages.amount(told.amount)} luar biasa besar. Bila benar, isikan di formulir rak.`
    case 'shelfRow':
      return shelfRow(told.refusal)
    case 'report':
      return reportMessages.refusal(told.refusal)
    case 'reportRow':
      return `“${told.refusal.name}” bukan produk tercatat di kabupaten/kota ini, atau belum diusulkan. Pisahkan nama dengan titik koma (;).`
  }
}

function shelfRow(refusal: ShelfRowRefusal): string {
  switch (refusal.reason) {
    case 'unknownProduct':
      return 'Tidak ada produk tercatat dengan nama ini. Untuk barang dari luar program, isi Jenis “Luar program”.'
    case 'unknownOutlet':
      return 'Tidak ada gerai dengan nama ini di kabupaten/kota itu.'
    case 'otherGoods':
      return `${refusal.name}, yang sudah ada di laporan bulan itu, tidak boleh lagi di rak. Perbaiki dahulu di formulir rak.`
  }
}

/** Why a cell or a row is not taken. */
function problem(told: CellProblem | RowProblem): string {
  if (told.key === 'rule') return rule(told.rule)
  return isRowProblem(told) ? sheetMessages.row(told) : sheetMessages.cell(told)
}

const rowProblems: readonly string[] = [
  'unknownId',
  'lockedColumn',
  'notAllowed',
  'sameAsLine',
  'severalRecords',
] satisfies PlainRowProblem['key'][]
type PlainRowProblem = Exclude<RowProblem, { key: 'rule' }>

function isRowProblem(told: Exclude<CellProblem | RowProblem, { key: 'rule' }>): told is PlainRowProblem {
  return rowProblems.includes(told.key)
}

function productRule(refusal: Extract<RuleRefusal, { about: 'product' }>['refusal']): string {
  switch (refusal.reason) {
    case 'issuedInFuture':
    case 'requiredByCategory':
    case 'completed':
      return certificationMessages.refusal(refusal)
    default:
      return productMessages.curationRefusal(refusal)
  }
}

export const exchangeMessages = {
  problem,
  title: 'Impor',
  headline: 'Lembar kerja keluar dan masuk',
  lead: 'Unduh data sebagai buku kerja, ubah di Excel, LibreOffice, atau Google Sheets, lalu unggah kembali. Lembar kerja Anda sendiri dan CSV juga dapat diunggah. Tidak ada yang disimpan sebelum Anda menyetujui pratinjaunya.',
  fromList: 'Impor dan buku kerja',
  chooseData: 'Data',
  place: 'Kabupaten/kota',
  everywhere: 'Semua yang dapat Anda ubah',
  downloadTitle: '1. Unduh buku kerja',
  download: (title: string) => `Unduh buku kerja ${title}`,
  downloadHint: 'Berisi semua yang tercatat, dengan daftar pilihan dan lembar petunjuk. Memuat data pribadi.',
  uploadTitle: '2. Unggah berkas',
  uploadHint: 'Excel (.xlsx), LibreOffice (.ods), atau CSV; paling besar 20 MB.',
  chooseFile: 'Pilih berkas',
  sending: (share: number) => `Mengirim berkas… ${number(Math.round(share * 100))} %`,
  step: (step: ImportStep, done?: number, total?: number) =>
    done === undefined || total === undefined
      ? `${steps[step]}…`
      : `${steps[step]}… ${number(done)} dari ${number(total)} baris`,
  unreachable: 'Server tidak terjangkau. Berkas belum diterima; coba unggah kembali.',
  earlierTitle: 'Impor sebelumnya',
  noEarlier:
    'Belum ada berkas yang diunggah. Yang diunggah pada langkah 2 tampil di sini, dan dapat diurungkan dari sini.',
  file: 'Berkas',
  sent: 'Diunggah',
  result: 'Hasil',
  stateHead: 'Keadaan',
  state: (state: ImportState) => states[state],
  back: 'Impor',
  counts: ({ added, changed }: { added: number; changed: number }) =>
    `${number(added)} ditambahkan, ${number(changed)} berubah`,
  sentBy: (name: string, at: string) => `Diunggah ${name}, ${at}`,
  appliedBy: (name: string, at: string) => `Diterapkan ${name}, ${at}`,
  undoneBy: (name: string, at: string) => `Diurungkan ${name}, ${at}`,

  mapTitle: 'Kolom mana berisi apa?',
  mapLead:
    'Judul kolom berkas ini belum semuanya dikenal. Tentukan sekali; untuk berkas dengan judul yang sama akan diingat.',
  mapAgain: 'Atur ulang kolom',
  mapColumn: 'Kolom data',
  mapFrom: 'Kolom di berkas',
  mapNone: 'tidak ada di berkas',
  mapSample: 'Contoh isi',
  mapPlace: 'Semua baris untuk kabupaten/kota',
  mapPlaceNone: 'menurut kolomnya',
  required: 'wajib',
  mapSave: 'Lihat pratinjau',
  unusedColumns: (names: string) => `Kolom berkas yang tidak dipakai: ${names}.`,

  planTitle: 'Pratinjau',
  planSummary: (count: number) =>
    count === 0
      ? 'Tidak ada yang akan berubah.'
      : `${number(count)} baris akan disimpan sekaligus sebagai satu tindakan.`,
  kind: (kind: PlanKind) => kinds[kind],
  kindHint: (kind: PlanKind) => kindHints[kind],
  kinds: 'Jenis baris',
  leftOut: (count: number) => `${number(count)} baris bentrok atau ditolak tidak ikut.`,
  apply: (count: number) => `Terapkan ${number(count)} baris`,
  applying: 'Menerapkan…',
  cancelWork: 'Batalkan',
  cancelled: 'Dibatalkan. Tidak ada yang disimpan dari berkas ini.',
  replan: 'Perbarui pratinjau',
  marked: 'Unduh salinan dengan tanda kesalahan',
  skipped: (count: number, why: string) => `${number(count)} baris dilewati karena bukan data (${why}).`,
  noRows: 'Tidak ada baris jenis ini.',
  decided: (choice: RowDecision['choice']): string =>
    choice === 'takeFile' ? 'Isi berkas dipakai, atas pilihan Anda.' : 'Dikeluarkan, atas pilihan Anda.',
  takeFile: 'Pakai isi berkas',
  takeFileForAll: (count: number) => `Pakai isi berkas untuk ${number(count)} baris bentrok`,
  keepStored: 'Biarkan yang tercatat',
  leaveOut: 'Keluarkan dari impor',
  takeBack: 'Batalkan pilihan',
  line: (line: number) => `Baris ${number(line)}`,
  before: 'Tercatat',
  after: 'Di berkas',
  empty: 'kosong',
  unnamed: 'tanpa nama',
  changedBy: (name: string, at: string) => `Diubah ${name}, ${at}`,
  wholeRow: 'Baris',
  pages: 'Halaman',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  pageOf: (from: number, to: number, total: number) => `${number(from)}–${number(to)} dari ${number(total)}`,
  done: (added: number, changed: number) =>
    `Tersimpan: ${number(added)} ditambahkan, ${number(changed)} diubah. Impor ini dapat diurungkan selama datanya belum diubah lagi.`,
  undo: 'Urungkan impor ini',
  undoTitle: 'Urungkan impor ini?',
  undoText:
    'Semua yang diubah dikembalikan seperti sebelumnya, dan yang ditambahkan dikeluarkan dari daftar, sebagai satu tindakan.',
  undoing: 'Mengurungkan…',
  cannotUndo: (count: number) => `Belum diurungkan: ${number(count)} data menghalangi.`,
  block: (why: UndoBlock['why'], by: string | undefined) => (by ? `${blocks[why]} oleh ${by}` : blocks[why]),
  cancel: 'Batal',
  missing: 'Berkas impor ini tidak ada, atau bukan milik Anda.',
}
