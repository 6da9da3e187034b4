import { sql } from 'drizzle-orm'
import type { Db } from './database.ts'

const PREPARATION_LOCK = 7_306_842

/**
 * Keeps other processes from filling in the same rows until the transaction ends, however long that takes: processes that
 * start at once find the same gaps, and would wait for each other's rows. What another one filled in meanwhile is seen by the
 * questions after this.
 */
export async function lockPreparation(tx: Db): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`select pg_advisory_xact_lock(${PREPARATION_LOCK})`)
}
