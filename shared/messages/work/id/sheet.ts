import type { CellProblem, PlainSheetProblem, SheetProblem } from '#shared/exchange/cell-problem.ts'
import type { FileFormat, FileRefusal, PlainFileRefusal } from '#shared/exchange/file-refusal.ts'
import { isSheetProblem } from '#shared/exchange/is-sheet-problem.ts'
import type { RowProblem } from '#shared/exchange/plan.ts'
import type { SkippedRow } from '#shared/exchange/skipped-rows.ts'
import { format } from '../../id/format.ts'
import { formMessages } from './form.ts'

const files: Record<PlainFileRefusal, string> = {
  empty: 'Berkas ini kosong.',
  notASpreadsheet: 'Ini bukan lembar kerja. Kirim berkas .xlsx, .ods, atau .csv.',
  oldExcel:
    'Ini berkas Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai, jenis “Buku Kerja Excel (.xlsx)”, lalu kirim yang baru.',
  binaryExcel: 'Ini buku kerja biner (.xlsb). Simpan sebagai .xlsx, lalu kirim kembali.',
  webPage:
    'Ini halaman web atau XML yang diberi nama lembar kerja. Buka di Excel, simpan sebagai .xlsx, lalu kirim kembali.',
  encrypted: 'Berkas ini dikunci dengan kata sandi. Hapus kata sandinya, simpan, lalu kirim kembali.',
  macros: 'Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro, lalu kirim kembali.',
  damaged: 'Berkas ini rusak atau terpotong. Buka dan simpan kembali, atau kirim ulang.',
  externalEntities:
    'Berkas ini memuat rujukan yang tidak pernah ada di lembar kerja, jadi tidak dibuka. Simpan kembali dari Excel atau LibreOffice.',
  tooDeep:
    'Isi berkas ini bersarang terlalu dalam untuk sebuah lembar kerja. Simpan kembali dari Excel atau LibreOffice.',
  tooMuchMemory: 'Berkas ini terlalu berat untuk dibuka. Bagi menjadi beberapa berkas.',
  busy: 'Beberapa berkas lain sedang dibaca. Coba lagi sebentar.',
}

const formats: Record<FileFormat, string> = {
  csv: 'teks (.csv)',
  xlsx: 'buku kerja Excel (.xlsx)',
  ods: 'lembar OpenDocument (.ods)',
}

const megabytes = (bytes: number) => `${format.number(bytes / 1024 / 1024)} MB`

/** Why a file was not read, and what to do. */
function file(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return `Berkas ini ${megabytes(refusal.bytes)}, paling besar ${megabytes(refusal.max)}. Bagi menjadi beberapa berkas.`
    case 'unpacksTooLarge':
      return `Isi berkas ini lebih dari ${megabytes(refusal.max)} setelah dibuka. Hapus gambar dan lembar yang tidak perlu, atau bagi berkasnya.`
    case 'tooManyRows':
      return `Lebih dari ${format.number(refusal.max)} baris. Bagi menjadi beberapa berkas.`
    case 'tooManyColumns':
      return `Ada isian sesudah kolom ke-${format.number(refusal.max)}. Hapus kolom yang tidak perlu.`
    case 'tooManyCells':
      return `Lebih dari ${format.number(refusal.max)} sel terisi. Bagi menjadi beberapa berkas.`
    case 'tooMuchText':
      return `Semua isian bersama lebih dari ${format.number(refusal.max)} huruf. Bagi menjadi beberapa berkas.`
    case 'tooManySheets':
      return `Lebih dari ${format.number(refusal.max)} lembar. Kirim hanya lembar yang diperlukan.`
    case 'tooLongCell':
      return `${refusal.sheet === '' ? 'B' : `Lembar “${refusal.sheet}”, b`}aris ${format.number(refusal.line)}: satu sel memuat lebih dari ${format.number(refusal.max)} huruf.`
    case 'openQuote':
      return `Baris ${format.number(refusal.line)}: ada tanda kutip (") yang dibuka dan tidak ditutup.`
    case 'wrongExtension':
      return `Nama berkas berakhiran “${refusal.extension}”, padahal isinya ${formats[refusal.format]}. Ubah namanya sesuai isinya, lalu kirim kembali.`
    case 'tookTooLong':
      return `Berkas ini belum selesai dibaca setelah ${format.number(refusal.seconds)} detik. Bagi menjadi beberapa berkas.`
    default:
      return files[refusal.reason]
  }
}

const cells: Record<PlainSheetProblem, string> = {
  notAnId: 'ID ini tidak dikenal bentuknya. Jangan ubah kolom ID; kosongkan untuk baris baru.',
  notAMonth: 'Bukan bulan. Tulis misalnya Februari 2026 atau 2026-02.',
  notAWindow: 'Bukan tanggal. Tulis 5 Februari 2026, atau dari–sampai: 5 Februari 2026 – 7 Februari 2026.',
  notYesOrNo: 'Tulis Ya atau Tidak.',
  desaWithoutKabupaten: 'Isi dahulu kabupaten/kotanya, atau tulis kode Kemendagri desanya.',
  roundedNumber: 'Angka ini sudah dibulatkan oleh Excel. Ubah format selnya menjadi Teks, lalu ketik ulang.',
}

/** Why a cell is not taken. */
function cell(problem: CellProblem): string {
  return isSheetProblem(problem) ? sheetProblem(problem) : formMessages.problem(problem)
}

function sheetProblem(problem: SheetProblem): string {
  switch (problem.key) {
    case 'severalPlaces':
      return `Ada beberapa yang bernama demikian: ${anyOf(problem.candidates.map(({ text, code }) => `${text} (${code})`))}. Tulis lengkap, atau kodenya.`
    case 'unknownPlace':
      return `Tempat ini tidak dikenal.${maybe(problem.nearest.map(({ text, code }) => `${text} (${code})`))}`
    case 'notAChoice':
      return `Tidak ada dalam daftar pilihan.${maybe(problem.nearest)}`
    case 'formulaFailed':
      return `Rumus di sel ini gagal (${problem.text}). Isi nilainya.`
    case 'monthFirst':
      return `Tulis hari di depan bulan. Maksudnya ${format.day(problem.meant)}?`
    default:
      return cells[problem.key]
  }
}

function maybe(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Maksudnya ${anyOf(names)}?`
}

function anyOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} atau ${last}`
}

/** Why a row is not taken, when no single cell is at fault. Rules of the programme have their own sentences. */
function row(problem: Exclude<RowProblem, { key: 'rule' }>): string {
  switch (problem.key) {
    case 'unknownId':
      return 'Tidak ada catatan dengan ID ini yang dapat Anda ubah. Untuk baris baru, kosongkan ID-nya.'
    case 'lockedColumn':
      return 'Kolom ini tidak dapat diubah untuk yang sudah tercatat.'
    case 'notAllowed':
      return 'Langkah ini hanya dapat dicatat oleh Dinas PMD Provinsi.'
    case 'sameAsLine':
      return `Sama dengan baris ${format.number(problem.line)} berkas ini.`
    case 'severalRecords':
      return `Ada beberapa catatan yang cocok: ${problem.labels.join(', ')}. Unduh buku kerja dan isi ID-nya.`
  }
}

const skips: Record<SkippedRow['why'], string> = {
  heading: 'judul kolom',
  numbering: 'nomor kolom',
  total: 'jumlah',
  note: 'catatan atau tanda tangan',
}

/** What spreadsheets are refused for, from the file down to the cell. */
export const sheetMessages = { file, cell, row, skipped: (why: SkippedRow['why']) => skips[why] }
