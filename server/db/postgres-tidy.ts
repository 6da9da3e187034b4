import type { Pool } from './postgres-pool.ts'

/**
 * What the server does by itself after a while: refreshes what its planner knows, and notes which pages hold nothing but rows that
 * everybody sees, so that an index can answer alone. On a connection of its own, since no transaction may hold it and it may take minutes.
 */
export async function vacuumAndAnalyze(pool: Pool): Promise<void> {
  const own = await pool.reserve()
  try {
    await own.unsafe('set statement_timeout = 0')
    await own.unsafe('vacuum (analyze, skip_locked)')
  } finally {
    await own.unsafe('reset statement_timeout')
    own.release()
  }
}
