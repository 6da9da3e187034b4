import { existsSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '#server/errors.ts'

const elsewhere = 'atau pakai folder lain, misalnya: PANTAU_HOME=/folder/lain npm start'

const causes: [RegExp, string][] = [
  [
    /ENOSPC|EDQUOT|EFBIG|No space left|File too large|quota exceeded|disk is full/i,
    'Disk penuh (atau jatahnya habis). Kosongkan sedikitnya 200 MB, lalu jalankan lagi.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only|readonly|unable to open database/i,
    `Folder itu tidak boleh ditulisi oleh pengguna ini. Periksa pemilik dan izinnya, ${elsewhere}`,
  ],
  [/ENOTDIR|EEXIST/, `Di tempat itu ada berkas, bukan folder. Pindahkan berkas itu, ${elsewhere}`],
  [
    /incompatible with server/i,
    'Basis data itu dibuat oleh versi PostgreSQL lain. Jalankan versi program yang membuatnya, atau kembalikan dari cadangan.',
  ],
]
const broken =
  'Basis data di sana tampaknya rusak. Salin dahulu folder itu, lalu kembalikan dari cadangan; ' +
  'atau ganti nama folder db di dalamnya dan jalankan lagi untuk mulai dari data awal.'
const unmade = 'Basis data baru tidak jadi dibuat. Periksa ruang disk dan folder itu, lalu jalankan lagi.'

// PGlite's file system throws errors that carry only WASI's number.
const wasiCodes: Record<number, string> = {
  2: 'EACCES',
  19: 'EDQUOT',
  22: 'EFBIG',
  29: 'EIO',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

/** What a failure to open the home folder means for the person who starts the program, and what to do. */
export function explainHomeProblem(error: unknown, home: string, log: readonly string[]): StartError {
  if (error instanceof StartError) return error
  const advice = findCause(error, log) ?? (existsSync(path.join(home, 'db')) ? broken : unmade)
  return compose(
    [`Basis data di folder ${path.resolve(home)} tidak dapat dibuka.`, advice, 'Tidak ada data yang dihapus.'],
    error,
    log,
  )
}

/** The same for a database that stopped while the program was running. */
export function explainStop(reason: unknown, home: string, log: readonly string[]): StartError {
  const advice = findCause(reason, log) ?? 'Jalankan lagi program ini.'
  return compose(
    [`Basis data di folder ${path.resolve(home)} berhenti.`, advice, 'Semua yang sudah tersimpan tetap ada.'],
    reason,
    log,
  )
}

function findCause(error: unknown, log: readonly string[]): string | undefined {
  const details = [describe(error), ...log].join('\n')
  return causes.find(([pattern]) => pattern.test(details))?.[1]
}

function compose(sentences: string[], error: unknown, log: readonly string[]): StartError {
  return new StartError(`${sentences.join(' ')}\n\nKeterangan: ${[describe(error), ...log].join('\n  ')}`, {
    cause: error,
  })
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.message
  const isNumbered = typeof error === 'object' && error !== null && 'errno' in error
  return isNumbered ? (wasiCodes[Number(error.errno)] ?? `errno ${String(error.errno)}`) : String(error)
}
