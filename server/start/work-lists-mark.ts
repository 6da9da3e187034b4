import { eq, max, ne } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { countOwnMigrations } from '#server/db/migration-files.ts'
import { firstDataFile } from '#server/first-data/table.ts'

/** Stands among the files that were loaded, since it is about what comes of them. */
const MARK = 'server/start, daftar kerja'

/**
 * Whether the work lists were made since anything was loaded, by a program with as many migrations: some of those empty the lists.
 * To look for what is missing in them takes seconds where there are millions of products.
 */
export async function areWorkListsMarked(db: Db): Promise<boolean> {
  const [mark] = await db.select().from(firstDataFile).where(eq(firstDataFile.file, MARK))
  if (mark?.rowCount !== countOwnMigrations()) return false
  const [loaded] = await db
    .select({ lastAt: max(firstDataFile.loadedAt) })
    .from(firstDataFile)
    .where(ne(firstDataFile.file, MARK))
  return loaded?.lastAt !== undefined && loaded.lastAt !== null && mark.loadedAt >= loaded.lastAt
}

/** Says that the work lists were made from what was loaded until then: by another process, perhaps, that started a moment later. */
export async function markWorkLists(db: Db, now: Date): Promise<void> {
  const made = { sha256: '', rowCount: countOwnMigrations(), loadedAt: now }
  await db
    .insert(firstDataFile)
    .values({ file: MARK, ...made })
    .onConflictDoUpdate({ target: firstDataFile.file, set: made })
}
