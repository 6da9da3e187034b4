import path from 'node:path'
import { StartError } from '#server/errors.ts'

const causes: [RegExp, string][] = [
  [/ENOSPC|EDQUOT|No space left|disk is full|quota/i, 'Disk penuh. Kosongkan sedikitnya 200 MB, lalu jalankan lagi.'],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only|readonly|unable to open database/i,
    'Folder itu tidak boleh ditulisi oleh pengguna ini. Periksa pemilik dan izinnya, atau pakai folder lain, misalnya: PANTAU_HOME=/folder/lain npm start',
  ],
  [/ENOTDIR|EEXIST/, 'Di tempat itu ada berkas, bukan folder. Pindahkan berkas itu, atau pakai folder lain dengan PANTAU_HOME.'],
  [
    /incompatible with server|not compatible/i,
    'Basis data itu dibuat oleh versi PostgreSQL lain. Jalankan versi program yang membuatnya, atau kembalikan dari cadangan.',
  ],
]
// PGlite's file system throws errors that carry only WASI's number.
const wasiCodes: Record<number, string> = { 2: 'EACCES', 19: 'EDQUOT', 29: 'EIO', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' }

const broken =
  'Basis data di sana tampaknya rusak. Salin dahulu folder itu, lalu kembalikan dari cadangan; ' +
  'atau ganti nama folder db di dalamnya dan jalankan lagi untuk mulai dari data awal.'

/** What a failure to open the home folder means for the person who starts the program, and what to do. */
export function explainHomeProblem(error: unknown, home: string, log: readonly string[]): StartError {
  if (error instanceof StartError) return error
  const details = [describe(error), ...log].join('\n')
  const cause = causes.find(([pattern]) => pattern.test(details))?.[1] ?? broken
  const intro = `Basis data di folder ${path.resolve(home)} tidak dapat dibuka.`
  return new StartError(`${intro} ${cause} Tidak ada data yang dihapus.\n\nKeterangan: ${lastWords(error, log)}`, { cause: error })
}

function lastWords(error: unknown, log: readonly string[]): string {
  const spoken = log.filter((line) => /FATAL|PANIC|ERROR/.test(line)).slice(-3)
  return [describe(error), ...spoken].join('\n  ')
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.message
  const isNumbered = typeof error === 'object' && error !== null && 'errno' in error
  return isNumbered ? (wasiCodes[Number(error.errno)] ?? `errno ${String(error.errno)}`) : String(error)
}
