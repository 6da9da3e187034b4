import type { Db } from './database.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { RunInScriptTransaction } from './script-transaction.ts'

/** PostgreSQL in one of its two homes. */
export type Engine = {
  kind: 'pglite' | 'postgres'
  db: Db
  /** Calls `onNotify` for every notification on the channel, whichever process sent it. A lower-case channel name. */
  listen: (channel: string, onNotify: (payload: string) => void) => Promise<void>
  runInScriptTransaction: RunInScriptTransaction
  /** Resolves when the database answers, rejects within a few seconds when it does not. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

export type EngineOptions = {
  home: string
  databaseUrl: string | undefined
  onProgress: (text: string) => void
}

/**
 * Opens PostgreSQL at `databaseUrl`, or PGlite in `<home>/db` when there is none.
 * @throws StartError saying what to do when the database cannot be opened.
 */
export function openEngine({ home, databaseUrl, onProgress }: EngineOptions): Promise<Engine> {
  return databaseUrl === undefined ? openPglite(home, onProgress) : openPostgres(databaseUrl, onProgress)
}
