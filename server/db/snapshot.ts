import { sql } from 'drizzle-orm'
import { isDatabaseAway } from './database-away.ts'
import type { Db } from './database.ts'
import { knowTableVersions, type TableVersions } from './kept-rows.ts'
import { dataVersion } from './version-table.ts'

export type Snapshot = { db: Db; dataVersion: number; simulated: boolean }

const tableVersions = sql<TableVersions | null>`(select jsonb_object_agg(name, version) from table_version)`

const MOST_TRIES = 3

/**
 * Reads everything of one answer from one state of the database, so that its numbers agree with its data version. `read` is called
 * again when the connection was lost meanwhile.
 */
export async function withSnapshot<T>(db: Db, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readOnce(db, read)
    } catch (error) {
      if (tries === MOST_TRIES || !isDatabaseAway(error)) throw error
    }
  }
}

function readOnce<T>(db: Db, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return db.transaction(
    async (tx) => {
      const { version, simulated } = dataVersion
      const [row] = await tx.select({ version, simulated, tables: tableVersions }).from(dataVersion)
      if (!row) throw new Error('data_version has no row: the database was not migrated')
      knowTableVersions(tx, db, row.tables ?? {})
      return read({ db: tx, dataVersion: row.version, simulated: row.simulated })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
