import { eq, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { dataVersion } from './version-table.ts'

export async function currentVersion(db: Db): Promise<number> {
  const [row] = await db.select({ version: dataVersion.version }).from(dataVersion)
  if (!row) throw new Error('data_version has no row: the database was not migrated')
  return row.version
}

/** Whether this registry is a simulated one: what is entered into it carries that mark too. */
export async function isSimulated(db: Db): Promise<boolean> {
  const [row] = await db.select({ simulated: dataVersion.simulated }).from(dataVersion)
  if (!row) throw new Error('data_version has no row: the database was not migrated')
  return row.simulated
}

/**
 * Runs `work` in one transaction that also raises the data version and tells every process about it. The version comes
 * last, so that changes wait for each other's commit only, not for each other's work.
 */
export function commitChange<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<{ result: T; version: number }> {
  return db.transaction(async (tx) => {
    const result = await work(tx)
    return { result, version: await raiseVersion(tx) }
  })
}

/** Raises the data version in a transaction, which then waits for nobody but the commit; every process is told of it. */
export async function raiseVersion(tx: Db): Promise<number> {
  const [raised] = await tx
    .update(dataVersion)
    .set({ version: sql`${dataVersion.version} + 1`, changedAt: sql`clock_timestamp()` })
    .where(eq(dataVersion.id, 1))
    .returning({
      version: dataVersion.version,
      notified: sql`pg_notify('data_version', ${dataVersion.version}::text)`,
    })
  if (!raised) throw new Error('data_version has no row: the database was not migrated')
  return raised.version
}
