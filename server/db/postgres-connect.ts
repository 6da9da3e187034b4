import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from '#server/errors.ts'
import type { ServerState } from './postgres-probe.ts'
import type { PostgresServers } from './postgres-servers.ts'

const PATIENCE_MS = 20_000
const PAUSE_MS = 1000

// A server that is starting, restarting or failing over.
const passing = /^(ECONNREFUSED|ECONNRESET|CONNECT_TIMEOUT|CONNECTION_CLOSED|EAI_AGAIN|57P03|57P01|53300)$/

const causes: Record<string, string> = {
  NO_HOST:
    'Server yang menjawab hanya boleh dibaca (siaga, atau default_transaction_read_only). Periksa apakah server utama menyala.',
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
 * Waits for the first server that takes changes, so that a database server that starts at the same time may be slower.
 * @returns the major version of the server.
 * @throws StartError saying why there is none.
 */
export async function connectWithPatience(
  servers: PostgresServers,
  onProgress: (text: string) => void,
): Promise<number> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    await servers.look()
    const { states } = servers
    const found = states.find(({ is }) => is === 'primary')
    if (found && found.is !== 'gone') return found.version
    if (Date.now() > until || !states.some(mayPass)) throw explainConnectProblem(problemOf(states))
    onProgress('Menunggu server PostgreSQL…')
    await pause(PAUSE_MS)
  }
}

function mayPass(state: ServerState): boolean {
  return state.is === 'standby' || (state.is === 'gone' && passing.test(codeOf(state.problem)))
}

function problemOf(states: readonly ServerState[]): unknown {
  if (states.some(({ is }) => is === 'standby')) {
    return Object.assign(new Error('no server takes changes'), { code: 'NO_HOST' })
  }
  return states.flatMap((state) => (state.is === 'gone' ? [state.problem] : []))[0]
}

export function explainConnectProblem(error: unknown): StartError {
  const code = codeOf(error)
  const cause = causes[code] ?? 'Periksa DATABASE_URL dan server itu.'
  const reason = (error instanceof Error && error.message) || code
  return new StartError(`Tidak dapat tersambung ke PostgreSQL. ${cause}\n\nKeterangan: ${reason}`, { cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
