import { DatabaseAwayError } from './database-away.ts'
import { createPool, type Pool } from './postgres-pool.ts'
import { within } from './within.ts'

/**
 * What a server is now. A promoted server begins a new `timeline`, so of two that may be written to the one on the older timeline has
 * been replaced.
 */
export type ServerState =
  | { is: 'primary'; timeline: number; version: number }
  | { is: 'standby'; version: number }
  | { is: 'gone'; problem?: unknown }

/** A busy server answers late; one that says nothing for this long, twice, is taken for gone. */
const PATIENCE_MS = 5000

const QUESTION = `select current_setting('server_version_num')::int / 10000 as version,
  case when current_setting('transaction_read_only') = 'off' then pg_walfile_name(pg_current_wal_insert_lsn()) end as wal`
type Answer = { version: number; wal: string | null }

export type Probe = { ask: () => Promise<ServerState>; end: () => Promise<void> }

/** Asks one server over a line of its own, which a busy pool cannot hold up. */
export function createProbe(url: string): Probe {
  let line: Pool | undefined
  const hangUp = async () => {
    const last = line
    line = undefined
    await last?.end({ timeout: 0 })
  }
  const ask = async (): Promise<ServerState> => {
    line ??= createPool(url, 1)
    try {
      const [row] = await within(PATIENCE_MS, line.unsafe<Answer[]>(QUESTION))
      if (!row) throw new DatabaseAwayError('a server answered nothing')
      const { version, wal } = row
      if (wal === null) return { is: 'standby', version }
      return { is: 'primary', timeline: Number.parseInt(wal.slice(0, 8), 16), version }
    } catch (problem) {
      void hangUp()
      return { is: 'gone', problem }
    }
  }
  return { ask, end: hangUp }
}
