import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { StartError } from '#server/errors.ts'

/** What postgres.js is told to parse beyond its defaults. */
export type PostgresTypes = { bigint: number | bigint }

const PATIENCE_MS = 20_000
const PAUSE_MS = 1000

// A server that is starting, restarting or failing over.
const passing = /^(ECONNREFUSED|ECONNRESET|CONNECT_TIMEOUT|CONNECTION_CLOSED|EAI_AGAIN|57P03|57P01|53300)$/

const causes: Record<string, string> = {
  NO_HOST:
    'Tidak ada server yang menjawab sebagaimana diminta target_session_attrs. Periksa apakah server utama menyala.',
  ENOTFOUND: 'Nama server tidak dikenal. Periksa nama server di DATABASE_URL.',
  EAI_AGAIN: 'Nama server tidak dapat dicari. Periksa sambungan jaringan dan nama server di DATABASE_URL.',
  ECONNREFUSED: 'Tidak ada PostgreSQL yang menjawab di alamat itu. Periksa apakah server menyala, nama dan portnya.',
  CONNECT_TIMEOUT: 'Server tidak menjawab. Periksa apakah server menyala dan jaringan ke sana terbuka.',
  '28P01': 'Nama pengguna atau kata sandi ditolak. Periksa DATABASE_URL.',
  '28000': 'Server menolak pengguna itu. Periksa nama pengguna di DATABASE_URL dan pg_hba.conf di server.',
  '3D000': 'Basis data itu belum ada di server. Buat dahulu dengan createdb, atau periksa nama di DATABASE_URL.',
  '42501': 'Pengguna itu tidak berhak. Berikan hak CONNECT dan CREATE pada basis data itu.',
  '53300': 'Server sudah penuh sambungan. Naikkan max_connections di server, atau kurangi proses yang tersambung.',
  '57P03': 'Server belum selesai menyala. Coba lagi sebentar lagi.',
}

/**
 * Waits for the first connection, so that a database server that starts at the same time may be slower.
 * @returns the major version of the server.
 * @throws StartError saying why there is none.
 */
export async function connectWithPatience(
  sql: Sql<PostgresTypes>,
  onProgress: (text: string) => void,
): Promise<number> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      // With several hosts and none of the wanted kind, postgres.js goes on looking without an end.
      return await Promise.race([askVersion(sql), rejectAt(until)])
    } catch (error) {
      if (!passing.test(codeOf(error)) || Date.now() > until) throw explainConnectProblem(error)
      onProgress('Menunggu server PostgreSQL…')
      await pause(PAUSE_MS)
    }
  }
}

export function explainConnectProblem(error: unknown): StartError {
  const code = codeOf(error)
  const cause = causes[code] ?? 'Periksa DATABASE_URL dan server itu.'
  const reason = (error instanceof Error && error.message) || code
  return new StartError(`Tidak dapat tersambung ke PostgreSQL. ${cause}\n\nKeterangan: ${reason}`, { cause: error })
}

async function askVersion(sql: Sql<PostgresTypes>): Promise<number> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`
  return Math.floor(Number(row?.version) / 10_000)
}

async function rejectAt(instant: number): Promise<never> {
  await pause(Math.max(0, instant - Date.now()), undefined, { ref: false })
  throw Object.assign(new Error('no host of the wanted kind answered'), { code: 'NO_HOST' })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
