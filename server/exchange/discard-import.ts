import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { importBatch } from './table.ts'

/** Lets a file go that was not taken over, with all its rows. One that was taken over stays. */
export async function discardImport(db: Db, id: string): Promise<void> {
  const isOpen = inArray(importBatch.state, ['reading', 'unmapped', 'planned'])
  await db.delete(importBatch).where(and(eq(importBatch.id, id), isOpen))
}
