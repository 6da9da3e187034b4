import type { Db } from '#server/db/database.ts'

/** When the last whole backup was made; undefined when none was. */
export async function lastBackupAt(_db: Db): Promise<Date | undefined> {
  return undefined
}
