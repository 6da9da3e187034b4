import type { StartError } from '#server/errors.ts'
import type { Db } from './database.ts'
import type { Outage } from './outage.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { RunInScriptTransaction } from './script-transaction.ts'

/** PostgreSQL in one of its two homes. */
export type Engine = {
  kind: 'pglite' | 'postgres'
  db: Db
  /** Resolves, with the reason, when the database can serve no longer until the program is started again. */
  stopped: Promise<StartError>
  /**
   * Calls `onNotify` for every notification on the channel (a lower-case name), whichever process sent it, and `onListening`
   * whenever listening begins: at first, and after each lost connection, when notifications may have been missed.
   */
  listen: (channel: string, onNotify: (payload: string) => void, onListening?: () => void) => Promise<void>
  runInScriptTransaction: RunInScriptTransaction
  /** Refreshes what the planner knows, and where dead rows are. The database sees to it by itself now and then; call it after loading many rows. */
  tidy: () => Promise<void>
  outage: Outage
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
