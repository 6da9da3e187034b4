import type { PGlite } from '@electric-sql/pglite'

const EVERY_MS = 20_000
const CHECKPOINT_BYTES = 16_000_000

// The rule of PostgreSQL's autovacuum with its default settings.
const untidyTables = `select format('%I.%I', stat.schemaname, stat.relname) as name
  from pg_stat_user_tables stat join pg_class on pg_class.oid = stat.relid
  where n_dead_tup > 50 + 0.2 * greatest(reltuples, 0) or n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)`

/**
 * Does what PostgreSQL's background processes do on a server and nobody does in PGlite: without it dead rows stay, the planner
 * knows nothing about the tables, and the write-ahead log grows until the program stops.
 */
export async function tidy(pglite: PGlite): Promise<void> {
  await pglite.query('select pg_stat_force_next_flush()')
  const { rows: tables } = await pglite.query<{ name: string }>(untidyTables)
  for (const { name } of tables) await pglite.query(`vacuum (analyze) ${name}`)
  const { rows } = await pglite.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  )
  if ((rows[0]?.bytes ?? 0) > CHECKPOINT_BYTES) await pglite.query('checkpoint')
}

/** Tidies now and then. The returned function ends it and waits for a run that is under way. */
export function keepTidy(pglite: PGlite): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    // A full disk, say: the next run tries again, and whoever writes meanwhile is told.
    running = running.then(() => tidy(pglite)).catch(() => {})
  }, EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
