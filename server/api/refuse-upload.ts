import type { Request, Response } from 'express'
import { DomainError } from '#server/errors.ts'
import { UploadProblem } from '#server/exchange/upload-problem.ts'
import type { UploadRefusal, UploadRefusalCode } from '#shared/exchange/answers.ts'

const statuses: Record<UploadRefusalCode, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'invalid-input': 400,
  'too-large': 413,
  unreadable: 422,
  'no-table': 422,
  conflict: 409,
}

const sentences: Record<UploadRefusalCode, string> = {
  'signed-out': 'Masuk dahulu untuk mengunduh atau mengunggah data.',
  forbidden: 'Akun Anda tidak berwenang mengimpor data ini. Periksa halaman Akun.',
  'not-found': 'Berkas impor ini tidak ada, atau bukan milik Anda.',
  'invalid-input': 'Permintaan ini tidak lengkap. Muat ulang halaman, lalu pilih kembali berkasnya.',
  'too-large': 'Berkas ini terlalu besar: paling besar 20 MB. Bagi menjadi beberapa berkas.',
  unreadable: 'Berkas ini tidak dapat dibaca sebagai lembar kerja.',
  'no-table':
    'Tidak ditemukan tabel di berkas ini. Pastikan ada satu baris judul kolom dan data di bawahnya, di lembar yang tidak tersembunyi.',
  conflict: 'Nomor unggahan ini sudah dipakai untuk berkas lain. Muat ulang halaman, lalu coba lagi.',
}

/** Answers why a file or workbook is refused; what nobody expected is thrown on. */
export function refuseUpload(request: Request, response: Response, error: unknown): void {
  // Whoever stopped sending is not there to be told.
  if (request.destroyed && !request.complete) return
  const refusal = toRefusal(error)
  if (!refusal) throw error
  response.status(statuses[refusal.error]).json(refusal)
}

function toRefusal(error: unknown): UploadRefusal | undefined {
  if (error instanceof UploadProblem) {
    const { code, refusal } = error
    return { error: code, message: sentences[code], ...(refusal && { refusal }) }
  }
  if (!(error instanceof DomainError)) return undefined
  const { code, message } = error
  if (code === 'not-found' || code === 'forbidden' || code === 'conflict') return { error: code, message }
  return { error: 'invalid-input', message }
}
