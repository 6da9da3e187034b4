import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '#server/errors.ts'

const SQLITE_BUSY = 5

// Out of reach, a handle would be collected, and its lock with it.
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process. The lock is SQLite's lock on an empty file, so the kernel frees it when the process dies.
 * Nothing else may open `lock.sqlite`: closing a second handle in this process would free the lock.
 * @returns what frees the lock.
 * @throws StartError when another process has the folder.
 */
export function lockHome(home: string): () => void {
  mkdirSync(home, { recursive: true })
  const holderFile = path.join(home, 'lock.pid')
  const database = new DatabaseSync(path.join(home, 'lock.sqlite'))
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive')
    writeFileSync(holderFile, String(process.pid))
  } catch (error) {
    database.close()
    throw isBusy(error) ? new StartError(inUseMessage(home, holderFile), { cause: error }) : error
  }
  held.add(database)
  return () => {
    if (held.delete(database)) database.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

function inUseMessage(home: string, holderFile: string): string {
  const folder = path.resolve(home)
  const holder = `proses ${readHolder(holderFile)}`
  return (
    `Folder ${folder} sedang dipakai oleh Pantau OVOP yang lain (${holder}). ` +
    'Hentikan proses itu dahulu, atau pakai folder lain, misalnya: PANTAU_HOME=var/lain npm start'
  )
}

function readHolder(holderFile: string): string {
  try {
    return readFileSync(holderFile, 'utf8').trim()
  } catch {
    return 'tidak dikenal'
  }
}
